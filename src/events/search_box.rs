//! The search box: what is typed is searched at once, and what it may become is offered below (the combobox of the ARIA
//! Authoring Practices, with a list).

use archive::suggest::{Suggestion, SuggestionKind, suggest};
use archive::view::{Notice, View};
use drawing::Offer;
use web_sys::HtmlInputElement;

use super::Desk;
use crate::browser;
use crate::state::Action;

/// How many searches are remembered.
const PAST: usize = 8;

impl Desk {
    pub(super) fn typed(&self, event: &web_sys::Event) {
        if self.dragged(event) {
            return;
        }
        let Some(input) = browser::search_box(event) else { return };
        // At once: the next key may already mean the list that this one offers.
        let text = input.value();
        self.dispatch(self.search(&text));
        if text.chars().nth(archive::view::MAX_QUERY).is_some() {
            self.dispatch(Action::Notify(Notice::LongQuery));
        }
        self.dispatch(self.offer(&input));
    }

    fn search(&self, query: &str) -> Action {
        let state = self.state();
        let mut to = state.view.with_view(View::Search);
        // Through the link's own rules, so that typing and following a link give the same.
        to.query = query.chars().take(archive::view::MAX_QUERY).collect();
        (to.as_typed, to.all_events) = (false, false);
        if state.view.view == View::Search {
            Action::Refine(to)
        } else {
            browser::remember_scroll();
            Action::Search(to)
        }
    }

    /// Offers what the word before the caret may become.
    fn offer(&self, input: &HtmlInputElement) -> Action {
        let text = input.value();
        let caret = browser::caret(input, &text);
        let suggestions = suggest(&self.library.corpus(), &text, caret, &self.past.borrow());
        Action::Offer(Offer { suggestions, on: None })
    }

    fn close(&self) {
        self.dispatch(Action::Offer(Offer::default()));
    }

    /// Puts a suggestion into its place.
    fn choose(&self, number: usize, input: &HtmlInputElement) {
        let state = self.state();
        let Some(chosen) = state.offer.suggestions.get(number) else { return };
        let (text, caret) = put(&input.value(), chosen);
        input.set_value(&text);
        browser::set_caret(input, &text, caret);
        // A field's values are still to come; anything else is complete.
        let more = matches!(chosen.kind, SuggestionKind::Field(_));
        let offer = if more { self.offer(input) } else { Action::Offer(Offer::default()) };
        self.dispatch(self.search(&text));
        self.dispatch(offer);
    }

    /// A key in the box; whether it meant the list.
    pub(super) fn key_in_box(&self, key: &str, input: &HtmlInputElement) -> bool {
        let state = self.state();
        let (count, on) = (state.offer.suggestions.len(), state.offer.on);
        let on = match (key, on) {
            ("ArrowDown", _) if count == 0 => {
                self.dispatch(self.offer(input));
                return true;
            }
            ("ArrowDown", on) => on.map_or(Some(0), |on| (on + 1 < count).then_some(on + 1)),
            ("ArrowUp", on) if count > 0 => on.map_or(count.checked_sub(1), |on| on.checked_sub(1)),
            ("Enter", Some(on)) => {
                self.choose(on, input);
                return true;
            }
            // The list goes first; the box is emptied by a second press.
            ("Escape", _) if count > 0 => {
                self.close();
                return true;
            }
            _ => return false,
        };
        self.dispatch(Action::Offer(Offer { suggestions: state.offer.suggestions.clone(), on }));
        true
    }

    /// A suggestion is pressed: before the box loses the focus, which would close the list.
    pub(super) fn suggestion_pressed(&self, event: &web_sys::Event) {
        let Some((number, input)) = browser::pressed_suggestion(event) else { return };
        event.prevent_default();
        self.choose(number, &input);
    }

    pub(super) fn submitted(&self, event: &web_sys::Event) {
        event.prevent_default();
        self.keep_search();
        self.close();
        // The results may still be to be drawn.
        browser::focus_soon(|| browser::focus("h1"));
    }

    /// Remembers the present search for suggestions, until the page is left.
    pub(super) fn keep_search(&self) {
        let query = self.state().view.query.trim().to_owned();
        let mut past = self.past.borrow_mut();
        past.retain(|one| *one != query);
        if !query.is_empty() {
            past.insert(0, query);
            past.truncate(PAST);
        }
    }

    pub(super) fn box_left(&self, event: &web_sys::Event) {
        if browser::search_box(event).is_some() && !self.state().offer.suggestions.is_empty() {
            self.close();
        }
    }
}

/// The text with a suggestion put into its place, and where the caret then stands, in bytes.
fn put(text: &str, chosen: &Suggestion) -> (String, usize) {
    let (start, end) = (chosen.span.start as usize, chosen.span.end as usize);
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let open = matches!(chosen.kind, SuggestionKind::Field(_)) || after.starts_with(' ');
    let space = if open { "" } else { " " };
    let head = format!("{before}{}{space}", chosen.insert);
    let caret = head.len();
    (head + after, caret)
}
