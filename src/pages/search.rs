//! Search results: passages with the words lit, grouped by article.

use archive::view::{View, ViewState};
use yew::prelude::*;

use crate::components::{self, CopyLink, Go, Story};
use crate::hooks::{Explorer, use_explorer};
use crate::words::counted;

/// How many passages of an article are shown before its own page has the rest.
const SHOWN: usize = 4;

/// How many articles are drawn at once, so that a common word in a large archive does not freeze the page.
const DRAWN: usize = 50;

/// What the query found; every article when there is none.
#[function_component]
pub(crate) fn Search() -> Html {
    let explorer = use_explorer();
    let query = explorer.view.query.trim().to_owned();
    let articles = explorer.selection.articles(&explorer.library.archive);
    let what = if explorer.hits.is_some() {
        format!("{} for “{query}”", counted(articles.len(), "article"))
    } else {
        format!("{} to search", counted(articles.len(), "article"))
    };
    html! {
        <>
            <header>
                <h1 tabindex="-1">{ if query.is_empty() { "Search" } else { "Search results" } }</h1>
                <p class="meta" role="status">{ what }{ corrections(&explorer) }</p>
                { components::chips(&explorer) }
                <CopyLink to={(*explorer.view).clone()} what="this search" />
            </header>
            <div class="narrowed">
                <div>
                    if articles.is_empty() {
                        <div class="empty">
                            <p>{ "No article has any of these words, or words spelt much like them." }</p>
                            <p class="meta">
                                { "Try fewer or shorter words, or " }
                                <Go to={ViewState::of(View::Search)}>{ "see all articles" }</Go>{ "." }
                            </p>
                        </div>
                    }
                    <ol class="stories">
                        { for articles.iter().take(DRAWN).map(|article| html! {
                            <Story article={*article} key={*article} second_level={true}>{ found(&explorer, *article) }</Story>
                        }) }
                    </ol>
                    if articles.len() > DRAWN {
                        <p class="meta">{ format!("The best {DRAWN} of {} are shown; more words narrow them down.", articles.len()) }</p>
                    }
                </div>
                { components::facets(&explorer) }
            </div>
        </>
    }
}

fn corrections(explorer: &Explorer) -> Html {
    let Some(hits) = &explorer.hits else { return Html::default() };
    let words = hits
        .corrections
        .iter()
        .map(|correction| format!("“{}” instead of “{}”", correction.used, correction.typed));
    let words: Vec<String> = words.collect();
    html! {
        <>
            if !words.is_empty() { { format!(" · searched for {}", words.join(", ")) } }
            if hits.capped { { " · only the beginning of this long query was used" } }
        </>
    }
}

fn found(explorer: &Explorer, article: u32) -> Html {
    let Some(hits) = &explorer.hits else { return Html::default() };
    let Some(text) = explorer.library.archive.articles.get(article as usize) else { return Html::default() };
    let passages = explorer.library.corpus().passages(&explorer.query, hits, article);
    let more = passages.len().saturating_sub(SHOWN);
    let to = ViewState { query: explorer.view.query.clone(), ..ViewState::article(&text.id) };
    html! {
        <ul class="passages">
            { for passages.iter().take(SHOWN).map(|passage| html! {
                <li key={passage.sentence}>{ components::passage(explorer, article, passage.sentence, &passage.lit) }</li>
            }) }
            if more > 0 {
                <li class="meta"><Go {to}>{ format!("{} in the article", counted(more, "more passage")) }</Go></li>
            }
        </ul>
    }
}
