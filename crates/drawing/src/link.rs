//! Links to views: real ones, that a reader can copy or open elsewhere.

use archive::sentence_key::SentenceLink;
use archive::view::ViewState;
use archive::{Article, Day, view::View};
use markup::{Element, el};

use crate::command;

/// A link to a view, without content.
#[inline(never)]
pub(crate) fn go(to: &ViewState) -> Element {
    el("a").set("href", format!("?{to}"))
}

/// A link to a view, with text.
#[inline(never)]
pub(crate) fn go_with(to: &ViewState, text: impl Into<markup::Text>) -> Element {
    go(to).text(text)
}

/// A link to a whole view with nothing selected.
pub(crate) fn go_to(view: View, text: impl Into<markup::Text>) -> Element {
    go_with(&ViewState::of(view), text)
}

/// A link to all that the selected articles have on a person or organisation.
pub(crate) fn to_who(view: &ViewState, name: &str, words: impl Into<markup::Text>) -> Element {
    go_with(&view.with_view(View::People(Some(archive::people::slug(name)))), words)
}

/// The same in a word, beside the name.
pub(crate) fn to_all(view: &ViewState, name: &str) -> Element {
    to_who(view, name, "all").set("aria-label", format!("All on {name}")).class("all")
}

/// A link to an article's sentence, by some words.
pub(crate) fn to_sentence(text: &Article, sentence: u32, words: &str) -> Element {
    let words: Vec<&str> = words.split_whitespace().collect();
    go_with(&ViewState::sentence(&text.id, SentenceLink::to(text, sentence)), words.join(" "))
}

/// A button that copies a view's link; `what` it is a link to, for a screen reader: "this article".
#[inline(never)]
pub(crate) fn copy_link(to: &ViewState, what: &'static str) -> Element {
    el("button")
        .fixed("type", "button")
        .set(command::COPY, to.to_string())
        .text("Copy link")
        .child(el("span").class("visually-hidden").text(format!(" to {what}")))
}

/// The same, receding behind the text that it stands by.
pub(crate) fn copy_quietly(to: &ViewState, what: &'static str) -> Element {
    copy_link(to, what).class("quiet")
}

/// A button that does what its command says.
pub(crate) fn button(does: &'static str, text: impl Into<markup::Text>) -> Element {
    el("button").fixed("type", "button").fixed(command::DO, does).text(text)
}

/// A link out of the archive.
pub(crate) fn out(url: Option<&String>, text: &str) -> Element {
    match url {
        Some(url) => el("a").set("href", url.clone()).fixed("rel", "noreferrer"),
        None => el("span"),
    }
    .text(text.to_owned())
}

/// A box for a typed day, which changes the view when the day is complete.
pub(crate) fn day_box(name: &'static str, sets: &'static str, day: Option<Day>) -> Element {
    let value = day.map(|day| day.to_string()).unwrap_or_default();
    let input = el("input").fixed("type", "date").set("value", value).fixed(command::SET, sets);
    el("label").class("control").child(el("span").text(name)).child(input)
}
