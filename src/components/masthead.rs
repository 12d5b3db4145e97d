//! The masthead: name, search box, the views, the theme.

use std::rc::Rc;

use archive::view::ViewState;
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
    /// Whether the page is dark.
    pub(crate) dark: bool,
    /// Told of what is typed into the search box.
    pub(crate) typed: Callback<String>,
}

/// The head of every page.
#[function_component]
pub(crate) fn Masthead(props: &MastheadProps) -> Html {
    let view = &props.view;
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
                { draw(drawing::tabs(view)) }
                { draw(drawing::theme(props.dark)) }
            </div>
        </header>
    }
}
