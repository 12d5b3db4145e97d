//! What frames every page: notices above it, the foot, and what was just done.

use archive::view::View;
use markup::{Element, el};

use crate::command;
use crate::link::{button, go_to};

/// Quiet notices above the page, what of a link could not be followed, until they are dismissed.
pub fn notices(notices: &[String]) -> Element {
    let frame = el("div").fixed("role", "status");
    if notices.is_empty() {
        return frame;
    }
    let each = notices.iter().map(|notice| el("p").text(notice.clone()));
    frame.child(
        el("div")
            .fixed("class", "notice")
            .child(el("div").children(each))
            .child(button(command::DISMISS, "Dismiss")),
    )
}

/// The foot of every page: whose words and whose code.
pub fn footer() -> Element {
    let words =
        "The articles are © their publishers. Everything runs in this browser: nothing is sent anywhere. ";
    el("footer").fixed("class", "footer").child(
        el("p")
            .text(words)
            .child(go_to(View::About, "How the facts were found"))
            .text(" · ")
            .child(el("a").fixed("href", "LICENSES.txt").text("Licences")),
    )
}

/// What was just done, announced and shown.
pub fn toast(said: Option<&str>) -> Element {
    let frame = el("div").fixed("class", "toast").fixed("role", "status");
    frame.maybe(said.map(|text| el("p").text(text.to_owned())))
}
