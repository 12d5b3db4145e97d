//! An article: the text as a good newspaper would set it, or the file exactly as received.

mod body;
mod found;
mod margin;
mod received;

use std::rc::Rc;

use archive::search::Hits;
use archive::view::{ArticleView, View, ViewState};
use archive::{Article as Text, BlockKind, Span};
use yew::prelude::*;

use self::body::Body;
use self::found::Found;
use self::received::Received;
use crate::browser;
use crate::components::{CopyLink, Go};
use crate::hooks::{Explorer, use_explorer};

/// Pixels of page from which there is room for the margin beside the text; in less it is shown when asked for.
const BESIDE: f32 = 880.0;

/// Which article, opened where.
#[derive(Properties, PartialEq)]
pub(crate) struct ArticleProps {
    /// As the link says.
    pub(crate) article: ArticleView,
}

/// The article.
#[function_component]
pub(crate) fn Article(props: &ArticleProps) -> Html {
    let explorer = use_explorer();
    let margin = use_state(|| browser::content_width() >= BESIDE);
    let articles = &explorer.library.archive.articles;
    let Some(number) = articles.iter().position(|article| article.id == props.article.id) else {
        return missing(&props.article.id);
    };
    let Some(text) = articles.get(number) else { return Html::default() };
    let located = props.article.sentences.map(|link| link.locate(text));
    let passages = |hits: &Rc<Hits>| explorer.library.corpus().passages(&explorer.query, hits, number as u32);
    let lit = explorer.hits.as_ref().map(passages).unwrap_or_default();
    let lit: Vec<Span> = lit.into_iter().flat_map(|passage| passage.lit).collect();
    let kind = located
        .flatten()
        .and_then(|located| text.sentences.get(located.first as usize))
        .map(|first| first.kind);
    let in_title = kind == Some(BlockKind::Title);
    let toggle = {
        let margin = margin.clone();
        Callback::from(move |_: MouseEvent| margin.set(!*margin))
    };
    let here = ViewState::article(&text.id);
    let received = ViewState::of(View::Article(ArticleView {
        received: true,
        sentences: None,
        ..props.article.clone()
    }));
    html! {
        <article class="article">
            if !explorer.view.query.is_empty() {
                <p class="kicker">
                    <Go to={explorer.view.with_view(View::Search)}>{ format!("← Results for “{}”", explorer.view.query.trim()) }</Go>
                </p>
            }
            <h1 tabindex="-1" data-arrival={in_title.then_some("center")}>
                <span class={classes!(in_title.then_some("sentence"), in_title.then_some("lit"))}>{ text.meta.title.clone() }</span>
            </h1>
            { facts(text) }
            <div class="tools">
                <CopyLink to={here.clone()} what="this article" quiet={false} />
                if props.article.received {
                    <Go to={here} class="button">{ "Reading view" }</Go>
                } else {
                    <Go to={received} class="button">{ "As received" }</Go>
                    <button type="button" aria-pressed={margin.to_string()} onclick={toggle}>{ "Marks" }</button>
                }
            </div>
            if located.is_some_and(|located| located.is_none_or(|located| !located.same_words)) {
                <p class="notice">{ "The sentence that this link was made for is no longer in the article; this is where it stood." }</p>
            }
            if props.article.received {
                <Received article={number as u32} />
            } else {
                <Body article={number as u32} located={located.flatten()} {lit} margin={*margin} />
                <Found article={number as u32} />
            }
            { turn(&explorer, number) }
        </article>
    }
}

fn missing(id: &str) -> Html {
    let id: String = id.chars().take(80).collect();
    html! {
        <div class="empty">
            <h1 tabindex="-1">{ "No such article" }</h1>
            <p>{ format!("This archive has no article “{id}”. It may have been renamed or taken out.") }</p>
            <p><Go to={ViewState::of(View::Search)}>{ "See all articles" }</Go></p>
        </div>
    }
}

fn facts(text: &Text) -> Html {
    let meta = &text.meta;
    let row = |name: &str, value: Html, basis: Option<&String>| {
        html! {
            <>
                <dt>{ name }</dt>
                <dd>
                    { value }
                    if let Some(basis) = basis { <details><summary>{ "How this is known" }</summary><p class="basis">{ basis.clone() }</p></details> }
                </dd>
            </>
        }
    };
    html! {
        <dl class="facts">
            if !meta.outlet.is_empty() { { row("Outlet", html! { { meta.outlet.clone() } }, meta.outlet_basis.as_ref()) } }
            if let Some(published) = &meta.published {
                { row("Published", html! { { long(published.days) } }, Some(&published.basis)) }
            } else {
                { row("Published", html! { { "not known" } }, None) }
            }
            if let Some(basis) = &meta.title_basis { { row("Headline", html! { { basis.clone() } }, None) } }
            if meta.excerpt { { row("Extent", html! { { "an excerpt of the original" } }, None) } }
            if let Some(url) = &meta.url {
                { row("Source", html! { <a href={url.clone()} rel="noreferrer">{ "the original" }</a> }, None) }
            }
            if !meta.rights.is_empty() { { row("Rights", html! { { meta.rights.clone() } }, None) } }
        </dl>
    }
}

/// Days in words, where there is room.
fn long(days: archive::Days) -> String {
    let first = format!("{}, {}", days.from.weekday_name(), days.from.long());
    if days.from == days.to { first } else { format!("{first}, or up to {}", days.to.long()) }
}

/// The articles before and after, by date.
fn turn(explorer: &Explorer, number: usize) -> Html {
    let articles = &explorer.library.archive.articles;
    let link = |text: &Text, way: &str| {
        html! { <Go to={ViewState::article(&text.id)}>{ format!("{way}: {}", text.meta.title) }</Go> }
    };
    let before = number.checked_sub(1).and_then(|before| articles.get(before));
    html! {
        <nav class="turn" aria-label="Articles by date">
            { for before.map(|text| link(text, "Earlier")) }
            { for articles.get(number + 1).map(|text| link(text, "Later")) }
        </nav>
    }
}
