//! What frames every page: the ways to the views, notices above it, the foot, and what was just done.

use archive::view::{View, ViewState};
use markup::{Element, el};

use crate::command;
use crate::help::{HELP, MORE};
use crate::link::{button, go_to, go_with};

/// A way to a view of the same selection, marked where it is the view shown.
fn tab(shown: &ViewState, to: View, name: &'static str) -> Element {
    let current = (shown.view.name() == to.name()).then_some("page");
    go_with(&shown.with_view(to), name).set_some("aria-current", current)
}

/// The views, in the masthead.
pub(crate) fn tabs(shown: &ViewState) -> Element {
    el("nav")
        .fixed("aria-label", "Views")
        .child(tab(shown, View::Timeline, "Timeline"))
        .child(tab(shown, View::Tariffs, "Tariffs"))
        .child(tab(shown, View::People(None), "People"))
        .child(tab(shown, View::Disagreements, "Differences"))
        .child(tab(shown, View::About, "About"))
}

/// The switch between the light and the dark theme.
pub(crate) fn theme(dark: bool) -> Element {
    let (words, does) = if dark { ("Light", "Use the light theme") } else { ("Dark", "Use the dark theme") };
    button(command::THEME, words).class("quiet").fixed("aria-label", does)
}

/// The views within a thumb's reach, at the foot of a phone's page.
pub fn bar(shown: &ViewState) -> Element {
    el("nav")
        .fixed("class", "bar")
        .fixed("aria-label", "Views")
        .child(tab(shown, View::Search, "Search"))
        .child(tab(shown, View::Timeline, "Timeline"))
        .child(tab(shown, View::Tariffs, "Tariffs"))
        .child(tab(shown, View::People(None), "People"))
        .child(opens(MORE, "More"))
}

/// A button that opens a dialog.
fn opens(dialog: &'static str, words: &'static str) -> Element {
    el("button")
        .fixed("type", "button")
        .fixed(command::DIALOG, dialog)
        .fixed("aria-haspopup", "dialog")
        .text(words)
}

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
        "The articles are © their publishers. Everything runs in this browser: nothing is sent anywhere.";
    let ways = el("nav")
        .fixed("aria-label", "About this site")
        .child(go_to(View::About, "How the facts were found"))
        .child(opens(HELP, "Keys and search help").class("as-link"))
        .child(el("a").fixed("href", "LICENSES.txt").text("Licences"));
    el("footer").fixed("class", "footer").child(el("p").text(words)).child(ways)
}

/// What was just done, announced and shown.
pub fn toast(said: Option<&str>) -> Element {
    let frame = el("div").fixed("class", "toast").fixed("role", "status");
    frame.maybe(said.map(|text| el("p").text(text.to_owned())))
}
