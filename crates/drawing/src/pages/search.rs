//! Search results: passages with the words lit, grouped by article.

use archive::query::Part;
use archive::search::Hits;
use archive::view::{View, ViewState};
use markup::{Element, el, to_come};

use super::people::asked;
use super::{headline, paragraph};
use crate::answers::answered;
use crate::chips::chips;
use crate::facets::facets;
use crate::how_to_search::how_to_search;
use crate::link::{button, copy_quietly, go_to, go_with};
use crate::passage::passage;
use crate::story::story;
use crate::why;
use crate::words::counted;
use crate::{Shown, command};

/// How many passages of an article are shown before its own page has the rest.
const SHOWN: usize = 4;

/// How many fill a screen.
const FIRST: usize = 5;

/// How many articles are drawn at first, and how many more each time that more are asked for.
const DRAWN: usize = 20;

/// How many results are drawn once more were asked for so often.
pub fn results_drawn(more: usize) -> usize {
    DRAWN.saturating_mul(more.saturating_add(1))
}

pub(super) fn search(shown: &Shown<'_>) -> Vec<Element> {
    let query = shown.view.query.trim();
    let articles = shown.selection.articles(shown.archive());
    let count = counted(articles.len(), "article");
    let answered = answered(shown);
    let what = if answered.is_some() && is_nowhere(shown) {
        format!("No passage has “{query}”. What is known by it:")
    } else if shown.hits.is_some() {
        format!("{count} for “{query}”")
    } else {
        format!("{count} to search")
    };
    let head = el("header")
        .child(headline(if query.is_empty() { "Search" } else { "Search results" }))
        .child(corrections(shown, paragraph("meta", what).fixed(command::SAYS, ""), answered.is_some()))
        .maybe(chips(shown))
        .maybe(asked(shown))
        .child(copy_quietly(shown.view, "this search"));
    let drawn = if shown.brief { FIRST } else { results_drawn(shown.more) };
    let stories = articles.iter().take(drawn);
    let stories = stories.filter_map(|article| story(shown, *article, "h2", found(shown, *article)));
    let list = el("ol").fixed("class", "stories").children(stories);
    let nothing = (articles.is_empty() && answered.is_none()).then(|| nothing(shown));
    let results = el("div").maybe(answered).maybe(nothing);
    let narrowed = el("div").fixed("class", "narrowed");
    if shown.brief {
        return vec![head, narrowed.child(results.child(list.child(to_come())))];
    }
    let more = (articles.len() > drawn).then(|| {
        let which = if query.is_empty() { "first" } else { "best" };
        let words = format!("The {which} {drawn} of {} are shown. ", articles.len());
        let next = format!("Show {} more", DRAWN.min(articles.len() - drawn));
        paragraph("meta", words).child(button(command::MORE, next))
    });
    let help = query.is_empty().then(|| how_to_search(shown));
    let results = results.child(list).maybe(more).maybe(help);
    vec![head, narrowed.child(results).maybe(facets(shown))]
}

/// Whether no article has any of the words, and nothing else was asked that could have left articles out.
fn is_nowhere(shown: &Shown<'_>) -> bool {
    shown.hits.is_some_and(|hits| hits.documents.is_empty()) && shown.view.days().is_none() && is_plain(shown)
}

/// Whether the query is words alone.
fn is_plain(shown: &Shown<'_>) -> bool {
    shown.query.nodes.iter().all(|node| !node.not && matches!(node.part, Part::Words(_)))
}

fn nothing(shown: &Shown<'_>) -> Element {
    let try_this = paragraph("meta", "Try fewer or shorter words, or ")
        .child(go_to(View::Search, "see all articles"))
        .text(".");
    let why = if !is_plain(shown) {
        "Nothing in the articles is all of that."
    } else if shown.view.days().is_some() {
        "No article of these days has any of these words."
    } else {
        "No article has any of these words, or words spelt much like them."
    };
    el("div").fixed("class", "empty").child(el("p").text(why)).child(try_this)
}

/// Adds what was searched instead of what was typed, with the way back to what was typed; and, where nothing above the
/// passages answers, what no article has.
fn corrections(shown: &Shown<'_>, mut said: Element, answered: bool) -> Element {
    let Some(hits) = shown.hits else { return said };
    let words = hits
        .corrections
        .iter()
        .map(|correction| format!("“{}” instead of “{}”", correction.used, correction.typed));
    let words: Vec<String> = words.collect();
    let other = shown.view.but(|to| to.as_typed = !to.as_typed);
    if shown.view.as_typed {
        said = said.text(" · every word as typed · ").child(go_with(&other, "forgive misspellings"));
    } else if !words.is_empty() {
        let words = format!(" · searched for {} · ", words.join(", "));
        said = said.text(words).child(go_with(&other, "search as typed"));
    }
    let missing = missing(hits);
    if !answered && !missing.is_empty() {
        said = said.text(format!(" · no article has {}", missing.join(" or ")));
    }
    if hits.capped {
        said = said.text(" · only the beginning of this long query was used");
    }
    said
}

/// The words typed that none of the articles found has, so that nobody takes them for answered.
fn missing(hits: &Hits) -> Vec<String> {
    let words = hits.matched.words.iter().take(64).enumerate();
    let nowhere = words.filter(|(number, word)| {
        !word.typed.is_empty() && !hits.documents.iter().any(|hit| hit.words >> number & 1 == 1)
    });
    // Where nothing at all is found the page says that.
    let mut missing: Vec<String> = Vec::new();
    for (_, word) in nowhere.filter(|_| !hits.documents.is_empty()) {
        let word = format!("“{}”", word.typed);
        if !missing.contains(&word) {
            missing.push(word);
        }
    }
    missing
}

/// The passages of an article that answer the query.
fn found(shown: &Shown<'_>, article: u32) -> Option<Element> {
    let hits = shown.hits?;
    let text = shown.archive().articles.get(article as usize)?;
    let passages = shown.corpus.passages(shown.query, hits, article);
    let rest = passages.len().saturating_sub(SHOWN);
    let items = passages.iter().take(SHOWN).map(|found| {
        let key = found.sentence.to_string();
        el("li").key(key).maybe(passage(shown, article, found.sentence, &found.lit))
    });
    let more = (rest > 0).then(|| {
        let to = ViewState::article(&text.id).with_query(&shown.view.query);
        let link = go_with(&to, format!("{} in the article", counted(rest, "more passage")));
        el("li").fixed("class", "meta").key("more").child(link)
    });
    let list = el("ul").fixed("class", "passages").children(items).maybe(more);
    let account = why::is_open(shown, &text.id).then(|| why::why(shown, article));
    Some(el("div").child(list).child(why::why_link(shown, &text.id)).maybe(account))
}
