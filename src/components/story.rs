//! A story is an article in a list: when, where, its headline, and a line of it or the passages found in it.

use archive::view::{ArticleView, View, ViewState};
use archive::{Article, BlockKind};
use yew::prelude::*;

use super::Go;
use crate::hooks::use_explorer;

/// Which article and what below its headline.
#[derive(Properties, PartialEq)]
pub(crate) struct StoryProps {
    /// Which of the archive's articles.
    pub(crate) article: u32,
    /// Whether the list stands right below the page's title, which makes its headlines the second level.
    #[prop_or_default]
    pub(crate) second_level: bool,
    /// Passages; the article's first sentence when there are none.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The article as a list item.
#[function_component]
pub(crate) fn Story(props: &StoryProps) -> Html {
    let explorer = use_explorer();
    let Some(article) = explorer.library.archive.articles.get(props.article as usize) else {
        return Html::default();
    };
    let view = View::Article(ArticleView { id: article.id.clone(), ..ArticleView::default() });
    let to = ViewState { query: explorer.view.query.clone(), ..ViewState::of(view) };
    html! {
        <li class="story-row">
            <div class="when">
                <div>{ published(article) }</div>
                <div>{ article.meta.outlet.clone() }</div>
            </div>
            <div>
                if props.second_level {
                    <h2><Go {to}>{ article.meta.title.clone() }</Go></h2>
                } else {
                    <h3><Go {to}>{ article.meta.title.clone() }</Go></h3>
                }
                if props.children == Html::default() {
                    <p class="line">{ first_line(article) }</p>
                } else {
                    { props.children.clone() }
                }
            </div>
        </li>
    }
}

/// The publication day for a reader.
pub(crate) fn published(article: &Article) -> String {
    article.meta.published.as_ref().map_or_else(|| "undated".to_owned(), |published| published.days.short())
}

/// The first sentence of the body that is not the title over again.
pub(crate) fn first_line(article: &Article) -> String {
    let body = article.sentences.iter().filter(|sentence| sentence.kind == BlockKind::Body);
    body.map(|sentence| article.clean(sentence.span))
        .find(|line| *line != article.meta.title)
        .unwrap_or_default()
}
