//! A quotation to be taken along: the words, where they stand, and the link that opens them there.

use archive::sentence_key::SentenceLink;
use archive::view::ViewState;
use archive::{Article, view::View};
use markup::{Element, el};

use crate::link::copy_quietly;
use crate::words::published;
use crate::{Shown, command};

/// Words that a reader has selected in an article, and the sentences that they are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// Number of the first sentence.
    pub first: u32,
    /// Number of the last.
    pub last: u32,
    /// The words, white space folded.
    pub words: String,
}

/// The words with their source: “…” (CNBC, 17 May 2019, “US-China trade talks …”). The link follows when they are copied.
fn quote(article: &Article, words: &str) -> String {
    let meta = &article.meta;
    let mut source = vec![published(article), format!("“{}”", meta.title)];
    if !meta.outlet.is_empty() {
        source.insert(0, meta.outlet.clone());
    }
    // Quotation marks within stay as they are; the article's own are not ours to change.
    format!("“{words}” ({})", source.join(", "))
}

/// A button that copies words of an article as a quotation with its link.
pub(crate) fn copy_quote(article: &Article, words: &str, to: &ViewState) -> Element {
    el("button")
        .fixed("type", "button")
        .fixed("class", "quiet")
        .set(command::COPY, to.to_string())
        .set(command::QUOTE, quote(article, words))
        .text("Copy quote")
}

/// What can be done with words that are selected in the article shown.
pub fn selection_bar(shown: &Shown<'_>, picked: Option<&Picked>) -> Element {
    let bar =
        el("div").fixed("class", "picked").fixed("role", "toolbar").fixed("aria-label", "Selected words");
    let article = match &shown.view.view {
        View::Article(article) if !article.received => shown.archive().article(&article.id),
        _ => None,
    };
    let (Some(article), Some(picked)) = (article, picked) else { return bar.flag("hidden", true) };
    let link = SentenceLink { last: picked.last, ..SentenceLink::to(article, picked.first) };
    let to = ViewState::sentence(&article.id, link);
    bar.child(copy_quietly(&to, "the selected sentences").fixed("aria-keyshortcuts", "l"))
        .child(copy_quote(article, &picked.words, &to).fixed("aria-keyshortcuts", "c"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use archive::Meta;

    #[test]
    fn a_quotation_names_outlet_day_and_title() {
        let meta = Meta { title: "Tariffs rise".into(), outlet: "The Paper".into(), ..Meta::default() };
        let mut article = Article { meta, ..Article::default() };
        assert_eq!(quote(&article, "They rose."), "“They rose.” (The Paper, undated, “Tariffs rise”)");
        article.meta.outlet.clear();
        assert_eq!(quote(&article, "They rose."), "“They rose.” (undated, “Tariffs rise”)");
    }
}
