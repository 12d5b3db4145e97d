//! The app: holds the state, mirrors it in the address bar, moves title, focus and scroll along, and draws the page.

use std::rc::Rc;

use archive::query::Query;
use archive::select::Selection;
use archive::view::{View, ViewState};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::browser;
use crate::components::{Footer, Masthead, Notices, Toast};
use crate::hooks::Explorer;
use crate::library::Shared;
use crate::pages;
use crate::state::{Action, Arrival, State};

/// What the app needs.
#[derive(Properties, PartialEq)]
pub(crate) struct AppProps {
    /// The archive and what follows from it.
    pub(crate) library: Shared,
}

/// How long the scroll rests before it is kept in the history, in milliseconds.
const SCROLL_RESTS: u32 = 150;

/// The whole page.
#[function_component]
pub(crate) fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| State::start(&browser::query()));
    let asked = {
        let library = props.library.clone();
        use_memo(state.view.query.clone(), move |text| {
            let query = Query::parse(text);
            let hits = (!query.is_empty()).then(|| Rc::new(library.corpus().search(&query, usize::MAX)));
            (Rc::new(query), hits)
        })
    };
    let (query, hits) = (*asked).clone();
    let selection = Selection::of(&query, hits.as_deref(), state.view.days());
    let explorer = Explorer {
        library: props.library.clone(),
        view: Rc::new(state.view.clone()),
        query,
        hits,
        selection: Rc::new(selection),
        dispatch: state.dispatcher(),
    };
    let title = pages::title(&explorer);
    use_history(&state);
    use_arrival(&state, title);
    use_keys();

    html! {
        <ContextProvider<Explorer> context={explorer}>
            <Masthead />
            <Notices notices={state.notices.clone()} />
            <main class="page" id="main" tabindex="-1">
                { match &state.view.view {
                    View::Front => html! { <pages::Front /> },
                    View::Search => html! { <pages::Search /> },
                    View::Article(article) => html! { <pages::Article key={article.id.clone()} article={article.clone()} /> },
                    View::Timeline => html! { <pages::Timeline /> },
                    View::Tariffs => html! { <pages::Tariffs /> },
                    View::About => html! { <pages::About /> },
                } }
            </main>
            <Footer />
            <Toast said={state.said.clone()} />
        </ContextProvider<Explorer>>
    }
}

/// Listens to back and forward, and keeps the scroll position with each history entry.
#[hook]
fn use_history(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        browser::take_over_scrolling();
        let returned = browser::listen("popstate", move |_| {
            let parsed = ViewState::parse(&browser::query());
            let notices = parsed.notices.iter().map(archive::view::Notice::text).collect();
            let scroll = browser::remembered_scroll().unwrap_or_default();
            dispatch.dispatch(Action::Return { view: parsed.state, notices, scroll });
        });
        let mut rest: Option<Timeout> = None;
        let scrolled = browser::listen("scroll", move |_| {
            if let Some(before) = rest.replace(Timeout::new(SCROLL_RESTS, browser::remember_scroll)) {
                before.cancel();
            }
        });
        move || drop((returned, scrolled))
    });
}

/// Moves address bar, title, scroll and focus to what was reached, once it is drawn.
#[hook]
fn use_arrival(state: &UseReducerHandle<State>, title: String) {
    let (link, arrival, entries) = (state.view.to_string(), state.arrival, state.entries);
    let leads_somewhere = state.view.leads_somewhere();
    let written = use_mut_ref(|| entries);
    use_effect_with(state.arrivals, move |_| {
        browser::set_title(&title);
        if written.replace(entries) != entries {
            browser::push(&link);
        } else if arrival == Arrival::Refined {
            browser::replace(&link);
        }
        match arrival {
            Arrival::Start => match browser::remembered_scroll() {
                Some(y) => browser::soon(move || browser::scroll_to(y)),
                None if leads_somewhere => browser::focus_soon(|| browser::arrive_at(ARRIVAL)),
                None => {}
            },
            Arrival::Page => {
                browser::scroll_to(0.0);
                browser::focus_soon(move || {
                    if leads_somewhere {
                        // To the headline meanwhile, and for good where the place is no more.
                        let arrived = browser::arrive_at(ARRIVAL);
                        if !arrived {
                            browser::focus("h1");
                        }
                        arrived
                    } else {
                        browser::focus("h1")
                    }
                });
            }
            Arrival::Opened if leads_somewhere => browser::focus_soon(|| browser::arrive_at(ARRIVAL)),
            Arrival::Opened | Arrival::Refined => {}
            Arrival::Searched => drop(browser::scroll_to(0.0)),
            Arrival::Returned(y) => {
                browser::focus_soon(|| browser::focus("h1"));
                browser::soon(move || browser::scroll_to(y));
            }
        }
    });
}

/// What a link leads to on its page: a lit sentence, an open event or mark.
const ARRIVAL: &str = "[data-arrival]";

/// `/` goes to the search box from wherever no text is being typed.
#[hook]
fn use_keys() {
    use_effect_with((), move |()| {
        let pressed = browser::listen("keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
            if event.key() == "/" && plain && !browser::is_typing() {
                event.prevent_default();
                browser::focus("#query");
            }
        });
        move || drop(pressed)
    });
}
