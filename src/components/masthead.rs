//! The masthead: name, search box, the views, the theme.

use std::rc::Rc;

use archive::view::{View, ViewState};
use drawing::go_with;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::draw;
use crate::browser;

/// What it shows and tells.
#[derive(Properties, PartialEq)]
pub(crate) struct MastheadProps {
    /// What the page shows.
    pub(crate) view: Rc<ViewState>,
    /// The site's name.
    pub(crate) site: AttrValue,
    /// Told of what is typed into the search box.
    pub(crate) typed: Callback<String>,
}

/// The head of every page.
#[function_component]
pub(crate) fn Masthead(props: &MastheadProps) -> Html {
    let view = &props.view;
    let dark = use_state(browser::is_dark);
    let oninput = {
        let typed = props.typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                typed.emit(input.value());
            }
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
    let tab = |to: View, name: &'static str| {
        let current = (view.view.name() == to.name()).then_some("page");
        draw(go_with(&view.with_view(to), name).set_some("aria-current", current))
    };
    html! {
        <header class="masthead">
            <div class="masthead-row">
                { draw(go_with(&ViewState::default(), props.site.to_string()).class("masthead-name")) }
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
