//! "More like this": other articles with an article's most telling words, and passages of others like a sentence.

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
        let words = format!(" {}, {} · both on {}", text.meta.outlet, published(text), one.words.join(", "));
        Some(el("li").child(link).child(el("span").fixed("class", "meta").text(words)))
    });
    list("More like this", level, items.collect())
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
