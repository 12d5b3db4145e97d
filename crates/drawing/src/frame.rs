//! What frames every page: the ways to the views, notices above it, the foot, and what was just done.

use archive::view::{View, ViewState};
use markup::{Element, Node, el};

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
pub(crate) fn opens(dialog: &'static str, words: &'static str) -> Element {
    el("button")
        .fixed("type", "button")
        .fixed(command::DIALOG, dialog)
        .fixed("aria-haspopup", "dialog")
        .text(words)
}

/// What is told without being asked for, in the one place of the page that screen readers listen to: what has changed
/// in `page`, in its own words; notices of what of a link could not be followed, until they are dismissed; what was
/// just done. Only what is new of it is read out.
pub fn status(page: &[Element], notices: &[String], done: Option<&str>) -> Element {
    let mut words = String::new();
    for element in page {
        collect(element, &mut words);
    }
    let notice = (!notices.is_empty()).then(|| {
        let each = notices.iter().map(|notice| el("p").text(notice.clone()));
        let each = el("div").children(each);
        el("div")
            .key("notice")
            .fixed("class", "notice")
            .child(each)
            .child(button(command::DISMISS, "Dismiss"))
    });
    let toast = el("div").key("toast").fixed("class", "toast");
    el("div")
        .fixed("role", "status")
        .fixed("aria-atomic", "false")
        .child(el("p").key("changed").fixed("class", "visually-hidden").text(words))
        .maybe(notice)
        .child(toast.maybe(done.map(|text| el("p").text(text.to_owned()))))
}

/// Gathers the words that tell what has changed.
fn collect(element: &Element, words: &mut String) {
    let says = element.attribute(command::SAYS).is_some();
    if says && !words.is_empty() {
        words.push_str(if words.ends_with('.') { " " } else { ". " });
    }
    for node in element.nodes() {
        match node {
            Node::Element(element) => collect(element, words),
            // A dot that only parts it from a link is not said.
            Node::Text(text) if says => words.push_str(text.trim_end_matches([' ', '·'])),
            Node::Text(_) => {}
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_in_the_words_of_the_page_without_its_links() {
        let link = || el("a").text("Show all");
        let count = el("p").fixed(command::SAYS, "").text("3 events").text(" · ").child(link());
        let page = [el("header").child(el("h1").text("Timeline")).child(count), el("p").text("A list")];
        let status = status(&page, &["The link’s end was cut.".to_owned()], None);
        assert_eq!(status.attribute("role"), Some("status"));
        assert_eq!(status.inner_text(), "3 eventsThe link’s end was cut.Dismiss");
        let known =
            ["US: nothing.", "China: nothing."].map(|words| el("p").fixed(command::SAYS, "").text(words));
        let mut words = String::new();
        collect(&el("div").children(known), &mut words);
        assert_eq!(words, "US: nothing. China: nothing.");
    }
}
