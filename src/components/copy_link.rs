//! "Copy link": puts a view's full address on the clipboard, or shows it where there is no clipboard.

use archive::view::ViewState;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::hooks::use_explorer;

/// What to link to.
#[derive(Properties, PartialEq)]
pub(crate) struct CopyLinkProps {
    /// The view.
    pub(crate) to: ViewState,
    /// What it is a link to, for a screen reader: "this article".
    pub(crate) what: AttrValue,
    /// Whether the button recedes behind the text that it stands by.
    #[prop_or(true)]
    pub(crate) quiet: bool,
}

/// A button that copies a link.
#[function_component]
pub(crate) fn CopyLink(props: &CopyLinkProps) -> Html {
    let explorer = use_explorer();
    let onclick = {
        let to = props.to.clone();
        Callback::from(move |_: MouseEvent| {
            let (explorer, address) = (explorer.clone(), browser::full_address(&to.to_string()));
            spawn_local(async move {
                if browser::copy(address.clone()).await {
                    explorer.say("Link copied");
                } else {
                    explorer.say(format!("This browser keeps its clipboard closed. The link: {address}"));
                }
            });
        })
    };
    html! {
        <button type="button" class={classes!(props.quiet.then_some("quiet"))} {onclick}>
            { "Copy link" }<span class="visually-hidden">{ format!(" to {}", props.what) }</span>
        </button>
    }
}
