//! A passage is a sentence quoted outside its article, and a link into it.

use archive::Span;
use archive::sentence_key::SentenceLink;
use archive::view::{ArticleView, View, ViewState};
use yew::prelude::*;

use super::{Go, reading};
use crate::hooks::Explorer;

/// A sentence, linked to its place in the article, with `lit` spans lit; the query goes along, so that its words stay
/// lit there.
pub(crate) fn passage(explorer: &Explorer, article: u32, sentence: u32, lit: &[Span]) -> Html {
    let Some(text) = explorer.library.archive.articles.get(article as usize) else { return Html::default() };
    let Some(found) = text.sentences.get(sentence as usize) else { return Html::default() };
    let sentences = Some(SentenceLink::to(text, sentence));
    let view = View::Article(ArticleView { id: text.id.clone(), sentences, received: false });
    let to = ViewState { query: explorer.view.query.clone(), ..ViewState::of(view) };
    html! { <Go {to} class="passage">{ reading(text, found.span, lit, false) }</Go> }
}
