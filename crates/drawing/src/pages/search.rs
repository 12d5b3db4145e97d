//! Search results: passages with the words lit, grouped by article.

use archive::view::{View, ViewState};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::Shown;
use crate::chips::chips;
use crate::facets::facets;
use crate::link::{copy_quietly, go_to, go_with};
use crate::passage::passage;
use crate::story::story;
use crate::words::counted;

/// How many passages of an article are shown before its own page has the rest.
const SHOWN: usize = 4;

/// How many articles are drawn at once, so that a common word in a large archive does not freeze the page.
const DRAWN: usize = 50;

pub(super) fn search(shown: &Shown<'_>) -> Vec<Element> {
    let query = shown.view.query.trim();
    let articles = shown.selection.articles(shown.archive());
    let count = counted(articles.len(), "article");
    let what = if shown.hits.is_some() {
        format!("{count} for “{query}”")
    } else {
        format!("{count} to search")
    };
    let head = el("header")
        .child(headline(if query.is_empty() { "Search" } else { "Search results" }))
        .child(paragraph("meta", what + &corrections(shown)).fixed("role", "status"))
        .maybe(chips(shown))
        .child(copy_quietly(shown.view, "this search"));
    let stories = articles.iter().take(DRAWN);
    let stories = stories.filter_map(|article| story(shown, *article, "h2", found(shown, *article)));
    let more = (articles.len() > DRAWN).then(|| {
        let words = format!("The best {DRAWN} of {} are shown; more words narrow them down.", articles.len());
        paragraph("meta", words)
    });
    let results = el("div")
        .maybe(articles.is_empty().then(nothing))
        .child(el("ol").fixed("class", "stories").children(stories))
        .maybe(more);
    vec![head, el("div").fixed("class", "narrowed").child(results).child(facets(shown))]
}

fn nothing() -> Element {
    let try_this = paragraph("meta", "Try fewer or shorter words, or ")
        .child(go_to(View::Search, "see all articles"))
        .text(".");
    el("div")
        .fixed("class", "empty")
        .child(el("p").text("No article has any of these words, or words spelt much like them."))
        .child(try_this)
}

fn corrections(shown: &Shown<'_>) -> String {
    let Some(hits) = shown.hits else { return String::new() };
    let words = hits
        .corrections
        .iter()
        .map(|correction| format!("“{}” instead of “{}”", correction.used, correction.typed));
    let words: Vec<String> = words.collect();
    let mut said = String::new();
    if !words.is_empty() {
        said.push_str(" · searched for ");
        said.push_str(&words.join(", "));
    }
    if hits.capped {
        said.push_str(" · only the beginning of this long query was used");
    }
    said
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
        let to = ViewState { query: shown.view.query.clone(), ..ViewState::article(&text.id) };
        let link = go_with(&to, format!("{} in the article", counted(rest, "more passage")));
        el("li").fixed("class", "meta").key("more").child(link)
    });
    Some(el("ul").fixed("class", "passages").children(items).maybe(more))
}
