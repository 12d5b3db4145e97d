//! The app: holds the state, mirrors it in the address bar, and has the page drawn.

use archive::query::{Corpus, Query};
use archive::select::Selection;
use drawing::Shown;
use yew::prelude::*;

use crate::arrival::use_arrival;
use crate::browser;
use crate::draw::{draw, draw_around, draw_together};
use crate::events::use_events;
use crate::library::Shared;
use crate::state::State;
use crate::toast::use_toast;

/// What the app needs.
#[derive(Properties, PartialEq)]
pub(crate) struct AppProps {
    /// The archive and what follows from it.
    pub(crate) library: Shared,
}

/// The whole page.
#[function_component]
pub(crate) fn App(props: &AppProps) -> Html {
    let library = &props.library;
    let state = use_reducer_eq(|| State::start(&browser::query()));
    let asked = {
        let library = library.clone();
        use_memo((state.view.query.clone(), state.view.as_typed), move |(text, as_typed)| {
            let query = Query::parse(text);
            let search = if *as_typed { Corpus::search_as_typed } else { Corpus::search };
            let hits = (!query.is_empty()).then(|| search(&library.corpus(), &query, usize::MAX));
            (query, hits)
        })
    };
    let (query, hits) = &*asked;
    let selection = Selection::of(query, hits.as_ref(), state.view.days());
    let shown = Shown {
        corpus: library.corpus(),
        window: library.window,
        view: &state.view,
        query,
        hits: hits.as_ref(),
        selection: &selection,
        width: state.width,
        margin: state.margin,
        site: &library.site,
        about: &library.about,
    };
    use_events(&state, library);
    use_arrival(&state, drawing::title(&shown));
    use_toast(&state);

    let main = markup::el("main").fixed("class", "page").fixed("id", "main").fixed("tabindex", "-1");
    let page = drawing::page(&shown);
    let done = state.said.as_ref().map(|(_, text)| text.as_str());
    let status = drawing::status(&page, &state.notices, done);
    let page = draw_together(page, state.view.view.name());
    let parts = [
        draw(drawing::masthead(&shown, &state.offer, state.dark)),
        draw(status),
        draw_around(main, page),
        draw(drawing::selection_bar(&shown, state.picked.as_ref())),
        draw(drawing::footer()),
        draw(drawing::bar(&state.view)),
        draw(drawing::help(state.keys)),
        draw(drawing::more(state.dark)),
    ];
    parts.into_iter().collect()
}
