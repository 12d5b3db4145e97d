//! The margin: what was found in a paragraph, each mark a link that lights its words.

use archive::reading::{Fact, Mark, link};
use archive::tariffs::claim_text;
use archive::{Archive, Article as Text, Block};
use markup::{Element, el};

use crate::Shown;
use crate::cards::note_card;
use crate::link::{go, to_all};
use crate::pages::people::has_page;
use crate::reading::mark_class;
use crate::words::{claim_words, side_class};

/// The marks beside a paragraph: facts in the order of their words, then the notes. `opened` is the mark that the link
/// opens; the place of a fact in `lights` is the number of the words that its mark lights.
pub(super) fn margin(
    shown: &Shown<'_>,
    text: &Text,
    block: &Block,
    marks: &[Mark],
    opened: Option<&Mark>,
    lights: &[Fact],
) -> Option<Element> {
    let (first, end) = block.sentences;
    // A person is named once a paragraph, a note told once.
    let mut told: Vec<Fact> = Vec::new();
    let mut facts = Vec::new();
    let mut notes = Vec::new();
    for mark in marks.iter().filter(|mark| (first..end).contains(&mark.sentence)) {
        let is_note = matches!(mark.fact, Fact::Note(_));
        let again = (is_note || matches!(mark.fact, Fact::Person(_))) && told.contains(&mark.fact);
        let open = opened == Some(mark);
        told.push(mark.fact);
        if !again || open {
            let kind = if is_note { &mut notes } else { &mut facts };
            let light = lights.iter().position(|fact| *fact == mark.fact);
            kind.push(draw(shown, text, mark, open).class(light.map_or("", mark_class)));
        }
    }
    facts.append(&mut notes);
    (!facts.is_empty()).then(|| {
        el("div")
            .class("margin")
            .fixed("role", "group")
            .fixed("aria-label", "Found in this paragraph")
            .child(el("ul").children(facts))
    })
}

fn draw(shown: &Shown<'_>, text: &Text, mark: &Mark, open: bool) -> Element {
    let to = link(text, mark).with_query(&shown.view.query);
    let words = words(shown.archive(), text, mark).unwrap_or_default();
    let more = match mark.fact {
        Fact::Note(note) if open => note_card(shown, note, true),
        _ => open.then(|| el("p").class("basis").text(words.more)),
    };
    let name = match mark.fact {
        Fact::Person(number) => text.people.get(number as usize).map(|person| person.name.as_str()),
        Fact::Quote(number) if open => {
            text.quotes.get(number as usize).and_then(|quote| quote.speaker.as_deref())
        }
        _ => None,
    };
    let who = name.filter(|name| has_page(shown, name)).map(|name| to_all(shown.view, name));
    let kind = el("span").class("mark-kind").text(mark.fact.kind());
    el("li")
        .class("margin-mark")
        .class(words.class)
        .class_if("open", open)
        .child(go(&to).child(kind).text(" ").text(words.text))
        .maybe(who)
        .maybe(more)
}

/// What the marks are, told quietly above the text.
pub(super) fn key() -> Element {
    const KINDS: [(&str, &str); 6] = [
        ("date", "date"),
        ("claim us", "US tariff"),
        ("claim cn", "Chinese tariff"),
        ("", "quote"),
        ("", "person"),
        ("", "editor’s note"),
    ];
    let kinds = KINDS.map(|(class, name)| el("span").class(class).text(name));
    let mut line = el("p").class("marks-key").text("In the margin: ");
    for (number, kind) in kinds.into_iter().enumerate() {
        line = if number > 0 { line.text(", ") } else { line }.child(kind);
    }
    line.text(". Point at a mark to light its words; open it to keep them lit.")
}

/// A mark in a few words, and in a sentence or two once it is open.
#[derive(Default)]
struct Words {
    text: String,
    more: String,
    class: &'static str,
}

fn words(archive: &Archive, text: &Text, mark: &Mark) -> Option<Words> {
    let plain = |text: String, more: String| Words { text, more, class: "" };
    Some(match mark.fact {
        Fact::Date(number) => {
            let date = text.dates.get(number as usize)?;
            plain(date.days.short(), date.basis.clone())
        }
        Fact::Claim(number) => {
            let claim = text.claims.get(number as usize)?;
            let short = [claim.imposing.name(), claim.action.name(), &claim_text(claim)].join(" ");
            let own = |one: &&archive::Match| {
                archive.articles.get(one.article as usize).is_some_and(|a| a.id == text.id)
            };
            let beside = archive.matches.iter().filter(own).find(|one| one.claim == number);
            let beside = beside.map(|one| format!(" Beside the record: {}", one.words)).unwrap_or_default();
            let more = claim_words(claim) + &beside;
            Words { text: short.trim().to_owned(), more, class: side_class(&claim.imposing) }
        }
        Fact::Quote(number) => {
            let quote = text.quotes.get(number as usize)?;
            let speaker = quote.speaker.clone().unwrap_or_else(|| "speaker not named".to_owned());
            let own = quote.credited.as_ref().map_or_else(
                || "The article has this quotation as its own.".to_owned(),
                |outlet| format!("The article credits this quotation to {outlet}."),
            );
            plain(speaker, own)
        }
        Fact::Person(number) => {
            let person = text.people.get(number as usize)?;
            let role = person.role().map(|role| format!("Here: {role}. ")).unwrap_or_default();
            let count = person.mentions.len();
            let times = if count == 1 { "Named once".to_owned() } else { format!("Named {count} times") };
            plain(person.name.clone(), format!("{role}{times} in this article."))
        }
        Fact::Note(number) => {
            let note = archive.notes.get(number as usize)?;
            let days = note.days.map(|days| format!("{}: ", days.short())).unwrap_or_default();
            plain(days + &note.title, String::new())
        }
    })
}
