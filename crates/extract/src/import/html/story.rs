//! The story of a page is what a reading view shows of it: found by a port of Firefox's, then looked up in the page.

use std::collections::HashMap;

use dom_smoothie::{Config, Metadata, Readability};

use super::Kind;
use super::paragraph::{Page, paragraphs};

/// The paragraphs that are the story.
pub(super) struct Story {
    /// Which of the page's, in order.
    pub(super) paragraphs: Vec<usize>,
    /// Whether they were told from what is around them.
    pub(super) found: bool,
    /// What the page says of itself in its head and in JSON-LD.
    pub(super) described: Metadata,
}

/// Pages are not searched for a story when they have more elements, or deeper ones: no newspaper's has.
const MOST_ELEMENTS: usize = 30_000;
const DEEPEST: usize = 200;
/// A paragraph is looked for at no more places than this.
const MOST_PLACES: usize = 16;

pub(super) fn story(html: &str, page: &Page<'_>) -> Story {
    let all = || (0..page.paragraphs.len()).filter(|at| !page.paragraphs.get(*at).is_none_or(|p| p.around));
    let unknown = |described| Story { paragraphs: all().collect(), found: false, described };
    if page.depth > DEEPEST {
        return unknown(Metadata::default());
    }
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let Ok(mut reader) = Readability::new(html, None, Some(config)) else {
        return unknown(Metadata::default());
    };
    let described = reader.get_article_metadata(reader.parse_json_ld());
    let Ok(read) = reader.parse() else { return unknown(described) };
    let mut found = looked_up(&read.content, page);
    if found.is_empty() {
        return unknown(described);
    }
    // The reading view shows the headline apart from the story.
    let first = found.first().copied().unwrap_or_default();
    let headline = all().find(|at| page.paragraphs.get(*at).is_some_and(|one| one.kind == Kind::Headline));
    if let Some(headline) = headline.filter(|at| *at < first) {
        found.insert(0, headline);
    }
    Story { paragraphs: found, found: true, described }
}

/// The longest run of paragraphs that the story and the page have in common, in order.
fn looked_up(story: &str, page: &Page<'_>) -> Vec<usize> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, paragraph) in page.paragraphs.iter().enumerate() {
        let places = places.entry(paragraph.key()).or_default();
        if places.len() < MOST_PLACES {
            places.push(at);
        }
    }
    // Longest increasing subsequence: `ends` holds, for each length, the chain that ends at the earliest place.
    let mut chains: Vec<(usize, Option<usize>)> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for paragraph in paragraphs(story) {
        // Later places first, so that one paragraph is not found twice.
        for at in places.get(&paragraph.key()).into_iter().flatten().rev() {
            let place = |chain: usize| chains.get(chain).map_or(0, |(place, _)| *place);
            let length = ends.partition_point(|chain| place(*chain) < *at);
            let before = length.checked_sub(1).and_then(|before| ends.get(before)).copied();
            chains.push((*at, before));
            match ends.get_mut(length) {
                Some(end) => *end = chains.len() - 1,
                None => ends.push(chains.len() - 1),
            }
        }
    }
    let mut found = Vec::new();
    let mut next = ends.last().copied();
    while let Some((at, before)) = next.and_then(|chain| chains.get(chain)) {
        found.push(*at);
        next = *before;
    }
    found.reverse();
    found
}
