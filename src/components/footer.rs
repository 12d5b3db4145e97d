//! The foot of every page.

use yew::prelude::*;

use archive::view::{View, ViewState};

use super::Go;

/// Whose words and whose code.
#[function_component]
pub(crate) fn Footer() -> Html {
    html! {
        <footer class="footer">
            <p>
                { "The articles are © their publishers. Everything runs in this browser: nothing is sent anywhere. " }
                <Go to={ViewState::of(View::About)}>{ "How the facts were found" }</Go>
                { " · " }
                <a href="LICENSES.txt">{ "Licences" }</a>
            </p>
        </footer>
    }
}
