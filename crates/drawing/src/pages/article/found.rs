//! What was found in an article, each fact linked to its sentence, and what its editors add.

use archive::tariffs::claim_text;
use archive::{Article as Text, Entity, Quote};
use markup::{Element, el};

use crate::Shown;
use crate::cards::note_card;
use crate::link::{to_all, to_sentence};
use crate::words::counted;

/// Dates, claims, names, topics, quotations and notes.
pub(super) fn found(shown: &Shown<'_>, text: &Text, article: u32) -> Element {
    let claims = text.claims.iter().map(|claim| {
        let words = [claim.imposing.name(), "tariffs", claim.action.name(), &claim_text(claim)].join(" ");
        el("li").child(to_sentence(text, claim.sentence, words.trim()))
    });
    let notes = shown.archive().notes.iter().zip(0..).filter_map(|(note, number)| {
        let passage = note.passages.iter().find(|passage| passage.article == article)?;
        let link = to_sentence(text, passage.sentence, &note.title);
        Some(el("li").child(link).maybe(note_card(shown, number, true)))
    });
    let parts = [
        part("Tariff claims", claims.collect()),
        part("Dates", dates(text)),
        part("People", names(shown, text, &text.people, true)),
        part("Organisations", names(shown, text, &text.organisations, true)),
        part("Places", names(shown, text, &text.places, false)),
        part("Topics", names(shown, text, &text.topics, false)),
        part("Quotations", text.quotes.iter().map(|quote| quoted(text, quote)).collect()),
        part("Editor’s notes", notes.collect()),
    ];
    el("section")
        .class("section")
        .fixed("aria-labelledby", "found-title")
        .child(el("h2").fixed("id", "found-title").text("Found in this article"))
        .child(el("div").class("found").children(parts.into_iter().flatten()))
}

fn part(name: &'static str, items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| {
        el("details")
            .child(el("summary").text(format!("{name} ({})", items.len())))
            .child(el("ul").children(items))
    })
}

/// Names, each linked to its first sentence, and with `all` to what all articles have on it.
fn names(shown: &Shown<'_>, text: &Text, entities: &[Entity], all: bool) -> Vec<Element> {
    let item = |entity: &Entity| {
        let first = entity.mentions.first()?;
        let role = entity.role().map(|role| format!(", {role}")).unwrap_or_default();
        let count = entity.mentions.len();
        let times = if count > 1 { format!(" ({count})") } else { String::new() };
        let everywhere = all.then(|| to_all(shown.view, &entity.name));
        let name = to_sentence(text, first.sentence, &entity.name);
        Some(el("li").child(name).text(role + &times).maybe(everywhere))
    };
    entities.iter().filter_map(item).collect()
}

fn dates(text: &Text) -> Vec<Element> {
    let item = |(date, number): (&archive::DateMention, u32)| {
        let beside = text.context.iter().filter(|context| context.date == number).count();
        let taken = match beside {
            0 => String::new(),
            more => format!("; inferred for {} beside it that give no day", counted(more, "sentence")),
        };
        let link = to_sentence(text, date.sentence, date.span.of(&text.text));
        el("li").child(link).text(format!(" – {}. {}{taken}", date.days.short(), date.basis))
    };
    text.dates.iter().zip(0..).map(item).collect()
}

fn quoted(text: &Text, quote: &Quote) -> Element {
    let speaker = quote.speaker.as_deref().unwrap_or("speaker not named");
    let credited = quote.credited.as_ref().map(|outlet| format!(", as {outlet} has it")).unwrap_or_default();
    let words = to_sentence(text, quote.sentence, &format!("“{}”", quote.span.of(&text.text)));
    el("li").text(format!("{speaker}{credited}: ")).child(words)
}
