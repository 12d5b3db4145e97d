//! The tariff chart: blocks of the record, marks of the claims, and the day of knowing.

use archive::chart::LabelBox;
use archive::chart::tariff::{Block, Ground, MARK, PlacedMark, TariffChart, Wanted, layout};
use archive::number::tenths;
use archive::view::{View, ViewState};
use archive::{Days, Side};
use markup::{Element, el};

use super::{at, figure, for_the_eye, line, rect, text};
use crate::Shown;
use crate::link::go;
use crate::words::{claim_words, published, record_words, side_class};

/// The chart over `window`.
pub(crate) fn tariff_chart(shown: &Shown<'_>, window: Days) -> Element {
    let view = shown.view;
    let wanted = Wanted { width: shown.width, window, known_on: view.as_of, layer: view.layer };
    let chart = layout(shown.archive(), &wanted);
    let mut drawing = vec![axes(&chart)];
    drawing.extend(chart.blocks.iter().filter_map(|block| draw_block(shown, block)));
    drawing.push(line("zero", (chart.time.left, chart.zero), (chart.time.right, chart.zero)));
    drawing.extend(chart.marks.iter().filter_map(|mark| draw_mark(shown, mark, chart.zero)));
    drawing.extend(known_on(shown, &chart));
    let label = "Goods under additional tariffs in billions of US dollars, United States above, China below";
    figure("tariff-chart", (chart.width, chart.height), label, drawing)
}

fn axes(chart: &TariffChart) -> Element {
    let (left, right) = (chart.time.left, chart.time.right);
    let mut drawing = Vec::new();
    for (amount, y) in &chart.amounts {
        drawing.push(line("grid", (left, *y), (right, *y)));
        drawing.push(text(left - 6.0, y + 4.0, tenths(*amount)).fixed("text-anchor", "end"));
    }
    for month in &chart.months {
        drawing.push(line("grid", (month.x, 20.0), (month.x, chart.height - 40.0)));
        drawing.push(text(month.x + 3.0, chart.height - 8.0, month.label.clone()));
    }
    let side = |name: &'static str, class, y| text(left, y, name).fixed("class", "side-name").class(class);
    drawing.push(side("United States on Chinese goods, $bn", "us", 14.0));
    drawing.push(side("China on US goods, $bn", "cn", chart.height - 24.0));
    for_the_eye().children(drawing)
}

fn open(shown: &Shown<'_>, id: &str) -> ViewState {
    let on_chart = shown.view.view == View::Tariffs;
    let base = if on_chart { shown.view.clone() } else { shown.view.with_view(View::Tariffs) };
    ViewState { open: Some(id.to_owned()), ..base }
}

fn draw_block(shown: &Shown<'_>, block: &Block) -> Option<Element> {
    const TONES: [&str; 6] = ["tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5"];
    let step = shown.archive().record.get(block.step as usize)?;
    let area = &block.area;
    let (ground, standing) = match block.ground {
        Ground::InForce => ("", "In force"),
        Ground::Continuing => ("continuing", "In force, no end known"),
        Ground::Scheduled => ("scheduled", "Scheduled"),
    };
    let label = format!(
        "{}{}: {}, {} {} {standing}. Official record, {}",
        block.label.as_ref().map(|label| format!("{label}. ")).unwrap_or_default(),
        block.days.short(),
        step.side.name(),
        step.list,
        record_words(step, shown.view.as_of),
        step.citation
    );
    let name = block.label.as_ref().map(|label| {
        text(area.x + 5.0, area.y + area.height / 2.0 + 4.0, label.clone()).fixed("class", "block-label")
    });
    Some(
        go(&open(shown, &step.id))
            .class(side_class(&block.side))
            .class(TONES.get(block.tone as usize).copied().unwrap_or_default())
            .class(ground)
            .class_if("chosen", shown.view.open.as_ref() == Some(&step.id))
            .set("aria-label", label)
            .child(rect("block hit", (area.x, area.y), (area.width, area.height)))
            .maybe(name),
    )
}

fn draw_mark(shown: &Shown<'_>, placed: &PlacedMark, zero: f32) -> Option<Element> {
    let (article, claim) = placed.mark.of(shown.archive())?;
    let label =
        format!("{}. {}, {}: {}", placed.text, published(article), article.meta.outlet, claim_words(claim));
    let (x, y) = (placed.x, placed.y);
    let r = tenths(MARK);
    let diamond = format!("M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z", tenths(x), tenths(y - MARK));
    Some(
        go(&open(shown, &placed.mark.id))
            .class(side_class(&placed.side))
            .class_if("open-ended", !placed.done)
            .class_if("chosen", shown.view.open.as_ref() == Some(&placed.mark.id))
            .class("mark")
            .set("aria-label", label)
            .child(line("point-line", (x, y), (x, zero)).fixed("stroke-opacity", "0.35"))
            .child(at(el("circle").fixed("class", "hit").fixed("r", "12"), "cx", x, "cy", y))
            .child(el("path").fixed("class", "point").set("d", diamond))
            .maybe(placed.label.map(|place| mark_label(&place, x, &placed.text))),
    )
}

/// A mark's text in its place, set flush with the side that faces the mark, whatever its width turns out to be.
fn mark_label(place: &LabelBox, mark: f32, words: &str) -> Element {
    let (x, anchor) = if place.x + place.width <= mark {
        (place.x + place.width, "end")
    } else if place.x >= mark {
        (place.x, "start")
    } else {
        (place.x + place.width / 2.0, "middle")
    };
    let label = text(x, place.y + place.height - 3.0, words.to_owned());
    label.fixed("class", "mark-label").fixed("text-anchor", anchor)
}

fn known_on(shown: &Shown<'_>, chart: &TariffChart) -> Option<Element> {
    let (x, day) = (chart.known_on?, shown.view.as_of?);
    let right = x > chart.width / 2.0;
    let (anchor, at) = if right { ("end", x - 5.0) } else { ("start", x + 5.0) };
    let words = text(at, 28.0, format!("known on {}", day.short()))
        .fixed("class", "cursor-label")
        .fixed("text-anchor", anchor);
    Some(for_the_eye().child(line("cursor", (x, 18.0), (x, chart.height - 40.0))).child(words))
}

/// The hue of a side, where a legend must name it.
pub(crate) fn swatch(side: &Side) -> Element {
    el("span").fixed("class", "swatch").class(side_class(side))
}
