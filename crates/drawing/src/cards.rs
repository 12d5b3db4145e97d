//! Cards: a claim, an action of the record or an editor's note in full, each with what it rests on.

use archive::number::decimal;
use archive::tariffs::{ClaimMark, claim_marks, claim_text, known, shares, sum, usd};
use archive::view::View;
use archive::{Day, Note, RecordStep, Side};
use markup::{Element, el};

use crate::Shown;
use crate::compared::found;
use crate::known::known_line;
use crate::link::{copy_quietly, go_with, out};
use crate::passage::passage;
use crate::spoken::{reports, stood};
use crate::words::{claim_words, published, record_words, side_class};

/// A claim: the sentence that makes it, word for word, and what the explorer makes of it.
pub(crate) fn claim_card(shown: &Shown<'_>, mark: &ClaimMark) -> Option<Element> {
    let archive = shown.archive();
    let (article, claim) = mark.of(archive)?;
    let found = found(archive, mark);
    let lit: Vec<_> = claim.goods_span.into_iter().collect();
    let to = shown.view.with_open(View::Tariffs, &mark.id(archive));
    let what = format!("{}, {}. {}", article.meta.title, published(article), claim_words(claim));
    let beside = found.map(|found| {
        let words = format!(" {}", found.words);
        el("p").fixed("class", "beside").child(kicker("Beside the record")).text(words)
    });
    Some(
        detail("What the article says")
            .child(head(format!("{} said: {}", article.meta.outlet, claim_text(claim))))
            .child(el("blockquote").maybe(passage(shown, mark.article, claim.sentence, &lit)))
            .child(el("p").fixed("class", "meta").text(what))
            .maybe(beside)
            .maybe(found.and_then(|found| lists(shown, &found.steps)))
            .child(copy_quietly(&to, "this claim")),
    )
}

/// What a side's tariffs in force came to on a day, by what was known then.
pub(crate) fn sum_card(shown: &Shown<'_>, side: &Side, day: Day) -> Element {
    detail("What was in force")
        .child(head(format!("As known on {}", day.long())))
        .child(el("p").text(known_line(shown, side, day)))
        .maybe(lists(shown, &known(&shown.archive().record, side, day).in_force))
        .child(copy_quietly(shown.view, "this sum"))
}

/// The name of that card in links.
pub(crate) fn sum_id(side: &Side) -> String {
    ["sum.", side_class(side)].concat()
}

/// The rows that make up a figure, each with its goods, rate, day and notice, below their sum.
fn lists(shown: &Shown<'_>, rows: &[u32]) -> Option<Element> {
    let record = &shown.archive().record;
    let (mut said, mut goods) = (Vec::new(), Vec::new());
    for step in rows.iter().filter_map(|row| record.get(*row as usize)) {
        if !shares(record, rows, step) {
            goods.extend(step.goods_usd_bn.map(decimal));
        }
        said.push(row_said(step, shown.view.as_of));
    }
    let added = (goods.len() > 1).then(|| {
        let words = [" ", &goods.join(" + "), " = ", &usd(sum(record, rows))].concat();
        el("p").child(kicker("Added up")).text(words)
    });
    (!said.is_empty()).then(|| el("div").fixed("class", "beside").maybe(added).children(said))
}

/// A row of the record in a sentence, with its notice.
pub(crate) fn row_said(step: &RecordStep, known_on: Option<Day>) -> Element {
    let words = [&step.list, ". ", &record_words(step, known_on), " "].concat();
    el("p").text(words).child(citation(step))
}

/// An action of the official record: what was done, when it was to take effect, its notice.
pub(crate) fn record_card(shown: &Shown<'_>, number: u32, step: &RecordStep) -> Element {
    let to = shown.view.with_open(View::Tariffs, &step.id);
    let known_on = shown.view.as_of;
    let stood = known_on.map(|day| {
        let words =
            format!("As known on {}: {}.", day.long(), stood(&shown.archive().record, step, Some(day), day));
        el("p").text(words)
    });
    let unverified = if step.confirmed { "" } else { " · unverified: not confirmed in a looked-up source" };
    detail("The official record")
        .child(head(format!("Official record: {}, {}", step.side.name(), step.list)))
        .child(el("p").text(record_words(step, known_on)))
        .maybe(stood)
        .child(el("p").fixed("class", "meta").child(citation(step)).text(unverified))
        .maybe(reported(shown, number))
        .child(copy_quietly(&to, "this action"))
}

/// The articles' figures that are held against a row of the record.
fn reported(shown: &Shown<'_>, number: u32) -> Option<Element> {
    let archive = shown.archive();
    let found = reports(archive, number, shown.view.as_of);
    let marks = claim_marks(archive, shown.view.as_of);
    let told = marks.iter().filter(|mark| found.contains(&(mark.article, mark.claim))).filter_map(|mark| {
        let (article, claim) = mark.of(archive)?;
        let to = shown.view.with_open(View::Tariffs, &mark.id(archive));
        let words = format!("{}, {}: {}", published(article), article.meta.outlet, claim_text(claim));
        Some(el("li").child(go_with(&to, words)))
    });
    let told: Vec<Element> = told.take(REPORTS).collect();
    let head = kicker("In the articles");
    (!told.is_empty()).then(|| el("div").fixed("class", "beside").child(head).child(el("ul").children(told)))
}

/// How many articles a card names that report an action.
const REPORTS: usize = 12;

/// What an editor says and knows it from, told apart from what the articles say; `below_title` when the note's title
/// stands above it already.
pub(crate) fn note_card(shown: &Shown<'_>, number: u32, below_title: bool) -> Option<Element> {
    let entry = shown.archive().notes.get(number as usize)?;
    let title = (!below_title).then(|| el("p").fixed("class", "note-title").text(entry.title.clone()));
    Some(note_says(entry, title))
}

/// What an editor says and knows it from, below the note's `title` if that is to be seen.
pub(crate) fn note_says(entry: &Note, title: Option<Element>) -> Element {
    let says = el("p").child(kicker("Editor’s note")).text(format!(" {} ", entry.says));
    let source =
        el("p").fixed("class", "meta").text("Source: ").child(out(entry.url.as_ref(), &entry.source));
    el("div").fixed("class", "editors-note").maybe(title).child(says).child(source)
}

/// The notice, linked where a primary source is known.
pub(crate) fn citation(step: &RecordStep) -> Element {
    out(step.url.as_ref(), &step.citation)
}

fn kicker(text: &'static str) -> Element {
    el("span").fixed("class", "kicker").text(text)
}

fn head(text: String) -> Element {
    el("p").fixed("class", "kicker").text(text)
}

fn detail(label: &'static str) -> Element {
    el("section")
        .fixed("class", "detail")
        .fixed("tabindex", "-1")
        .fixed("data-arrival", "nearest")
        .fixed("aria-label", label)
}
