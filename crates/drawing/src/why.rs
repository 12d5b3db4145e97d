//! "Why this hit": what each word of the query had in an article's score, and which other articles are like it.

use archive::number::decimal;
use archive::search::Share;
use archive::sort::{highest_first, sort_by_key};
use markup::{Element, el};

use crate::Shown;
use crate::alike::alike;
use crate::link::go_with;

/// How many shares are told apart.
const SHARES: usize = 12;

/// The link that opens it below a result, or closes it again.
pub(crate) fn why_link(shown: &Shown<'_>, id: &str) -> Element {
    let open = is_open(shown, id);
    let to = shown.view.but(|to| to.open = (!open).then(|| id.to_owned()));
    let expanded = if open { "true" } else { "false" };
    go_with(&to, "Why this, and what is like it").class("why-link").fixed("aria-expanded", expanded)
}

/// Whether the link has an article's account open.
pub(crate) fn is_open(shown: &Shown<'_>, id: &str) -> bool {
    shown.view.open.as_deref() == Some(id)
}

/// The account of an article.
pub(crate) fn why(shown: &Shown<'_>, article: u32) -> Element {
    let shares = shown.corpus.index.explain(shown.query, article);
    let frame = el("div")
        .fixed("class", "why")
        .fixed("tabindex", "-1")
        .fixed("data-arrival", "nearest")
        .fixed("role", "group")
        .fixed("aria-label", "Why this result");
    frame.maybe(table(shares)).maybe(alike(shown, article, "h3"))
}

fn table(mut shares: Vec<Share>) -> Option<Element> {
    let whole: f32 = shares.iter().map(|share| share.share).sum();
    if whole <= 0.0 {
        return None;
    }
    sort_by_key(&mut shares, |share| highest_first(share.share));
    let rest = shares.len().saturating_sub(SHARES);
    let rows = shares.iter().take(SHARES).map(|share| row(share, whole));
    let head = ["Word", "Found as", "Where", "Share of the score"];
    let head = head.map(|name| el("th").fixed("scope", "col").text(name));
    let table = el("table")
        .child(el("caption").text("What each word had in the score"))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    let more = (rest > 0).then(|| el("p").fixed("class", "meta").text(format!("and {rest} smaller shares")));
    Some(el("div").fixed("class", "scroll-x").child(table).maybe(more))
}

fn row(share: &Share, whole: f32) -> Element {
    let percent = decimal((share.share / whole * 100.0).round());
    let meter = el("meter")
        .fixed("min", "0")
        .fixed("max", "100")
        .set("value", percent.clone())
        .fixed("aria-hidden", "true");
    el("tr")
        .child(el("td").text(share.word.clone()))
        .child(el("td").text(share.term.clone()))
        .child(el("td").text(share.field))
        .child(el("td").child(meter).text(format!(" {percent} %")))
}
