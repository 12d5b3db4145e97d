//! What is asked of the archive in a state, and what is shown of the answers.

use archive::query::{Corpus, Query};
use archive::search::Hits;
use archive::select::Selection;
use drawing::Shown;

use crate::library::Library;
use crate::state::State;

/// A query as it was read, and what it found; nothing without words.
pub(crate) type Asked = (Query, Option<Hits>);

/// Asks the archive.
#[inline(never)]
pub(crate) fn ask(library: &Library, text: &str, as_typed: bool) -> Asked {
    let query = Query::parse(text);
    let search = if as_typed { Corpus::search_as_typed } else { Corpus::search };
    let hits = (!query.is_empty()).then(|| search(&library.corpus(), &query, usize::MAX));
    (query, hits)
}

/// What is shown in that state, when that was asked and this selected.
#[inline(never)]
pub(crate) fn shown<'a>(
    library: &'a Library,
    state: &'a State,
    (query, hits): &'a Asked,
    selection: &'a Selection,
) -> Shown<'a> {
    Shown {
        corpus: library.corpus(),
        window: library.window,
        view: &state.view,
        query,
        hits: hits.as_ref(),
        selection,
        width: state.width,
        more: state.more,
        brief: false,
        margin: state.margin,
        site: &library.site,
        about: &library.about,
    }
}

/// Makes something of what is shown in that state.
pub(crate) fn of_shown<T>(library: &Library, state: &State, make: &mut dyn FnMut(&Shown<'_>) -> T) -> T {
    let asked = ask(library, &state.view.query, state.view.as_typed);
    let selection =
        Selection::of(&asked.0, asked.1.as_ref(), state.view.days()).with_all_events(state.view.all_events);
    make(&shown(library, state, &asked, &selection))
}
