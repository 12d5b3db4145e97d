//! An article: the text as a good newspaper would set it, or the file exactly as received.

mod found;
mod received;

use archive::search::passages;
use archive::sentence_key::{Located, SentenceLink};
use archive::view::{ArticleView, View, ViewState};
use archive::{Article as Text, Block, BlockKind, Span};
use yew::prelude::*;

use self::found::Found;
use self::received::Received;
use crate::components::{CopyLink, Go, Reading};
use crate::hooks::{Explorer, use_explorer};

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
    let articles = &explorer.library.archive.articles;
    let Some(number) = articles.iter().position(|article| article.id == props.article.id) else {
        return missing(&props.article.id);
    };
    let Some(text) = articles.get(number) else { return Html::default() };
    let located = props.article.sentences.map(|link| link.locate(text));
    let lit = explorer.hits.as_ref().map(|hits| passages(text, &hits.matched)).unwrap_or_default();
    let lit: Vec<Span> = lit.into_iter().flat_map(|passage| passage.lit).collect();
    let kind = located
        .flatten()
        .and_then(|located| text.sentences.get(located.first as usize))
        .map(|first| first.kind);
    let in_title = kind == Some(BlockKind::Title);
    let reading = BodyProps { article: number as u32, located: located.flatten(), lit };
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
                }
            </div>
            if located.is_some_and(|located| located.is_none_or(|located| !located.same_words)) {
                <p class="notice">{ "The sentence that this link was made for is no longer in the article; this is where it stood." }</p>
            }
            if props.article.received {
                <Received article={number as u32} />
            } else {
                <Body ..reading />
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

/// The text to read.
#[derive(Properties, PartialEq)]
struct BodyProps {
    article: u32,
    located: Option<Located>,
    lit: Vec<Span>,
}

#[function_component]
fn Body(props: &BodyProps) -> Html {
    let explorer = use_explorer();
    let Some(text) = explorer.library.archive.articles.get(props.article as usize) else {
        return Html::default();
    };
    let of = |kind: BlockKind| text.blocks.iter().filter(move |block| block.kind == kind);
    let left_out: Vec<_> = text.noise.iter().collect();
    let located = props.located.and_then(|located| text.sentences.get(located.first as usize));
    let in_noise = located.is_some_and(|sentence| sentence.kind == BlockKind::Noise);
    html! {
        <>
            if of(BlockKind::Summary).next().is_some() {
                <ul class="summary" aria-label="Key points">
                    { for of(BlockKind::Summary).map(|block| html! { <li>{ sentences(text, block, props) }</li> }) }
                </ul>
            }
            <div class="body">
                { for text.blocks.iter().map(|block| match block.kind {
                    BlockKind::Body => html! { <p>{ sentences(text, block, props) }</p> },
                    BlockKind::Caption => html! { <p class="caption">{ "Photo: " }{ sentences(text, block, props) }</p> },
                    BlockKind::Title | BlockKind::Summary | BlockKind::Noise => Html::default(),
                }) }
            </div>
            if !left_out.is_empty() {
                <details class="left-out" open={in_noise} tabindex={in_noise.then_some("-1")} data-arrival={in_noise.then_some("center")}>
                    <summary>{ format!("Left out of the reading view ({})", left_out.len()) }</summary>
                    <ul>
                        { for left_out.iter().map(|noise| html! {
                            <li><q>{ noise.span.of(&text.text).to_owned() }</q>{ format!(" – {}", noise.why) }</li>
                        }) }
                    </ul>
                </details>
            }
        </>
    }
}

fn sentences(text: &Text, block: &Block, props: &BodyProps) -> Html {
    let (first, end) = block.sentences;
    let one = |number: u32| {
        let sentence = text.sentences.get(number as usize)?;
        let chosen = props.located.is_some_and(|located| (located.first..=located.last).contains(&number));
        let begins = props.located.is_some_and(|located| located.first == number);
        let to = ViewState::sentence(&text.id, SentenceLink::to(text, number));
        Some(html! {
            <>
                <span
                    id={format!("s{}", number + 1)} class={classes!("sentence", chosen.then_some("lit"))}
                    tabindex={begins.then_some("-1")} data-arrival={begins.then_some("center")}
                ><Reading article={props.article} span={sentence.span} lit={props.lit.clone()} marks={true} /></span>
                <SentenceTool {to} number={number + 1} lit={begins} />
                { " " }
            </>
        })
    };
    (first..end).filter_map(one).collect()
}

/// Which sentence a link is offered for.
#[derive(Properties, PartialEq)]
struct SentenceToolProps {
    to: ViewState,
    number: u32,
    lit: bool,
}

/// The mark behind a sentence: lights it and, once lit, offers its link to be copied.
#[function_component]
fn SentenceTool(props: &SentenceToolProps) -> Html {
    let explorer = use_explorer();
    if props.lit {
        return html! { <CopyLink to={props.to.clone()} what="this sentence" /> };
    }
    let to = ViewState { query: explorer.view.query.clone(), ..props.to.clone() };
    html! { <Go {to} class="sentence-link" label={format!("Link to sentence {}", props.number)}>{ "¶" }</Go> }
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
