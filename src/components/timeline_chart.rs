//! The timeline as SVG: a bar for each event, over all the days that it may have been.

use archive::chart::timeline::{BAR, Bar, layout};
use archive::timeline::{Event, spoken};
use archive::view::{View, ViewState};
use archive::{Days, Outcome, Precision};
use yew::prelude::*;

use super::Go;
use super::tariff_chart::px;
use crate::hooks::{Explorer, use_explorer, use_width};

/// What to draw.
#[derive(Properties, PartialEq)]
pub(crate) struct TimelineChartProps {
    /// Numbers of the events in the library's list, all inside the window.
    pub(crate) events: Vec<usize>,
    /// The time axis.
    pub(crate) window: Days,
    /// Pixels that each name may take.
    #[prop_or(230.0)]
    pub(crate) name: f32,
}

/// How many events the chart takes: more would be neither readable nor quick to draw.
pub(crate) const CHARTED: usize = 150;

/// Average advance of a character at the chart's size, in pixels.
const ADVANCE: f32 = 6.4;

/// The chart.
#[function_component]
pub(crate) fn TimelineChart(props: &TimelineChartProps) -> Html {
    let explorer = use_explorer();
    let node = use_node_ref();
    let width = use_width(&node);
    let all = &explorer.library.events;
    let events: Vec<&Event> = props.events.iter().filter_map(|number| all.get(*number)).collect();
    let chart = layout(&events, props.window, width, props.name);
    html! {
        <figure class="chart timeline-chart" ref={node}>
            <svg viewBox={format!("0 0 {} {}", px(chart.width), px(chart.height))} role="group" aria-label="Dated events over time">
                <g aria-hidden="true">
                    { for chart.months.iter().map(|month| html! {
                        <>
                            <line class="grid" x1={px(month.x)} x2={px(month.x)} y1="0" y2={px(chart.axis)} />
                            <text x={px(month.x + 3.0)} y={px(chart.axis + 16.0)}>{ month.label.clone() }</text>
                        </>
                    }) }
                    <line class="axis" x1="0" x2={px(chart.width)} y1={px(chart.axis)} y2={px(chart.axis)} />
                </g>
                { for chart.bars.iter().filter_map(|bar| Some(draw(&explorer, events.get(bar.event)?, bar))) }
            </svg>
        </figure>
    }
}

fn draw(explorer: &Explorer, event: &Event, bar: &Bar) -> Html {
    let Some(text) = event_text(explorer, event) else { return Html::default() };
    let to = ViewState { open: Some(event.id.clone()), ..explorer.view.with_view(View::Timeline) };
    let label = format!("{}: {text} {}", spoken(event.days), outcome_words(event.outcome));
    let fits = (bar.name_room / ADVANCE) as usize;
    let name = if text.chars().count() <= fits {
        text
    } else {
        let cut: String = text.chars().take(fits.saturating_sub(1)).collect();
        // At the end of a word, so that what is read out begins with what is seen.
        let words = cut.rsplit_once(' ').map_or("", |(words, _)| words);
        if words.is_empty() { String::new() } else { format!("{words}…") }
    };
    let shape = match event.outcome {
        Outcome::Planned => "planned",
        Outcome::Threatened => "threatened",
        Outcome::DidNotHappen => "struck",
        Outcome::Happened if event.precision > Precision::Day => "vague",
        Outcome::Happened => "known",
    };
    let open = explorer.view.open.as_ref();
    let chosen =
        open.is_some_and(|open| event.id == *open || event.tellings.iter().any(|one| one.id == *open));
    html! {
        <Go {to} {label} class={classes!("mark", chosen.then_some("chosen"))}>
            <rect class="hit" x={px(bar.x - 4.0)} y={px(bar.y - 4.0)} width={px(bar.width + bar.name_room + 8.0)} height={px(BAR + 8.0)} rx="2" />
            <rect class={classes!("bar", shape)} x={px(bar.x)} y={px(bar.y)} width={px(bar.width)} height={px(BAR)} rx="2" />
            <text class="bar-name" x={px(bar.x + bar.width + 4.0)} y={px(bar.y + BAR - 3.0)}>{ name }</text>
        </Go>
    }
}

/// An event's words: the name that a note gives it, else its sentence as a reader sees it.
pub(crate) fn event_text(explorer: &Explorer, event: &Event) -> Option<String> {
    let archive = &explorer.library.archive;
    if let Some(note) = event.note.and_then(|note| archive.notes.get(note as usize)) {
        return Some(note.title.clone());
    }
    let lead = event.lead()?;
    let article = archive.articles.get(lead.article as usize)?;
    Some(article.clean(article.sentences.get(lead.sentence as usize)?.span))
}

/// What an outcome is called.
pub(crate) fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Happened => "",
        Outcome::Planned => "Planned.",
        Outcome::Threatened => "Threatened.",
        Outcome::DidNotHappen => "Did not happen.",
    }
}
