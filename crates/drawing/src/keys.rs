//! Keys: what a single key does wherever no text is being typed.
//!
//! All are small letters or signs as typed, whatever keys a keyboard needs for them: with Ctrl, Alt or the command key
//! they are the browser's, with Shift a letter is another one, and none is taken from it. A screen reader that reads by
//! letters of its own takes them before the page does; for all others who come upon them by accident (speech input, a
//! tremor) they can be switched off (WCAG 2.1.4).

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Goes to the search box.
    Search,
    /// Opens the help, or closes it.
    Help,
    /// Waits for the second key.
    Await,
    /// Opens the view of that link, of the same selection.
    Open(&'static str),
    /// Goes on to the next event, article, name or difference of a list; from an article to the later one.
    Next,
    /// Goes back likewise.
    Previous,
    /// Copies the link of the words that are selected.
    CopyLink,
    /// Copies the words that are selected, with their source.
    CopyQuote,
    /// Copies a citation of them.
    Cite,
}

/// The views by the key that opens each, after `g`: their links, and what they are called.
pub const VIEWS: [(&str, &str, &str); 7] = [
    ("f", "", "Front page"),
    ("s", "view=search", "Search"),
    ("t", "view=timeline", "Timeline"),
    ("r", "view=tariffs", "Tariffs (their rates)"),
    ("p", "view=people", "People"),
    ("d", "view=disagreements", "Differences"),
    ("a", "view=about", "About the data"),
];

/// What a key does; `awaited` after `g`, which waits for a second.
pub fn deed(key: &str, awaited: bool) -> Option<Deed> {
    if awaited {
        return VIEWS.iter().find(|(own, _, _)| *own == key).map(|(_, link, _)| Deed::Open(link));
    }
    match key {
        "/" => Some(Deed::Search),
        "?" => Some(Deed::Help),
        "g" => Some(Deed::Await),
        "j" => Some(Deed::Next),
        "k" => Some(Deed::Previous),
        "l" => Some(Deed::CopyLink),
        "c" => Some(Deed::CopyQuote),
        "i" => Some(Deed::Cite),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use archive::view::ViewState;

    #[test]
    fn a_letter_opens_a_view_only_after_g_and_no_two_views_share_one() {
        for (number, (key, link, _)) in VIEWS.iter().enumerate() {
            assert_eq!(deed(key, true), Some(Deed::Open(link)));
            assert_eq!(ViewState::parse(link).state.to_string(), *link);
            assert!(VIEWS[..number].iter().all(|(other, _, _)| other != key), "{key}");
        }
        assert_eq!(deed("t", false), None);
        assert_eq!(deed("j", true), None);
    }

    #[test]
    fn capitals_and_named_keys_do_nothing() {
        for key in ["J", "K", "G", "T", "Enter", "ArrowDown", "Tab", " ", "", "Escape"] {
            assert_eq!((deed(key, false), deed(key, true)), (None, None), "{key}");
        }
    }
}
