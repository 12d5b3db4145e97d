//! The margin: what was found in a paragraph, each mark a link that lights its words.

use archive::reading::{Fact, Mark, link};
use archive::tariffs::claim_text;
use archive::view::ViewState;
use archive::{Archive, Article as Text, Block};
use yew::prelude::*;

use crate::components::{Go, claim_words, note_card, side_class};
use crate::hooks::Explorer;

/// The marks beside a paragraph: facts in the order of their words, then the notes. `opened` is the mark that the link
/// opens.
pub(super) fn margin(
    explorer: &Explorer,
    text: &Text,
    block: &Block,
    marks: &[Mark],
    opened: Option<&Mark>,
) -> Html {
    let (first, end) = block.sentences;
    let inside = || marks.iter().filter(|mark| (first..end).contains(&mark.sentence));
    // A person is named once a paragraph, a note told once.
    let mut told: Vec<Fact> = Vec::new();
    let mut once = |mark: &&Mark| {
        let again = matches!(mark.fact, Fact::Person(_) | Fact::Note(_)) && told.contains(&mark.fact);
        told.push(mark.fact);
        !again || opened == Some(*mark)
    };
    let marks: Vec<&Mark> = inside().filter(|mark| once(mark)).collect();
    let is_note = |mark: &Mark| matches!(mark.fact, Fact::Note(_));
    let item = |mark: &&Mark| draw(explorer, text, mark, opened == Some(*mark));
    if marks.is_empty() {
        return Html::default();
    }
    html! {
        <div class="margin" role="group" aria-label="Found in this paragraph">
            <ul>
                { for marks.iter().filter(|mark| !is_note(mark)).map(item) }
                { for marks.iter().filter(|mark| is_note(mark)).map(item) }
            </ul>
        </div>
    }
}

fn draw(explorer: &Explorer, text: &Text, mark: &Mark, open: bool) -> Html {
    let archive = &explorer.library.archive;
    let to = ViewState { query: explorer.view.query.clone(), ..link(text, mark) };
    let words = words(archive, text, mark);
    let class = classes!("margin-mark", words.class, open.then_some("open"));
    let more = open.then(|| match mark.fact {
        Fact::Note(note) => note_card(explorer, note, true),
        _ => html! { <p class="basis">{ words.more }</p> },
    });
    html! {
        <li {class}>
            <Go {to}><span class="mark-kind">{ mark.fact.kind() }</span>{ " " }{ words.text }</Go>
            { for more }
        </li>
    }
}

/// A mark in a few words, and in a sentence or two once it is open.
struct Words {
    text: String,
    more: String,
    class: &'static str,
}

fn words(archive: &Archive, text: &Text, mark: &Mark) -> Words {
    let plain = |text: String, more: String| Words { text, more, class: "" };
    let of = |number: u32| number as usize;
    let found = match mark.fact {
        Fact::Date(number) => {
            text.dates.get(of(number)).map(|date| plain(date.days.short(), date.basis.clone()))
        }
        Fact::Claim(number) => text.claims.get(of(number)).map(|claim| {
            let short = [claim.imposing.name(), claim.action.name(), &claim_text(claim)].join(" ");
            let own = |one: &&archive::Match| {
                archive.articles.get(of(one.article)).is_some_and(|a| a.id == text.id)
            };
            let beside = archive.matches.iter().filter(own).find(|one| one.claim == number);
            let beside = beside.map(|one| format!(" Beside the record: {}", one.words)).unwrap_or_default();
            let more = format!("{}{beside}", claim_words(claim));
            Words { text: short.trim().to_owned(), more, class: side_class(&claim.imposing) }
        }),
        Fact::Quote(number) => text.quotes.get(of(number)).map(|quote| {
            let speaker = quote.speaker.clone().unwrap_or_else(|| "speaker not named".to_owned());
            let credited = quote.credited.as_ref();
            let own = credited.map_or_else(
                || "The article has this quotation as its own.".to_owned(),
                |outlet| format!("The article credits this quotation to {outlet}."),
            );
            plain(speaker, own)
        }),
        Fact::Person(number) => text.people.get(of(number)).map(|person| {
            let role = person.role.as_ref().map(|role| format!("Here: {role}. ")).unwrap_or_default();
            let count = person.mentions.len();
            let times = if count == 1 { "Named once".to_owned() } else { format!("Named {count} times") };
            plain(person.name.clone(), format!("{role}{times} in this article."))
        }),
        Fact::Note(number) => archive.notes.get(of(number)).map(|note| {
            let days = note.days.map(|days| format!("{}: ", days.short())).unwrap_or_default();
            plain(format!("{days}{}", note.title), String::new())
        }),
    };
    found.unwrap_or_else(|| plain(String::new(), String::new()))
}
