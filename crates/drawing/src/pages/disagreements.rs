//! Differences: where the sources differ, or seem to, side by side, with what explains it and what that rests on.

use archive::disagreements::{Disagreement, Kind, Saying, disagreements};
use archive::tariffs::claim_text;
use archive::view::View;
use archive::{Agreement, Match, Note};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::cards::{note_says, row_said};
use crate::link::{copy_quietly, go_to, go_with, to_who};
use crate::passage::passage;
use crate::words::{counted, published};
use crate::{Shown, command};

/// From more than this on, they are listed first.
const LISTED: usize = 3;
/// How many are drawn at once.
const DRAWN: usize = 200;

pub(super) fn differences(shown: &Shown<'_>) -> Vec<Element> {
    let archive = shown.archive();
    let mut all = disagreements(archive);
    all.retain(|one| one.sides.iter().any(|side| shown.selection.has_article(archive, side.article)));
    let dek = "Where the articles differ from each other, from the record, or from what their editors know: \
               word for word and side by side, with the explanation and what it rests on.";
    let query = shown.view.query.trim();
    let of = if query.is_empty() { String::new() } else { format!(" in articles on “{query}”") };
    let mut count = paragraph("meta", format!("{}{of}", counted(all.len(), "difference")));
    if shown.view.days().is_some() || !query.is_empty() {
        count = count.text(" · ").child(go_to(View::Disagreements, "Show all"));
    }
    let head = el("header")
        .child(headline("Where the sources differ"))
        .child(paragraph("dek", dek))
        .child(count.fixed(command::SAYS, ""));
    let mut content = vec![head];
    let open = shown.view.open.as_deref();
    if open.is_some_and(|open| all.iter().all(|one| one.id != open)) {
        content.push(paragraph("notice", "The difference that this link opens is not in this selection."));
    }
    if all.is_empty() {
        content.push(paragraph("empty", "Nothing was found in which these articles differ."));
    }
    if all.len() > DRAWN {
        let words = format!("The first {DRAWN} are shown. Search, or choose days, to narrow them down.");
        content.push(paragraph("meta", words));
    }
    if all.len() > LISTED {
        let names = all.iter().take(DRAWN).filter_map(|one| {
            let to = shown.view.with_open(View::Disagreements, &one.id);
            Some(el("li").child(go_with(&to, title(shown, one)?)))
        });
        content.push(el("ul").class("index").children(names));
    }
    for (number, name) in GROUPS.into_iter().enumerate() {
        let drawn: Vec<Element> = all
            .iter()
            .take(DRAWN)
            .filter(|one| group(&one.kind) == number)
            .filter_map(|one| difference(shown, one))
            .collect();
        if !drawn.is_empty() {
            let section = el("section").fixed("class", "section").child(el("h2").text(name));
            content.push(section.children(drawn));
        }
    }
    content
}

/// What the differences are on, and how that is known.
const GROUPS: [&str; 4] = [
    "Explained by editors",
    "Figures",
    "Days that the articles have otherwise",
    "Names written in more than one way",
];

/// Which of the groups it is in.
fn group(kind: &Kind) -> usize {
    match kind {
        Kind::Noted(_) => 0,
        Kind::Figures | Kind::Record(_) => 1,
        Kind::Day(_) => 2,
        Kind::Name(_) => 3,
    }
}

fn difference(shown: &Shown<'_>, one: &Disagreement) -> Option<Element> {
    let open = shown.view.open.as_ref() == Some(&one.id);
    let to = shown.view.with_open(View::Disagreements, &one.id);
    let sides = one.sides.iter().filter_map(|side| source(shown, side));
    let columns = el("div").fixed("class", "sides").children(sides).maybe(record(shown, one));
    let frame = el("article")
        .fixed("class", "difference")
        .key(one.id.clone())
        .class_if("open", open)
        .set_some("tabindex", open.then_some("-1"))
        .set_some("data-arrival", open.then_some("center"))
        .child(el("h3").text(title(shown, one)?))
        .child(columns);
    let explained = explanation(shown, one);
    Some(frame.children(explained).child(copy_quietly(&to, "this difference")))
}

fn note<'a>(shown: &Shown<'a>, number: u32) -> Option<&'a Note> {
    shown.archive().notes.get(number as usize)
}

fn matched<'a>(shown: &Shown<'a>, number: u32) -> Option<&'a Match> {
    shown.archive().matches.get(number as usize)
}

fn title(shown: &Shown<'_>, one: &Disagreement) -> Option<String> {
    let archive = shown.archive();
    let words = |side: &Saying| {
        let text = archive.articles.get(side.article as usize)?;
        Some(text.clean(side.words))
    };
    let figures = || {
        let mut said: Vec<String> = Vec::new();
        let mut whose = String::new();
        for side in &one.sides {
            let claims = archive.articles.get(side.article as usize).map(|text| &text.claims);
            let claim = claims.zip(side.claim).and_then(|(claims, number)| claims.get(number as usize));
            if let Some(claim) = claim {
                claim.imposing.name().clone_into(&mut whose);
                let text = claim_text(claim);
                if !said.contains(&text) {
                    said.push(text);
                }
            }
        }
        (whose, said)
    };
    Some(match &one.kind {
        Kind::Noted(number) => note(shown, *number)?.title.clone(),
        Kind::Day(number) => {
            let note = note(shown, *number)?;
            let said: Vec<String> =
                one.sides.iter().filter_map(words).map(|words| format!("“{words}”")).collect();
            let days = note.days.map(|days| format!(", or {}", days.short())).unwrap_or_default();
            format!("{}: {}{days}?", note.title, said.join(", "))
        }
        Kind::Figures => {
            let (whose, said) = figures();
            format!("{whose} tariffs: {}?", said.join(" or "))
        }
        Kind::Record(_) => {
            let (whose, said) = figures();
            format!("{whose} tariffs: {}, or as the record has it?", said.join(" or "))
        }
        Kind::Name(_) => {
            let said: Vec<String> =
                one.sides.iter().filter_map(words).map(|words| format!("“{words}”")).collect();
            format!("{}?", said.join(" or "))
        }
    })
}

/// What an article says, word for word.
fn source(shown: &Shown<'_>, side: &Saying) -> Option<Element> {
    let text = shown.archive().articles.get(side.article as usize)?;
    // The day that the words mean by themselves, where they are a date's.
    let date = text.dates.iter().find(|date| date.span == side.words);
    let means = date.map(|date| paragraph("basis", format!("{}: {}", date.basis, date.days.short())));
    let from = format!("{}, {}", text.meta.outlet, published(text));
    Some(
        el("div")
            .fixed("class", "side")
            .child(el("p").fixed("class", "kind-of text").text("Article"))
            .child(paragraph("side-source", from))
            .child(el("blockquote").maybe(passage(shown, side.article, side.sentence, &[side.words])))
            .maybe(means),
    )
}

/// The actions of the record that are meant, as a source beside the articles.
fn record(shown: &Shown<'_>, one: &Disagreement) -> Option<Element> {
    let Kind::Record(number) = one.kind else { return None };
    let found = matched(shown, number)?;
    let steps = found.steps.iter().filter_map(|step| shown.archive().record.get(*step as usize));
    let rows = steps.map(|step| row_said(step, None));
    let side = el("div")
        .fixed("class", "side")
        .child(el("p").fixed("class", "kind-of record").text("Official record"));
    Some(side.children(rows))
}

/// What explains it, each part under the name of who says so.
fn explanation(shown: &Shown<'_>, one: &Disagreement) -> Vec<Element> {
    let by_editors = |number: u32| note(shown, number).map(|note| note_says(note, None));
    match &one.kind {
        Kind::Noted(number) | Kind::Day(number) => {
            let mut told: Vec<Element> = by_editors(*number).into_iter().collect();
            told.extend(compared(shown, one));
            told
        }
        Kind::Figures | Kind::Record(_) => compared(shown, one).into_iter().collect(),
        Kind::Name(name) => {
            let words = "These were taken for one name by the rules that find names, or by this archive’s list of people: ";
            let all = to_who(shown.view, name, format!("all on {name}"));
            vec![paragraph("computed", "").child(kind("Computed")).text(words).child(all).text(".")]
        }
    }
}

/// The claims of the passages beside the record, as it was at their publication.
fn compared(shown: &Shown<'_>, one: &Disagreement) -> Option<Element> {
    if matches!(one.kind, Kind::Day(_)) {
        return None;
    }
    let archive = shown.archive();
    let mut told: Vec<Element> = Vec::new();
    for side in &one.sides {
        let Some(text) = archive.articles.get(side.article as usize) else { continue };
        let meant = |found: &&Match| {
            let claim = text.claims.get(found.claim as usize);
            let same = side.claim.is_none_or(|claim| claim == found.claim);
            found.article == side.article
                && same
                && claim
                    .is_some_and(|claim| claim.sentence == side.sentence && side.words.overlaps(claim.span))
        };
        let told_of = archive.matches.iter().filter(|found| found.agreement != Agreement::NoMatch);
        for found in told_of.filter(meant) {
            let what = text.claims.get(found.claim as usize).map(claim_text).unwrap_or_default();
            let words = format!("{what} ({}, {}): {}", text.meta.outlet, published(text), found.words);
            told.push(el("li").text(words));
        }
    }
    (!told.is_empty()).then(|| {
        let by =
            el("p").child(kind("Computed")).text("Beside the official record, as it stood at publication:");
        el("div").fixed("class", "computed").child(by).child(el("ul").children(told))
    })
}

fn kind(name: &'static str) -> Element {
    el("span").fixed("class", "kind-of").text(name).text(" ")
}
