//! The app: holds the state, mirrors it in the address bar, and has the page drawn.

use std::rc::Rc;

use archive::query::Query;
use archive::select::Selection;
use archive::view::View;
use drawing::Shown;
use yew::prelude::*;

use crate::browser;
use crate::components::{Masthead, draw, draw_all};
use crate::hooks::{use_arrival, use_commands, use_days, use_history, use_keys, use_toast, use_width};
use crate::library::Shared;
use crate::state::{Action, State};

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
    let width = use_width();
    let site = use_memo((), |()| (browser::site_name(), browser::site_description()));
    let asked = {
        let library = library.clone();
        use_memo(state.view.query.clone(), move |text| {
            let query = Query::parse(text);
            let hits = (!query.is_empty()).then(|| library.corpus().search(&query, usize::MAX));
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
        width,
        margin: state.margin,
        site: &site.0,
        about: &site.1,
    };
    use_history(&state);
    use_arrival(&state, drawing::title(&shown));
    use_commands(&state, library);
    use_days(&state, library);
    use_keys();
    use_toast(&state);

    let typed = {
        let state = state.clone();
        Callback::from(move |query: String| {
            let mut to = state.view.with_view(View::Search);
            // Through the link's own rules, so that typing and following a link give the same.
            to.query = query.chars().take(archive::view::MAX_QUERY).collect();
            if state.view.view == View::Search {
                state.dispatch(Action::Refine(to));
            } else {
                browser::remember_scroll();
                state.dispatch(Action::Search(to));
            }
        })
    };
    let said = state.said.as_ref().map(|(_, text)| text.as_str());
    html! {
        <>
            <Masthead view={Rc::new(state.view.clone())} site={site.0.clone()} {typed} />
            { draw(drawing::notices(&state.notices)) }
            <main class="page" id="main" tabindex="-1">{ draw_all(drawing::page(&shown), state.view.view.name()) }</main>
            { draw(drawing::footer()) }
            { draw(drawing::toast(said)) }
        </>
    }
}
