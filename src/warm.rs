//! Warming: a browser compiles a function when it is first called, so the first letter typed would take twice as long
//! as any other. What answers a letter is therefore called once before, when the page has been drawn.

use archive::suggest::suggest;
use archive::view::View;

use crate::asked::{ask, of_shown};
use crate::browser;
use crate::library::Shared;
use crate::state::State;

/// A word that finds something in most articles.
const WORD: &str = "to trade";

/// Calls it in short tasks that nothing waits for.
pub(crate) fn warm(library: Shared) {
    browser::after_frame(move || {
        let _ = ask(&library, WORD, false);
        let _ = suggest(&library.corpus(), WORD, WORD.len(), &[]);
        browser::after_frame(move || {
            let mut state = State::start("");
            state.view = state.view.with_view(View::Search).with_query(WORD);
            of_shown(&library, &state, &mut |shown| drop(drawing::page(shown)));
        });
    });
}
