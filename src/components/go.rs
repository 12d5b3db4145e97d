//! A link to a view: a real one, that a reader can copy or open elsewhere, followed without loading the page anew.

use archive::view::ViewState;
use yew::prelude::*;

use crate::hooks::use_explorer;

/// Where to and how it looks.
#[derive(Properties, PartialEq)]
pub(crate) struct GoProps {
    /// The view.
    pub(crate) to: ViewState,
    /// CSS classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// What a screen reader says instead of the content.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// Whether it leads to what is shown already.
    #[prop_or_default]
    pub(crate) current: bool,
    /// The content.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A link to a view. Inside an SVG it is an SVG link.
#[function_component]
pub(crate) fn Go(props: &GoProps) -> Html {
    let explorer = use_explorer();
    let onclick = {
        let to = props.to.clone();
        Callback::from(move |event: MouseEvent| {
            let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            if plain && event.button() == 0 {
                event.prevent_default();
                explorer.go(to.clone());
            }
        })
    };
    html! {
        <a
            href={format!("?{}", props.to)}
            class={props.class.clone()}
            aria-label={props.label.clone()}
            aria-current={props.current.then_some("page")}
            {onclick}
        >{ props.children.clone() }</a>
    }
}
