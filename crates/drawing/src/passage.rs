//! A passage is a sentence quoted outside its article, and a link into it.

use archive::Span;
use archive::sentence_key::SentenceLink;
use archive::view::{ArticleView, View, ViewState};
use markup::{Element, el};

use crate::Shown;
use crate::charts::whole;
use crate::link::go;
use crate::reading::reading;

/// A sentence, linked to its place in the article, with `lit` spans lit; the query goes along, so that its words stay
/// lit there.
pub(crate) fn passage(shown: &Shown<'_>, article: u32, sentence: u32, lit: &[Span]) -> Option<Element> {
    let text = shown.archive().articles.get(article as usize)?;
    let found = text.sentences.get(sentence as usize)?;
    let sentences = Some(SentenceLink::to(text, sentence));
    let view = View::Article(ArticleView { id: text.id.clone(), sentences, received: false });
    let to = ViewState::of(view).with_query(&shown.view.query);
    Some(go(&to).class("passage").with_nodes(reading(text, found.span, lit)))
}

/// The same as it stands alone, away from the sentences around it: its quotation marks in pairs, and before what is quoted
/// as a whole its speaker. What is added is no part of the link.
pub(crate) fn whole_passage(shown: &Shown<'_>, article: u32, sentence: u32, lit: &[Span]) -> Option<Element> {
    let text = shown.archive().articles.get(article as usize)?;
    let words = text.clean(text.sentences.get(sentence as usize)?.span);
    let whole = whole(text, sentence)?;
    let (opens, closes) = whole.split_once(&words).unwrap_or_default();
    let quoted = passage(shown, article, sentence, lit)?;
    Some(el("span").text(opens.to_owned()).child(quoted).text(closes.to_owned()))
}
