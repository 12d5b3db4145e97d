//! A passage is a sentence quoted outside its article, and a link into it.

use archive::Span;
use archive::sentence_key::SentenceLink;
use archive::view::{ArticleView, View, ViewState};
use yew::prelude::*;

use super::{Go, Reading};
use crate::hooks::use_explorer;

/// Which sentence.
#[derive(Properties, PartialEq)]
pub(crate) struct PassageProps {
    /// Which of the archive's articles.
    pub(crate) article: u32,
    /// Which of its sentences.
    pub(crate) sentence: u32,
    /// What to light.
    #[prop_or_default]
    pub(crate) lit: Vec<Span>,
}

/// The sentence, linked to its place in the article; the query goes along, so that its words stay lit.
#[function_component]
pub(crate) fn Passage(props: &PassageProps) -> Html {
    let explorer = use_explorer();
    let Some(article) = explorer.library.archive.articles.get(props.article as usize) else {
        return Html::default();
    };
    let Some(sentence) = article.sentences.get(props.sentence as usize) else { return Html::default() };
    let sentences = Some(SentenceLink::to(article, props.sentence));
    let view = View::Article(ArticleView { id: article.id.clone(), sentences, received: false });
    let to = ViewState { query: explorer.view.query.clone(), ..ViewState::of(view) };
    html! {
        <Go {to} class="passage">
            <Reading article={props.article} span={sentence.span} lit={props.lit.clone()} />
        </Go>
    }
}
