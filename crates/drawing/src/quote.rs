//! A quotation to be taken along: the words, where they stand, and the link that opens them there.

use archive::sentence_key::SentenceLink;
use archive::timeline::spoken;
use archive::view::ViewState;
use archive::{Article, view::View};
use markup::{Element, el};

use crate::link::copy_quietly;
use crate::quotation::set;
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

/// An article by its author, outlet and headline, and its day between or after these.
fn source(article: &Article, day: String, day_last: bool) -> String {
    let meta = &article.meta;
    let known = [meta.author.as_ref(), Some(&meta.outlet)].into_iter().flatten();
    let mut source: Vec<String> = known.filter(|one| !one.is_empty()).cloned().collect();
    source.push(format!("“{}”", set(&meta.title, true)));
    let at = if day_last { source.len() } else { source.len() - 1 };
    source.insert(at, day);
    source.join(", ")
}

/// The words with their source: “…” (CNBC, 17 May 2019, “US-China trade talks …”). The link follows when they are copied.
fn quote(article: &Article, words: &str) -> String {
    format!("“{}” ({})", set(words, true), source(article, published(article), false))
}

/// The article as notes and lists cite it, with words of it if there are any: CNBC, “US-China trade talks …”, 17 May 2019:
/// “…”. A day that is not certain is said as such. The link follows when it is copied.
fn citation(article: &Article, words: &str) -> String {
    let day = article.meta.published.as_ref().map_or_else(
        || published(article),
        |published| {
            let spoken = spoken(published.days);
            let exact = spoken.strip_prefix("on ").or_else(|| spoken.strip_prefix("in "));
            exact.unwrap_or(&spoken).to_owned()
        },
    );
    let source = source(article, day, true);
    if words.is_empty() { source } else { format!("{source}: “{}”", set(words, true)) }
}

/// A button that copies words with the link that they are for; `copied` says what they are.
fn copies(name: &'static str, copied: &'static str, words: String, to: &ViewState) -> Element {
    el("button")
        .fixed("type", "button")
        .set(command::COPY, to.to_string())
        .set(command::QUOTE, words)
        .fixed(command::COPIED, copied)
        .text(name)
}

/// A button that copies words of an article as a quotation with its link.
pub(crate) fn copy_quote(article: &Article, words: &str, to: &ViewState) -> Element {
    copies("Copy quote", "Quote", quote(article, words), to).class("quiet")
}

/// A button that copies a citation of an article, or of words of it, with its link.
pub(crate) fn cite(article: &Article, words: &str, to: &ViewState) -> Element {
    copies("Cite", "Citation", citation(article, words), to)
}

/// What can be done with words that are selected in the article shown.
pub fn selection_bar(shown: &Shown<'_>, picked: Option<&Picked>) -> Element {
    let bar = el("div").class("picked").fixed("role", "toolbar").fixed("aria-label", "Selected words");
    let article = match &shown.view.view {
        View::Article(article) if !article.received => shown.archive().article(&article.id),
        _ => None,
    };
    let (Some(article), Some(picked)) = (article, picked) else { return bar.flag("hidden", true) };
    let link = SentenceLink { last: picked.last, ..SentenceLink::to(article, picked.first) };
    let to = ViewState::sentence(&article.id, link);
    bar.child(copy_quietly(&to, "the selected sentences").fixed("aria-keyshortcuts", "l"))
        .child(copy_quote(article, &picked.words, &to).fixed("aria-keyshortcuts", "c"))
        .child(cite(article, &picked.words, &to).class("quiet").fixed("aria-keyshortcuts", "i"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use archive::{Days, Meta, Published};

    fn article(outlet: &str, published: &str) -> Article {
        let meta = Meta { title: "A “deal” is near".into(), outlet: outlet.into(), ..Meta::default() };
        let mut article = Article { meta, ..Article::default() };
        article.meta.published = Days::parse_iso(published).map(|(days, _)| Published {
            edtf: published.into(),
            days,
            basis: String::new(),
        });
        article
    }

    #[test]
    fn a_quotation_names_outlet_day_and_title_with_its_marks_nested() {
        let paper = article("The Paper", "2019-05-17");
        assert_eq!(
            quote(&paper, "\"They rose,\" he said."),
            "“‘They rose,’ he said.” (The Paper, 17 May 2019, “A ‘deal’ is near”)"
        );
        assert_eq!(quote(&article("", ""), "They rose."), "“They rose.” (undated, “A ‘deal’ is near”)");
    }

    #[test]
    fn a_citation_has_what_is_known_of_its_source_and_how_exactly() {
        let mut paper = article("The Paper", "2019-05-17");
        assert_eq!(citation(&paper, ""), "The Paper, “A ‘deal’ is near”, 17 May 2019");
        paper.meta.author = Some("Jane Doe".into());
        assert_eq!(
            citation(&paper, "He said “no”."),
            "Jane Doe, The Paper, “A ‘deal’ is near”, 17 May 2019: “He said ‘no’.”"
        );
        assert_eq!(citation(&article("P", "2019-05"), ""), "P, “A ‘deal’ is near”, May 2019");
        let mut vague = article("P", "2019-01-31");
        if let Some(published) = &mut vague.meta.published {
            published.days.to = published.days.to.plus(1);
        }
        assert_eq!(citation(&vague, ""), "P, “A ‘deal’ is near”, between 31 January and 1 February 2019");
        assert_eq!(citation(&article("", ""), ""), "“A ‘deal’ is near”, undated");
    }
}
