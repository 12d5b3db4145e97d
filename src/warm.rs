//! Warming: a browser compiles a function when it is first called, so the first letter typed would take twice as long
//! as any other. What answers a letter is therefore called once before, when the page has been drawn.

use archive::select::Selection;
use archive::suggest::suggest;
use archive::view::{View, ViewState};
use yew::prelude::*;

use crate::app::{ask, shown};
use crate::browser;
use crate::library::Shared;
use crate::state::State;

/// A word that finds something in most articles.
const WORD: &str = "to trade";

/// Calls it in short tasks that nothing waits for.
#[hook]
pub(crate) fn use_warmth(state: &UseReducerHandle<State>, library: &Shared) {
    let (state, library) = (state.clone(), library.clone());
    use_effect_with((), move |()| {
        browser::after_frame(move || {
            let asked = ask(&library, WORD, false);
            let _ = suggest(&library.corpus(), WORD, WORD.len(), &[]);
            browser::after_frame(move || {
                let view = ViewState { query: WORD.to_owned(), ..state.view.with_view(View::Search) };
                let mut state = (*state).clone();
                state.view = view;
                let selection = Selection::of(&asked.0, asked.1.as_ref(), None);
                let _ = drawing::page(&shown(&library, &state, &asked, &selection));
            });
        });
    });
}
