//! Quiet notices above the page: what of a link could not be followed.

use yew::prelude::*;

use crate::hooks::use_explorer;
use crate::state::Action;

/// What to say.
#[derive(Properties, PartialEq)]
pub(crate) struct NoticesProps {
    /// One sentence each.
    pub(crate) notices: Vec<String>,
}

/// The notices, until dismissed; nothing when there are none.
#[function_component]
pub(crate) fn Notices(props: &NoticesProps) -> Html {
    let explorer = use_explorer();
    let onclick = Callback::from(move |_: MouseEvent| explorer.dispatch.dispatch(Action::Dismiss));
    html! {
        <div role="status">
            if !props.notices.is_empty() {
                <div class="notice">
                    <div>{ for props.notices.iter().map(|notice| html! { <p>{ notice.clone() }</p> }) }</div>
                    <button type="button" {onclick}>{ "Dismiss" }</button>
                </div>
            }
        </div>
    }
}
