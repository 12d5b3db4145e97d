//! What was found in an article, each fact linked to its sentence, and what its editors add.

use archive::Article as Text;
use archive::sentence_key::SentenceLink;
use archive::tariffs::claim_text;
use archive::view::ViewState;
use yew::prelude::*;

use crate::components::{Go, note_card};
use crate::hooks::use_explorer;
use crate::words::counted;

/// Which article.
#[derive(Properties, PartialEq)]
pub(super) struct FoundProps {
    pub(super) article: u32,
}

/// Dates, claims, names, topics, quotations and notes.
#[function_component]
pub(super) fn Found(props: &FoundProps) -> Html {
    let explorer = use_explorer();
    let Some(text) = explorer.library.archive.articles.get(props.article as usize) else {
        return Html::default();
    };
    let names = |entities: &[archive::Entity]| -> Vec<Html> {
        entities
            .iter()
            .filter_map(|entity| {
                let first = entity.mentions.first()?;
                let role = entity.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
                let count = entity.mentions.len();
                let times = if count > 1 { format!(" ({count})") } else { String::new() };
                Some(html! { <li>{ to_sentence(text, first.sentence, &entity.name) }{ format!("{role}{times}") }</li> })
            })
            .collect()
    };
    let dates = text.dates.iter().zip(0..).map(|(date, number)| {
        let beside = text.context.iter().filter(|context| context.date == number).count();
        let taken = match beside {
            0 => String::new(),
            more => format!("; inferred for {} beside it that give no day", counted(more, "sentence")),
        };
        html! { <li>{ to_sentence(text, date.sentence, date.span.of(&text.text)) }{ format!(" – {}. {}{taken}", date.days.short(), date.basis) }</li> }
    });
    let claims = text.claims.iter().map(|claim| {
        let words = [claim.imposing.name(), "tariffs", claim.action.name(), &claim_text(claim)].join(" ");
        html! { <li>{ to_sentence(text, claim.sentence, words.trim()) }</li> }
    });
    let quotes = text.quotes.iter().map(|quote| {
        let speaker = quote.speaker.clone().unwrap_or_else(|| "speaker not named".to_owned());
        let speaker = match &quote.credited {
            Some(outlet) => format!("{speaker}, as {outlet} has it"),
            None => speaker,
        };
        html! { <li>{ format!("{speaker}: ") }{ to_sentence(text, quote.sentence, &format!("“{}”", quote.span.of(&text.text))) }</li> }
    });
    let notes = explorer.library.archive.notes.iter().zip(0..).filter_map(|(note, number)| {
        let passage = note.passages.iter().find(|passage| passage.article == props.article)?;
        Some(html! { <li>{ to_sentence(text, passage.sentence, &note.title) }{ note_card(&explorer, number, true) }</li> })
    });
    html! {
        <section class="section" aria-labelledby="found-title">
            <h2 id="found-title">{ "Found in this article" }</h2>
            <div class="found">
                { part("Tariff claims", claims.collect()) }
                { part("Dates", dates.collect()) }
                { part("People", names(&text.people)) }
                { part("Organisations", names(&text.organisations)) }
                { part("Places", names(&text.places)) }
                { part("Topics", names(&text.topics)) }
                { part("Quotations", quotes.collect()) }
                { part("Editor’s notes", notes.collect()) }
            </div>
        </section>
    }
}

fn part(name: &str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ format!("{name} ({})", items.len()) }</summary>
            <ul>{ for items }</ul>
        </details>
    }
}

fn to_sentence(text: &Text, sentence: u32, words: &str) -> Html {
    let words: Vec<&str> = words.split_whitespace().collect();
    html! { <Go to={ViewState::sentence(&text.id, SentenceLink::to(text, sentence))}>{ words.join(" ") }</Go> }
}
