//! Chips: the parts of a query that are more than plain words, each with its meaning, its mistake and its way out.

use archive::query::Chip;
use markup::{Element, el};

use crate::Shown;
use crate::link::go_with;

/// The chips of the present query, and what is wrong with it; nothing when it is plain words.
pub(crate) fn chips(shown: &Shown<'_>) -> Option<Element> {
    let chips = shown.query.chips();
    let told: Vec<&str> = chips.iter().filter_map(|chip| chip.problem.as_deref()).collect();
    let found = shown.hits.iter().flat_map(|hits| &hits.problems);
    let others = shown.query.problems.iter().chain(found).map(|problem| problem.message.as_str());
    let others: Vec<&str> = others.filter(|message| !told.contains(message)).collect();
    if chips.is_empty() && others.is_empty() {
        return None;
    }
    let one = |chip: &Chip| {
        let to = shown.view.but(|to| to.query = shown.query.without(chip));
        let away = go_with(&to, "×").set("aria-label", format!("Take away: {}", chip.label));
        el("li")
            .fixed("class", "chip")
            .class_if("wrong", chip.problem.is_some())
            .child(el("span").text(chip.label.clone()))
            .child(away)
            .maybe(chip.problem.as_ref().map(|problem| said("span", problem)))
    };
    let parts = el("ul").fixed("aria-label", "Parts of the search").children(chips.iter().map(one));
    let others = others.iter().map(|message| said("p", message));
    Some(el("div").fixed("class", "chips").child(parts).children(others))
}

fn said(name: &'static str, problem: &str) -> Element {
    el(name).fixed("class", "chip-problem").text(problem.to_owned())
}
