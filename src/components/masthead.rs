//! The masthead: name, search box, the views, the theme.

use archive::view::{View, ViewState};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Go;
use crate::browser;
use crate::hooks::use_explorer;

/// The head of every page.
#[function_component]
pub(crate) fn Masthead() -> Html {
    let explorer = use_explorer();
    let view = &explorer.view;
    let dark = use_state(browser::is_dark);
    let oninput = {
        let explorer = explorer.clone();
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            // Through the link's own rules, so that typing and following a link give the same.
            let mut to = explorer.view.with_view(View::Search);
            to.query = input.value().chars().take(archive::view::MAX_QUERY).collect();
            if explorer.view.view == View::Search { explorer.refine(to) } else { explorer.search(to) }
        })
    };
    let onsubmit = Callback::from(|event: SubmitEvent| {
        event.prevent_default();
        browser::focus("h1");
    });
    let toggle = {
        let dark = dark.clone();
        Callback::from(move |_: MouseEvent| {
            browser::set_dark(!browser::is_dark());
            dark.set(browser::is_dark());
        })
    };
    {
        let dark = dark.setter();
        use_effect_with((), move |()| {
            let listener = browser::listen_to_system_theme(move || dark.set(browser::is_dark()));
            move || drop(listener)
        });
    }
    let tab = |to: View, name: &str| {
        let current = view.view.name() == to.name();
        html! { <Go to={view.with_view(to)} {current}>{ name }</Go> }
    };
    html! {
        <header class="masthead">
            <div class="masthead-row">
                <Go to={ViewState::default()} class="masthead-name">{ browser::site_name() }</Go>
                <form class="search" role="search" {onsubmit}>
                    <label class="visually-hidden" for="query">{ "Search the articles" }</label>
                    <input
                        id="query" type="search" name="q" placeholder="Search the articles" autocomplete="off"
                        spellcheck="false" enterkeyhint="search" value={view.query.clone()} {oninput}
                    />
                </form>
                <nav aria-label="Views">
                    { tab(View::Timeline, "Timeline") }
                    { tab(View::Tariffs, "Tariffs") }
                    { tab(View::About, "About") }
                </nav>
                <button type="button" class="quiet" onclick={toggle} aria-label={
                    if *dark { "Use the light theme" } else { "Use the dark theme" }
                }>{ if *dark { "Light" } else { "Dark" } }</button>
            </div>
        </header>
    }
}
