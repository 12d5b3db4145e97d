//! The tariff chart as SVG: writes down what the engine laid out. Every block and mark is a link that says what it is.

use archive::chart::LabelBox;
use archive::chart::tariff::{Block, Ground, PlacedMark, TariffChart as Chart, Wanted, layout};
use archive::number::tenths;
use archive::view::{View, ViewState};
use archive::{Days, Side};
use yew::prelude::*;

use super::Go;
use super::claim_card::claim_words;
use super::reading::side_class;
use super::record_card::record_words;
use super::story::published;
use crate::hooks::{Explorer, use_explorer, use_width};

/// The days shown.
#[derive(Properties, PartialEq)]
pub(crate) struct TariffChartProps {
    /// The time axis.
    pub(crate) window: Days,
}

/// The chart.
#[function_component]
pub(crate) fn TariffChart(props: &TariffChartProps) -> Html {
    let explorer = use_explorer();
    let node = use_node_ref();
    let width = use_width(&node);
    let view = &explorer.view;
    let wanted = Wanted { width, window: props.window, known_on: view.as_of, layer: view.layer };
    let chart = layout(&explorer.library.archive, &wanted);
    html! {
        <figure class="chart tariff-chart" ref={node}>
            <svg viewBox={format!("0 0 {} {}", px(chart.width), px(chart.height))} role="group" aria-label={
                "Goods under additional tariffs in billions of US dollars, United States above, China below"
            }>
                { axes(&chart) }
                { for chart.blocks.iter().map(|block| draw_block(&explorer, block)) }
                <line class="zero" x1={px(chart.time.left)} x2={px(chart.time.right)} y1={px(chart.zero)} y2={px(chart.zero)} />
                { for chart.marks.iter().map(|mark| draw_mark(&explorer, mark, chart.zero)) }
                { known_on(&explorer, &chart) }
            </svg>
        </figure>
    }
}

/// A length as SVG writes it.
pub(crate) fn px(length: f32) -> String {
    tenths(length)
}

fn axes(chart: &Chart) -> Html {
    let (left, right) = (chart.time.left, chart.time.right);
    let side = |name: &'static str, class: &'static str, y: f32| {
        html! { <text class={classes!("side-name", class)} x={px(left)} y={px(y)}>{ name }</text> }
    };
    html! {
        <g aria-hidden="true">
            { for chart.amounts.iter().map(|(amount, y)| html! {
                <>
                    <line class="grid" x1={px(left)} x2={px(right)} y1={px(*y)} y2={px(*y)} />
                    <text x={px(left - 6.0)} y={px(y + 4.0)} text-anchor="end">{ px(*amount) }</text>
                </>
            }) }
            { for chart.months.iter().map(|month| html! {
                <>
                    <line class="grid" x1={px(month.x)} x2={px(month.x)} y1={px(20.0)} y2={px(chart.height - 40.0)} />
                    <text x={px(month.x + 3.0)} y={px(chart.height - 8.0)}>{ month.label.clone() }</text>
                </>
            }) }
            { side("United States on Chinese goods, $bn", "us", 14.0) }
            { side("China on US goods, $bn", "cn", chart.height - 24.0) }
        </g>
    }
}

fn open(explorer: &Explorer, id: &str) -> ViewState {
    let on_chart = explorer.view.view == View::Tariffs;
    let base = if on_chart { (*explorer.view).clone() } else { explorer.view.with_view(View::Tariffs) };
    ViewState { open: Some(id.to_owned()), ..base }
}

fn draw_block(explorer: &Explorer, block: &Block) -> Html {
    let Some(step) = explorer.library.archive.record.get(block.step as usize) else { return Html::default() };
    let area = &block.area;
    let chosen = explorer.view.open.as_ref() == Some(&step.id);
    let class = classes!(
        side_class(&block.side),
        format!("tone-{}", block.tone),
        match block.ground {
            Ground::InForce => None,
            Ground::Continuing => Some("continuing"),
            Ground::Scheduled => Some("scheduled"),
        },
        chosen.then_some("chosen")
    );
    let standing = match block.ground {
        Ground::InForce => "In force",
        Ground::Continuing => "In force, no end known",
        Ground::Scheduled => "Scheduled",
    };
    let label = format!(
        "{}{}: {}, {} {} {standing}. Official record, {}",
        block.label.as_ref().map(|label| format!("{label}. ")).unwrap_or_default(),
        block.days.short(),
        step.side.name(),
        step.list,
        record_words(step, explorer.view.as_of),
        step.citation
    );
    html! {
        <Go to={open(explorer, &step.id)} {class} {label}>
            <rect class="block hit" x={px(area.x)} y={px(area.y)} width={px(area.width)} height={px(area.height)} />
            if let Some(label) = &block.label {
                <text class="block-label" x={px(area.x + 5.0)} y={px(area.y + area.height / 2.0 + 4.0)}>{ label.clone() }</text>
            }
        </Go>
    }
}

fn draw_mark(explorer: &Explorer, placed: &PlacedMark, zero: f32) -> Html {
    let Some((article, claim)) = placed.mark.of(&explorer.library.archive) else { return Html::default() };
    let chosen = explorer.view.open.as_ref() == Some(&placed.mark.id);
    let class = classes!(
        side_class(&placed.side),
        (!placed.done).then_some("open-ended"),
        chosen.then_some("chosen"),
        "mark"
    );
    let label =
        format!("{}. {}, {}: {}", placed.text, published(article), article.meta.outlet, claim_words(claim));
    let (x, y, r) = (placed.x, placed.y, archive::chart::tariff::MARK);
    let diamond = format!("M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z", px(x), px(y - r), r = px(r));
    html! {
        <Go to={open(explorer, &placed.mark.id)} {class} {label}>
            <line class="point-line" x1={px(x)} x2={px(x)} y1={px(y)} y2={px(zero)} stroke-opacity="0.35" />
            <circle class="hit" cx={px(x)} cy={px(y)} r="12" />
            <path class="point" d={diamond} />
            if let Some(place) = &placed.label {
                { mark_label(place, x, &placed.text) }
            }
        </Go>
    }
}

/// A mark's text in its place, set flush with the side that faces the mark, whatever its width turns out to be.
fn mark_label(place: &LabelBox, mark: f32, text: &str) -> Html {
    let (x, anchor) = if place.x + place.width <= mark {
        (place.x + place.width, "end")
    } else if place.x >= mark {
        (place.x, "start")
    } else {
        (place.x + place.width / 2.0, "middle")
    };
    let y = px(place.y + place.height - 3.0);
    html! { <text class="mark-label" x={px(x)} {y} text-anchor={anchor}>{ text.to_owned() }</text> }
}

fn known_on(explorer: &Explorer, chart: &Chart) -> Html {
    let (Some(x), Some(day)) = (chart.known_on, explorer.view.as_of) else { return Html::default() };
    let anchor = if x > chart.width / 2.0 { "end" } else { "start" };
    let at = if x > chart.width / 2.0 { x - 5.0 } else { x + 5.0 };
    html! {
        <g aria-hidden="true">
            <line class="cursor" x1={px(x)} x2={px(x)} y1="18" y2={px(chart.height - 40.0)} />
            <text class="cursor-label" x={px(at)} y="28" text-anchor={anchor}>{ format!("known on {}", day.short()) }</text>
        </g>
    }
}

/// The hue of a side, where a legend must name it.
pub(crate) fn swatch(side: &Side) -> Html {
    html! { <span class={classes!("swatch", side_class(side))}></span> }
}
