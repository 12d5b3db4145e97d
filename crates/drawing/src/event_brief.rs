//! An event in brief is a line of a list: its day, what became of it, its name, who tells of it. It leads to the event.

use archive::timeline::{Event, articles, outcome_known};
use markup::{Element, el};

use crate::Shown;
use crate::charts::{event_text, opened};
use crate::link::go_with;
use crate::words::{outcome_words, source};

/// The line of an event.
pub(crate) fn event_brief(shown: &Shown<'_>, event: &Event) -> Option<Element> {
    let words = event_text(shown.archive(), event)?;
    let outcome = outcome_words(outcome_known(shown.archive(), event, shown.view.as_of));
    let outcome = match outcome.trim_end_matches('.') {
        "" => String::new(),
        outcome => format!(" ({})", outcome.to_ascii_lowercase()),
    };
    let when = el("span").class("when").text(event.days.short() + &outcome);
    let told = event.tellings.iter().find(|one| shown.selection.matches(one.article)).or(event.lead())?;
    let more = match articles(event) {
        1 => String::new(),
        all => format!(" and {} more", all - 1),
    };
    let by = if event.note.is_some() { " · named by an editor’s note" } else { "" };
    let by = format!("{}{more}{by}", source(shown.archive(), told.article));
    Some(
        el("li")
            .child(when)
            .text(" ")
            .child(go_with(&opened(shown, event), words).class("passage"))
            .text(" ")
            .child(el("span").class("meta").text(by)),
    )
}
