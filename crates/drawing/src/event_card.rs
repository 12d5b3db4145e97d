//! An event in full: its day and what that rests on, the sentences that tell of it, what editors add, and the way to
//! the events before and after.

use archive::timeline::{Event, Telling, articles, named, outcome_known};
use archive::{Article, BlockKind, DateMention, Sentence};
use markup::{Element, el};

use crate::Shown;
use crate::cards::note_card;
use crate::charts::{event_text, opened};
use crate::link::{copy_quietly, go_with};
use crate::passage::whole_passage;
use crate::words::{counted, outcome_words, source};

/// The card of an event among `events`, all that are shown.
pub(crate) fn event_card(shown: &Shown<'_>, event: &Event, events: &[&Event]) -> Element {
    let note = event.note.and_then(|note| shown.archive().notes.get(note as usize));
    let title = note.map(|note| el("h2").class("event-title").text(note.title.clone()));
    let at = events.iter().position(|one| one.id == event.id);
    let beside = |by: isize, words: &'static str| {
        let other = events.get(at?.checked_add_signed(by)?)?;
        let title = event_text(shown.archive(), other).unwrap_or_default();
        let label = format!("{words}: {}: {title}", named(other.days));
        Some(go_with(&opened(shown, other), words).class("button").set("aria-label", label))
    };
    let turn = el("p")
        .class("event-turn")
        .maybe(beside(-1, "Previous event"))
        .maybe(beside(1, "Next event"))
        .child(copy_quietly(&opened(shown, event), "this event"));
    el("section")
        .class("detail event-card")
        .fixed("tabindex", "-1")
        .fixed("data-arrival", "nearest")
        .set("aria-label", format!("Event: {}", named(event.days)))
        .child(day(shown, event))
        .maybe(title)
        .children(told(shown, event))
        .maybe(event.note.and_then(|note| note_card(shown, note, true)))
        .child(turn)
}

/// The day and what became of the event.
fn day(shown: &Shown<'_>, event: &Event) -> Element {
    let outcome = outcome_words(outcome_known(shown.archive(), event, shown.view.as_of));
    let caption = if event.caption { " A photo’s caption, not the story." } else { "" };
    let told = format!(". {outcome} Told in {}.{caption}", counted(articles(event), "article"));
    let told = told.replace(".  ", ". ");
    el("p")
        .class("kicker")
        .child(el("time").set("datetime", event.days.from.to_string()).text(named(event.days)))
        .text(told)
}

/// The sentences that tell of it, those of the search's articles, each article's together; how many others there are.
pub(crate) fn told(shown: &Shown<'_>, event: &Event) -> Vec<Element> {
    let own: Vec<&Telling> =
        event.tellings.iter().filter(|one| shown.selection.matches(one.article)).collect();
    let alone = event.note.is_none();
    let of_article = own.chunk_by(|one, next| one.article == next.article);
    let mut told: Vec<Element> = of_article.filter_map(|of| tellings(shown, of, alone)).collect();
    let elsewhere = event.tellings.len() - own.len();
    if elsewhere > 0 {
        let words =
            format!("Told in {} that this search leaves out, too.", counted(elsewhere, "more sentence"));
        told.push(el("p").class("basis").text(words));
    }
    told
}

/// What one article tells of an event, and what its own words say of the day; a sentence that stands `alone` follows the
/// one before it, to which it may refer.
fn tellings(shown: &Shown<'_>, tellings: &[&Telling], alone: bool) -> Option<Element> {
    let archive = shown.archive();
    let number = tellings.first()?.article;
    let article = archive.articles.get(number as usize)?;
    let mut told = el("div").class("telling");
    let (mut basis, mut said) = (String::new(), String::new());
    for telling in tellings {
        let words =
            article.clean(article.sentences.get(telling.sentence as usize)?.span).to_ascii_lowercase();
        // A key point often says a sentence of the story over again.
        if said.contains(&words) {
            continue;
        }
        said += &words;
        let date = telling.date.and_then(|date| article.dates.get(date as usize));
        let lit: Vec<_> = date.into_iter().map(|date| date.span).collect();
        let before = alone.then(|| before(article, telling.sentence)).flatten();
        let before = before.map(|words| el("span").class("context").text(words + " "));
        let quoted = whole_passage(shown, number, telling.sentence, &lit);
        told = told.child(el("p").class("event-text").maybe(before).maybe(quoted));
        if let Some(date) = date {
            basis += &meaning(date);
            basis += " · ";
        }
    }
    if basis.is_empty() {
        basis.push_str("No day is given there · ");
    }
    basis += &source(archive, number);
    Some(told.child(el("p").class("basis").text(basis)))
}

/// The sentence of the story before a sentence of it.
fn before(article: &Article, sentence: u32) -> Option<String> {
    let is_story = |sentence: &&Sentence| sentence.kind == BlockKind::Body;
    article.sentences.get(sentence as usize).filter(is_story)?;
    let before = article.sentences.get(..sentence as usize)?;
    let before = before.iter().rev().find(|one| one.kind != BlockKind::Noise).filter(is_story)?;
    Some(article.clean(before.span))
}

/// How a sentence's words became days: "“Thursday” means 25 Oct 2018: the last Thursday up to publication".
pub(crate) fn basis(shown: &Shown<'_>, telling: &Telling) -> String {
    let article = shown.archive().articles.get(telling.article as usize);
    let date = article.zip(telling.date).and_then(|(article, date)| article.dates.get(date as usize));
    date.map_or_else(|| "The sentence gives no day.".to_owned(), meaning)
}

/// What the words of a date mean, and why.
fn meaning(date: &DateMention) -> String {
    let means = format!("” means {}: ", date.days.short());
    date.basis.replacen("”: ", &means, 1)
}
