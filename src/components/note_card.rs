//! An editor's note in full, told apart from what the articles say.

use yew::prelude::*;

use crate::hooks::use_explorer;

/// Which note.
#[derive(Properties, PartialEq)]
pub(crate) struct NoteCardProps {
    /// Number in the archive's notes.
    pub(crate) note: u32,
    /// Whether the title stands above the card already.
    #[prop_or_default]
    pub(crate) titled: bool,
}

/// What the editor says and knows it from.
#[function_component]
pub(crate) fn NoteCard(props: &NoteCardProps) -> Html {
    let explorer = use_explorer();
    let Some(note) = explorer.library.archive.notes.get(props.note as usize) else { return Html::default() };
    let source = match &note.url {
        Some(url) => html! { <a href={url.clone()} rel="noreferrer">{ note.source.clone() }</a> },
        None => html! { { note.source.clone() } },
    };
    html! {
        <div class="note">
            if !props.titled { <p class="note-title">{ note.title.clone() }</p> }
            <p><span class="kicker">{ "Editor’s note" }</span>{ format!(" {} ", note.says) }</p>
            <p class="meta">{ "Source: " }{ source }</p>
        </div>
    }
}
