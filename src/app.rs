//! The app: holds the state, mirrors it in the address bar, and has the page drawn.

use std::rc::Rc;

use archive::select::Selection;
use archive::view::View;
use drawing::Shown;
use markup::{Element, el};
use yew::prelude::*;

use crate::arrival::use_arrival;
use crate::asked::{Asked, ask, shown};
use crate::browser;
use crate::draw::{Page, Rest};
use crate::events::use_events;
use crate::library::Shared;
use crate::state::{Arrival, State};
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
            ask(&library, text, *as_typed)
        })
    };
    let selection =
        Selection::of(&asked.0, asked.1.as_ref(), state.view.days()).with_all_events(state.view.all_events);
    let mut shown = shown(library, &state, &asked, &selection);
    let page = use_memo((), |()| Page::new());
    use_events(&state, library, &page.turns);
    let typed = matches!(state.arrival, Arrival::Searched | Arrival::Refined);
    // A letter is answered with a screen of results; the others follow when that is seen.
    shown.brief = typed && state.view.view == View::Search;
    let rest = shown.brief.then(|| rest(library, &state, &asked));
    let (drawn, wanted, width) = (page.clone(), whole(&shown, &state), state.width);
    use_effect(move || drawn.turn_into(wanted, width, typed, rest));
    use_arrival(&state, drawing::title(&shown), &page.turns);
    use_toast(&state);
    // The page is drawn from its markup, so there is nothing for Yew to draw.
    Html::default()
}

/// Makes the page with all results.
fn rest(library: &Shared, state: &UseReducerHandle<State>, asked: &Rc<Asked>) -> Rest {
    let (library, state, asked) = (library.clone(), state.clone(), asked.clone());
    Box::new(move || {
        let selection = Selection::of(&asked.0, asked.1.as_ref(), state.view.days())
            .with_all_events(state.view.all_events);
        whole(&shown(&library, &state, &asked, &selection), &state)
    })
}

/// The whole page: its content and what surrounds it.
fn whole(shown: &Shown<'_>, state: &State) -> Element {
    let page = drawing::page(shown);
    let done = state.said.as_ref().map(|(_, text)| text.as_str());
    let status = drawing::status(&page, &state.notices, done);
    // By its key another view's content is drawn anew, and nothing of what was there is kept.
    let main = el("main").key(shown.view.view.name()).fixed("class", "page").fixed("id", "main");
    el("div").children([
        drawing::masthead(shown, &state.offer, state.dark),
        status,
        main.fixed("tabindex", "-1").children(page),
        drawing::selection_bar(shown, state.picked.as_ref()),
        drawing::footer(),
        drawing::bar(&state.view),
        drawing::help(state.keys),
        drawing::more(state.dark),
    ])
}
