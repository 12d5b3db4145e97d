//! The front: the story in one screen.

use archive::Days;
use archive::view::{View, ViewState};
use yew::prelude::*;

use crate::browser;
use crate::components::{CHARTED, CopyLink, Go, Story, TariffChart, TimelineChart};
use crate::hooks::use_explorer;
use crate::words::counted;

/// How many articles the front lists.
const LISTED: usize = 50;

/// What this is, the events, the tariffs, the articles in order.
#[function_component]
pub(crate) fn Front() -> Html {
    let explorer = use_explorer();
    let library = &explorer.library;
    let articles = &library.archive.articles;
    let published = articles.iter().filter_map(|article| article.meta.published.as_ref()).map(|at| at.days);
    let span = published.reduce(|a, b| Days { from: a.from.min(b.from), to: a.to.max(b.to) });
    let claims: usize = articles.iter().map(|article| article.claims.len()).sum();
    let view = |view: View| ViewState::of(view);
    let few = library.events.len() <= CHARTED;
    html! {
        <>
            <header>
                <h1 tabindex="-1">{ browser::site_name() }</h1>
                <p class="dek">{ browser::site_description() }</p>
                <p class="meta">
                    { counted(articles.len(), "article") }
                    if let Some(span) = span { { format!(", {} to {}", span.from.short(), span.to.short()) } }
                    { " · " }
                    <Go to={view(View::Timeline)}>{ counted(library.events.len(), "dated event") }</Go>
                    { " · " }
                    <Go to={view(View::Tariffs)}>{ counted(claims, "tariff claim") }</Go>
                    { " · " }
                    { counted(library.archive.record.len(), "official action") }
                </p>
            </header>
            if let Some(window) = library.window {
                <section class="section" aria-labelledby="front-tariffs">
                    <div class="section-head">
                        <h2 id="front-tariffs">{ "Goods under tariffs, and what the articles said of them" }</h2>
                        <span>
                            <Go to={view(View::Tariffs)}>{ "All figures" }</Go>
                            <CopyLink to={view(View::Tariffs)} what="the tariff chart" />
                        </span>
                    </div>
                    <TariffChart {window} />
                    <p class="note chart-note">
                        { "Blocks: the official record, list by list. Diamonds: figures in the articles, at the day of publication; hollow when planned, threatened, asked or refused. Each opens its source." }
                    </p>
                </section>
                <section class="section" aria-labelledby="front-events">
                    <div class="section-head">
                        <h2 id="front-events">{ "What happened when" }</h2>
                        <span>
                            <Go to={view(View::Timeline)}>{ "All events" }</Go>
                            <CopyLink to={view(View::Timeline)} what="the timeline" />
                        </span>
                    </div>
                    if few {
                        <TimelineChart {window} events={explorer.events_inside(window)} name={150.0} />
                    }
                    <p class={classes!(few.then_some("narrow-only"))}>
                        <Go to={view(View::Timeline)}>{ format!("{}, month by month", counted(library.events.len(), "dated event")) }</Go>
                    </p>
                </section>
            }
            <section class="section" aria-labelledby="front-articles">
                <div class="section-head">
                    <h2 id="front-articles">{ "The articles, in order" }</h2>
                    <CopyLink to={ViewState::default()} what="this page" />
                </div>
                <ol class="stories">{ for (0..articles.len() as u32).take(LISTED).map(|article| html! { <Story {article} /> }) }</ol>
                if articles.len() > LISTED {
                    <p class="meta"><Go to={view(View::Search)}>{ format!("All {}", counted(articles.len(), "article")) }</Go></p>
                }
            </section>
        </>
    }
}
