//! The masthead: name, search box with what its word may become, the views, the theme.

use archive::query::Field;
use archive::suggest::{Suggestion, SuggestionKind};
use archive::view::ViewState;
use markup::{Element, el};

use crate::Shown;
use crate::frame::{tabs, theme};
use crate::link::go_with;

/// What is offered below the search box, and which of it the keys are on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// In the order shown.
    pub suggestions: Vec<Suggestion>,
    /// Number of the one that the keys are on.
    pub on: Option<usize>,
}

/// The head of every page; `dark` is the theme that the page has now.
pub fn masthead(shown: &Shown<'_>, offer: &Offer, dark: bool) -> Element {
    let view = shown.view;
    let row = el("div")
        .fixed("class", "masthead-row")
        .child(go_with(&ViewState::default(), shown.site.to_owned()).class("masthead-name"))
        .child(search_box(&view.query, offer))
        .child(tabs(view))
        .child(theme(dark));
    el("header").fixed("class", "masthead").child(row)
}

/// The combobox of the ARIA Authoring Practices, with a list.
fn search_box(query: &str, offer: &Offer) -> Element {
    let open = !offer.suggestions.is_empty();
    let label =
        el("label").fixed("class", "visually-hidden").fixed("for", "query").text("Search the articles");
    let input = el("input")
        .fixed("id", "query")
        .fixed("type", "search")
        .fixed("name", "q")
        .fixed("placeholder", "Search the articles")
        .fixed("autocomplete", "off")
        .fixed("spellcheck", "false")
        .fixed("autocapitalize", "none")
        .fixed("enterkeyhint", "search")
        .fixed("role", "combobox")
        .fixed("aria-autocomplete", "list")
        .fixed("aria-expanded", if open { "true" } else { "false" })
        .fixed("aria-controls", "suggestions")
        .set_some("aria-activedescendant", offer.on.map(|on| format!("suggestion-{on}")))
        .set("value", query.to_owned());
    let options = offer.suggestions.iter().enumerate().map(|(number, one)| option(one, number, offer.on));
    let list = el("ul")
        .fixed("id", "suggestions")
        .fixed("role", "listbox")
        .fixed("aria-label", "Suggestions")
        .flag("hidden", !open)
        .children(options);
    el("form").fixed("class", "search").fixed("role", "search").child(label).child(input).child(list)
}

fn option(one: &Suggestion, number: usize, on: Option<usize>) -> Element {
    let count = if one.count > 0 { one.count.to_string() } else { String::new() };
    let kind = match one.kind {
        SuggestionKind::Recent => "searched before",
        SuggestionKind::Word => "word",
        SuggestionKind::Value(Field::Who) => "person",
        SuggestionKind::Value(Field::Org) => "organisation",
        SuggestionKind::Value(Field::SaidBy) => "quoted",
        SuggestionKind::Value(field) => field.name(),
        SuggestionKind::Field(_) => "field",
    };
    el("li")
        .set("id", format!("suggestion-{number}"))
        .fixed("role", "option")
        .fixed("aria-selected", if on == Some(number) { "true" } else { "false" })
        .child(el("span").text(one.label.clone()))
        .child(el("span").fixed("class", "meta").text(kind))
        .child(el("span").fixed("class", "count").text(count))
}
