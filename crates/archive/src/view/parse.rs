//! Reading a link: total, with a notice for everything that was left out.

use super::{ArticleView, Layer, MAX_QUERY, Sort, View, ViewState, pairs};
use crate::strip::{Counted, Unit};
use crate::{Day, Days, sentence_key::SentenceLink};

/// What a query string was read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The state; the default wherever the string made no sense.
    pub state: ViewState,
    /// What was left out, in order.
    pub notices: Vec<Notice>,
}

/// Something in a link that could not be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A key's value makes no sense: the key and the value, cut to what can be shown.
    Value(&'static str, String),
    /// The query was cut to [`MAX_QUERY`] characters.
    LongQuery,
    /// A sentence was named without an article.
    NoArticle,
}

impl Notice {
    /// For a reader.
    pub fn text(&self) -> String {
        match self {
            Self::Value(key, value) => {
                format!("The link's “{key}={value}” makes no sense here and was left out.")
            }
            Self::LongQuery => format!("The query was cut to its first {MAX_QUERY} characters."),
            Self::NoArticle => "The link names a sentence but no article.".to_owned(),
        }
    }
}

/// How many different notices one link may give: a link made of nonsense needs no longer list.
const MAX_NOTICES: usize = 5;

pub(super) fn parse(query: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut view = None;
    let mut article = None;
    let mut sentences = None;
    let mut received = false;
    let mut who = None;
    let state = &mut parsed.state;
    let notices = &mut parsed.notices;
    for (key, value) in pairs::read(query.trim_start_matches('?')) {
        let mut wrong = |key| notices.push(Notice::Value(key, value.chars().take(40).collect()));
        match key.as_str() {
            "view" => match known_view(&value) {
                Some(known) => view = Some(known),
                None => wrong("view"),
            },
            "q" => match value.char_indices().nth(MAX_QUERY) {
                Some((cut, _)) => {
                    value.get(..cut).unwrap_or_default().clone_into(&mut state.query);
                    notices.push(Notice::LongQuery);
                }
                None => state.query = value,
            },
            "typed" if value == "1" => state.as_typed = true,
            "typed" => wrong("typed"),
            "from" => match Days::parse_iso(&value) {
                Some((days, _)) => state.from = Some(days.from),
                None => wrong("from"),
            },
            "to" => match Days::parse_iso(&value) {
                Some((days, _)) => state.to = Some(days.to),
                None => wrong("to"),
            },
            "asof" => match Day::parse(&value) {
                Some(day) => state.as_of = Some(day),
                None => wrong("asof"),
            },
            "article" if !value.is_empty() && value.len() <= 200 => article = Some(value),
            "article" => wrong("article"),
            "s" => match SentenceLink::parse(&value) {
                Some(link) => sentences = Some(link),
                None => wrong("s"),
            },
            "text" if value == "received" => received = true,
            "text" => wrong("text"),
            "who" if !value.is_empty() && value.len() <= 200 => who = Some(value),
            "who" => wrong("who"),
            "layer" => match value.as_str() {
                "record" => state.layer = Layer::Record,
                "articles" => state.layer = Layer::Articles,
                _ => wrong("layer"),
            },
            "form" if value == "table" => state.table = true,
            "form" => wrong("form"),
            "later" if value == "1" => state.later = true,
            "later" => wrong("later"),
            "open" if !value.is_empty() && value.len() <= 300 => state.open = Some(value),
            "open" => wrong("open"),
            "by" | "unit" | "lanes" | "events" | "sort" => of_time(state, &key, &value).unwrap_or_else(wrong),
            // Keys of others (a campaign's, a reader's own) are none of our business.
            _ => {}
        }
    }
    if let (Some(from), Some(to)) = (state.from, state.to)
        && from > to
    {
        (state.from, state.to) = (Some(to), Some(from));
    }
    let named = article.is_some();
    let implied = if named {
        "article"
    } else if who.is_some() {
        "people"
    } else if state.query.is_empty() {
        "front"
    } else {
        "search"
    };
    state.view = match (view.unwrap_or(implied), article) {
        ("article", Some(id)) => View::Article(ArticleView { id, sentences: sentences.take(), received }),
        ("article", None) => {
            notices.push(Notice::Value("view", "article".to_owned()));
            View::Front
        }
        ("search", _) => View::Search,
        ("timeline", _) => View::Timeline,
        ("tariffs", _) => View::Tariffs,
        ("people", _) => View::People(who),
        ("disagreements", _) => View::Disagreements,
        ("about", _) => View::About,
        _ => View::Front,
    };
    if sentences.is_some() && !named {
        notices.push(Notice::NoArticle);
    }
    keep_different(notices);
    parsed
}

/// Says nothing twice, and not too much.
fn keep_different(notices: &mut Vec<Notice>) {
    let mut seen = Vec::new();
    notices.retain(|notice| {
        let new = !seen.contains(notice) && seen.len() < MAX_NOTICES;
        if new {
            seen.push(notice.clone());
        }
        new
    });
}

/// Sets what a link says of the strip, the timeline and the tables; the key whose value makes no sense.
fn of_time(state: &mut ViewState, key: &str, value: &str) -> Result<(), &'static str> {
    match key {
        "by" => state.by = Some(Counted::parse(value).ok_or("by")?),
        "unit" => state.unit = Some(Unit::parse(value).ok_or("unit")?),
        "sort" => state.sort = Some(Sort::parse(value).ok_or("sort")?),
        "lanes" if value == "kind" => state.by_kind = true,
        "lanes" => return Err("lanes"),
        _ if value == "all" => state.all_events = true,
        _ => return Err("events"),
    }
    Ok(())
}

fn known_view(name: &str) -> Option<&'static str> {
    const VIEWS: [&str; 8] =
        ["front", "search", "article", "timeline", "tariffs", "people", "disagreements", "about"];
    VIEWS.into_iter().find(|known| *known == name)
}
