//! "More like this": other articles with an article's most telling words, and passages of others like a sentence.

use archive::Article;
use archive::view::ViewState;
use markup::{Element, el};

use crate::Shown;
use crate::link::go_with;
use crate::passage::passage;
use crate::words::published;

/// How many are offered.
const OFFERED: usize = 3;

/// Articles like `article`, under a headline of that level; nothing where none is.
pub(crate) fn alike(shown: &Shown<'_>, article: u32, level: &'static str) -> Option<Element> {
    let archive = shown.archive();
    let found = shown.corpus.index.similar(archive, article, OFFERED);
    let items = found.iter().filter_map(|one| {
        let text = archive.articles.get(one.article as usize)?;
        let link = go_with(&ViewState::article(&text.id), text.meta.title.clone());
        let both = in_both(archive.articles.get(article as usize)?, text);
        let both = if both.is_empty() { one.words.join(", ") } else { both.join(", ") };
        let words = format!(" {}, {} · both on {both}", text.meta.outlet, published(text));
        Some(el("li").child(link).child(el("span").fixed("class", "meta").text(words)))
    });
    list("More like this", level, items.collect())
}

/// The topics and names that two articles share, as many as are worth reading.
fn in_both<'a>(one: &'a Article, other: &Article) -> Vec<&'a str> {
    let mut names = Vec::new();
    let kinds = [
        (&one.topics, &other.topics, 3),
        (&one.people, &other.people, 4),
        (&one.organisations, &other.organisations, 5),
    ];
    for (own, others, most) in kinds {
        let shared = own.iter().filter(|name| others.iter().any(|other| other.name == name.name));
        let room = most - names.len().min(most);
        names.extend(shared.map(|name| name.name.as_str()).take(room));
    }
    names
}

/// Passages of other articles like a sentence, for a reader who came for that sentence.
pub(crate) fn elsewhere(shown: &Shown<'_>, article: u32, sentence: u32) -> Option<Element> {
    let archive = shown.archive();
    let found = shown.corpus.index.related(archive, article, sentence, OFFERED);
    let items = found.iter().filter_map(|one| {
        let text = archive.articles.get(one.article as usize)?;
        let quoted = passage(shown, one.article, one.passage.sentence, &one.passage.lit)?;
        let from = format!(" {}, {}", text.meta.outlet, published(text));
        Some(el("li").child(quoted).child(el("span").fixed("class", "meta").text(from)))
    });
    list("Passages like the one marked", "h2", items.collect())
}

fn list(name: &'static str, level: &'static str, items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| {
        el("section").fixed("class", "alike").child(el(level).text(name)).child(el("ul").children(items))
    })
}
