//! An editor's note in full, told apart from what the articles say.

use yew::prelude::*;

use crate::hooks::Explorer;

/// What an editor says and knows it from; `below_title` when the note's title stands above it already.
pub(crate) fn note_card(explorer: &Explorer, number: u32, below_title: bool) -> Html {
    let Some(entry) = explorer.library.archive.notes.get(number as usize) else { return Html::default() };
    let reference = match &entry.url {
        Some(url) => html! { <a href={url.clone()} rel="noreferrer">{ entry.source.clone() }</a> },
        None => html! { { entry.source.clone() } },
    };
    html! {
        <div class="editors-note">
            if !below_title { <p class="note-title">{ entry.title.clone() }</p> }
            <p><span class="kicker">{ "Editor’s note" }</span>{ format!(" {} ", entry.says) }</p>
            <p class="meta">{ "Source: " }{ reference }</p>
        </div>
    }
}
