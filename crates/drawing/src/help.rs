//! Dialogs: the keys and what can be typed into the search box; on a phone, what the bar has no room for.

use archive::view::{View, ViewState};
use markup::{Element, el};

use crate::command;
use crate::keys::VIEWS;
use crate::link::{button, go_to, go_with};

/// The id of the help, as buttons name it.
pub(crate) const HELP: &str = "help";
/// The id of the rest of the bar.
pub(crate) const MORE: &str = "more";

/// What can be typed into the search box: an example, and what it finds.
const SYNTAX: [(&str, &str); 12] = [
    ("tariff war", "articles with these words or forms of them, best first"),
    ("\"intellectual property\"", "the words in a row"),
    ("tariffs -huawei", "left out: articles with “huawei”"),
    ("huawei OR soybeans", "one or the other"),
    ("neg*ate tari*", "words that look so"),
    ("deal NEAR/5 November", "at most five words apart"),
    ("who:\"Liu He\"", "articles that name a person; also org:, place:, topic:, outlet:, title:"),
    ("said-by:Trump", "articles that quote somebody"),
    ("published:2019-01..2019-03", "by the day of publication"),
    ("about:2018-11", "by the days that the text tells of"),
    (">=$200bn", "tariffs on goods of such a value; >10% for rates; side:China, kind:planned"),
    ("/trade (war|talks)/", "sentences that a regular expression matches"),
];

/// Keys, alone or one for each way, and what they do.
const KEYS: [(&str, &str, &str); 7] = [
    ("/", "", "Search box"),
    ("?", "", "This help"),
    ("Esc", "", "Close this"),
    (
        "j",
        "k",
        "Next, previous event, article, name or difference in a list; in an article the later, the earlier one",
    ),
    ("↓", "↑", "From a mark of a chart: the next, the previous one"),
    ("c", "l", "With words of an article selected: copy them with their source, copy their link"),
    ("i", "", "Copy a citation of them"),
];

/// The help; `keys` says whether single keys are on.
pub fn help(keys: bool) -> Element {
    let mut rows: Vec<Element> = Vec::new();
    let mut row = |first: &'static str, second: &'static str, does: &'static str| {
        let both = el("dt").child(el("kbd").text(first));
        let second = (!second.is_empty()).then(|| el("kbd").text(second));
        rows.extend([both.text(" ").maybe(second), el("dd").text(does)]);
    };
    for (first, second, does) in KEYS {
        row(first, second, does);
    }
    for (key, _, name) in VIEWS {
        row("g", key, name);
    }
    let keys_box = el("input").fixed("type", "checkbox").fixed("id", "keys").flag("checked", keys);
    let switch = el("label").fixed("class", "switch").child(keys_box).text(" Single keys do this");
    let why = "Off for those who speak to the computer, or come upon keys by accident. A screen reader’s own single \
               keys come first in any case.";
    let found = |(query, finds): (&'static str, &'static str)| {
        let to = ViewState::of(View::Search).with_query(query);
        [el("dt").child(go_with(&to, query)), el("dd").text(finds)]
    };
    let content = vec![
        el("h3").text("Keys"),
        el("dl").fixed("class", "keys").children(rows),
        el("p").child(switch),
        el("p").fixed("class", "note").text(why),
        el("h3").text("What can be searched for"),
        el("dl").fixed("class", "keys").children(SYNTAX.into_iter().flat_map(found)),
    ];
    dialog(HELP, "Help", content)
}

/// What the bar at the foot of a phone's page leads to besides.
pub fn more(dark: bool) -> Element {
    let theme = if dark { "Use the light theme" } else { "Use the dark theme" };
    let items = [
        go_to(View::Front, "Front page"),
        go_to(View::Disagreements, "Where the sources differ"),
        go_to(View::About, "About the data"),
        el("button").fixed("type", "button").fixed(command::DIALOG, HELP).text("Keys and search help"),
        button(command::THEME, theme),
    ];
    let list = el("ul").fixed("class", "more").children(items.map(|item| el("li").child(item)));
    dialog(MORE, "More", vec![list])
}

/// A dialog with its title and a way out of it.
pub(crate) fn dialog(id: &'static str, title: &'static str, content: Vec<Element>) -> Element {
    let close =
        el("button").fixed("type", "button").fixed("class", "quiet").fixed(command::DIALOG, "").text("Close");
    let head = el("div")
        .fixed("class", "dialog-head")
        .child(el("h2").fixed("tabindex", "-1").fixed("autofocus", "").text(title))
        .child(close);
    el("dialog")
        .fixed("id", id)
        .fixed("class", "dialog")
        .fixed("closedby", "any")
        .fixed("aria-label", title)
        .child(head)
        .children(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use archive::query::Query;

    #[test]
    fn every_example_of_the_help_is_read_without_a_problem() {
        for (example, _) in SYNTAX {
            assert!(Query::parse(example).problems.is_empty(), "{example}");
        }
    }

    #[test]
    fn the_checkbox_says_whether_single_keys_are_on() {
        assert!(help(true).to_html().contains("checked"));
        assert!(!help(false).to_html().contains("checked"));
    }
}
