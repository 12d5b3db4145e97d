//! An editor's note in full, told apart from what the articles say.

use yew::prelude::*;

use crate::hooks::Explorer;

/// What an editor says and knows it from; `under_title` when the note's title stands above it already.
pub(crate) fn note_card(explorer: &Explorer, note: u32, under_title: bool) -> Html {
    let Some(note) = explorer.library.archive.notes.get(note as usize) else { return Html::default() };
    let source = match &note.url {
        Some(url) => html! { <a href={url.clone()} rel="noreferrer">{ note.source.clone() }</a> },
        None => html! { { note.source.clone() } },
    };
    html! {
        <div class="note">
            if !under_title { <p class="note-title">{ note.title.clone() }</p> }
            <p><span class="kicker">{ "Editor’s note" }</span>{ format!(" {} ", note.says) }</p>
            <p class="meta">{ "Source: " }{ source }</p>
        </div>
    }
}
