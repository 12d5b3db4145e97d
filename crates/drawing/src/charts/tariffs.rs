//! The tariff chart: blocks of the record with the step line along their top, marks of the claims, signs of the
//! record's other actions, flags of events, and the day of knowing.

use archive::chart::Label;
use archive::chart::tariff::{Block, Flag, Ground, MARK, NOTICE, Notice, PlacedMark, TariffChart, Tie};
use archive::number::tenths;
use archive::view::{View, ViewState};
use archive::{Side, timeline};
use markup::{Element, el};

use super::{at, figure, for_the_eye, line, rect, text};
use crate::Shown;
use crate::link::go;
use crate::rows::{further, on_tariffs};
use crate::spoken::{claim_spoken, record_spoken};
use crate::words::{counted, side_class};

/// A chart that was laid out.
pub(crate) fn draw_tariffs(shown: &Shown<'_>, chart: &TariffChart) -> Element {
    let mut drawing = vec![axes(chart)];
    drawing.push(group(
        "Official record, by list",
        chart.blocks.iter().filter_map(|one| draw_block(shown, one)),
    ));
    drawing.push(lines(chart));
    drawing.push(group(
        "Other official actions",
        chart.notices.iter().filter_map(|one| draw_notice(shown, one)),
    ));
    let mut marks = Vec::new();
    marks.extend(chart.marks.iter().filter_map(|one| draw_mark(shown, one)));
    drawing.push(group("Figures in the articles", marks.into_iter()));
    drawing.push(group("Events", chart.flags.iter().filter_map(|one| draw_flag(shown, one, chart))));
    drawing.extend(known_on(chart));
    for (count, before) in chart.beyond.iter().zip([true, false]) {
        drawing.extend((*count > 0).then(|| draw_beyond(shown, chart, *count, before)));
    }
    let label = "Goods under additional tariffs in billions of US dollars, United States above, China below";
    let figure = figure("tariff-chart", (chart.width, chart.height), label, drawing);
    figure.class(if chart.wide { "wide" } else { "narrow" }).fixed("id", "chart").fixed("tabindex", "-1")
}

/// What belongs together, named; nothing when there is none of it.
fn group(name: &'static str, all: impl Iterator<Item = Element>) -> Element {
    let all: Vec<Element> = all.collect();
    if all.is_empty() {
        return for_the_eye();
    }
    el("g").fixed("role", "group").fixed("aria-label", name).children(all)
}

/// Official actions beyond the axis: a counted mark at its end that goes there.
fn draw_beyond(shown: &Shown<'_>, chart: &TariffChart, count: usize, before: bool) -> Element {
    let (x, anchor, words, place) = if before {
        (0.0, "start", format!("◂ {count}"), " before these days")
    } else {
        (chart.width, "end", format!("{count} ▸"), " after these days")
    };
    let y = chart.bottom + 2.0;
    go(&further(shown, before))
        .fixed("class", "beyond")
        .set("aria-label", counted(count, "official action") + place)
        .child(rect("hit", ((x - 36.0).max(0.0), y), (36.0, 24.0)))
        .child(text(x, y + 15.0, words).fixed("text-anchor", anchor))
}

fn axes(chart: &TariffChart) -> Element {
    let (left, right) = (chart.time.left, chart.time.right);
    let mut drawing = Vec::new();
    for (amount, y) in &chart.amounts {
        drawing.push(line("grid", (left, *y), (right, *y)));
        drawing.push(text(left - 6.0, y + 4.0, tenths(*amount)).fixed("text-anchor", "end"));
    }
    for month in &chart.months {
        drawing.push(line("grid", (month.x, chart.bottom), (month.x, chart.bottom + 4.0)));
        drawing.push(text(month.x, chart.height - 6.0, month.label.clone()));
    }
    drawing.push(line("grid", (left, chart.bottom), (right, chart.bottom)));
    for (name, class) in chart.names.iter().zip(["us", "cn"]) {
        drawing.push(written("side-name", name).class(class));
    }
    for_the_eye().children(drawing)
}

/// The step lines with their sums, and the axis of nothing.
fn lines(chart: &TariffChart) -> Element {
    let edges = chart.edges.iter().map(|edge| {
        let path = el("path").fixed("class", "edge").class(side_class(&edge.side));
        path.class_if("to-come", edge.scheduled).fixed("fill", "none").set("d", path_of(&edge.points))
    });
    let totals = chart
        .totals
        .iter()
        .filter_map(|total| Some(written("total", total.label.as_ref()?).class(side_class(&total.side))));
    for_the_eye()
        .children(edges)
        .child(line("zero", (chart.time.left, chart.zero), (chart.time.right, chart.zero)))
        .children(totals)
}

/// A label where it was placed.
fn written(class: &'static str, label: &Label) -> Element {
    text(label.area.x, label.area.y + label.area.height - 3.0, label.words.clone()).fixed("class", class)
}

fn path_of(points: &[(f32, f32)]) -> String {
    let mut path = String::new();
    for (x, y) in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path += &tenths(*x);
        path.push(' ');
        path += &tenths(*y);
    }
    path
}

fn open(shown: &Shown<'_>, id: &str) -> ViewState {
    ViewState { open: Some(id.to_owned()), ..on_tariffs(shown) }
}

/// What a link says, and then what is written on it: whoever speaks to the page must be able to call it by that.
fn with_label(says: String, label: Option<&Label>) -> String {
    match label {
        Some(label) => format!("{says}. On the chart: {}", label.words),
        None => says,
    }
}

/// A link to what it is about, which says so.
fn link(shown: &Shown<'_>, id: &str, side: &Side, says: String) -> Element {
    go(&open(shown, id))
        .class(side_class(side))
        .class_if("chosen", shown.view.open.as_deref() == Some(id))
        .set("aria-label", says)
}

fn draw_block(shown: &Shown<'_>, block: &Block) -> Option<Element> {
    const TONES: [&str; 4] = ["tone-0", "tone-1", "tone-2", "tone-3"];
    let archive = shown.archive();
    let step = archive.record.get(block.step as usize)?;
    let area = &block.area;
    let ground = match block.ground {
        Ground::InForce => "",
        Ground::Scheduled => "scheduled",
        Ground::Threatened => "threatened",
    };
    let says = record_spoken(archive, block.step, Some(block.ground), shown.view.as_of);
    Some(
        link(shown, &step.id, &block.side, with_label(says, block.label.as_ref()))
            .class(TONES.get(block.tone as usize).copied().unwrap_or_default())
            .class(ground)
            .class_if("shares", block.shares)
            .child(rect("block hit", (area.x, area.y), (area.width, area.height)))
            .maybe(block.label.as_ref().map(|label| written("block-label", label))),
    )
}

fn draw_notice(shown: &Shown<'_>, notice: &Notice) -> Option<Element> {
    let archive = shown.archive();
    let step = archive.record.get(notice.step as usize)?;
    let says = record_spoken(archive, notice.step, None, shown.view.as_of);
    let (x, y, r) = (notice.x, notice.y, NOTICE);
    let cross = || {
        let arms = [[(x - r, y - r), (x + r, y + r)], [(x - r, y + r), (x + r, y - r)]];
        el("path").fixed("class", "sign struck").set("d", arms.map(|arm| path_of(&arm)).concat())
    };
    let dot = || at(el("circle").fixed("class", "sign").set("r", tenths(r)), "cx", x, "cy", y);
    Some(
        link(shown, &step.id, &notice.side, says)
            .class("notice-sign")
            .child(at(el("circle").fixed("class", "hit").fixed("r", "12"), "cx", x, "cy", y))
            .child(if notice.struck { cross() } else { dot() }),
    )
}

fn draw_mark(shown: &Shown<'_>, placed: &PlacedMark) -> Option<Element> {
    let (x, y) = (placed.x, placed.y);
    let r = tenths(MARK);
    let diamond = format!("M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z", tenths(x), tenths(y - MARK));
    let link = if placed.more == 0 {
        link(
            shown,
            &placed.mark.id(shown.archive()),
            &placed.side,
            with_label(claim_spoken(shown.archive(), &placed.mark)?, placed.label.as_ref()),
        )
    } else {
        // Too many to tell apart here: the table has each.
        let days = (Some(placed.days.from), Some(placed.days.to));
        let base = shown.view.with_view(View::Tariffs);
        let to = ViewState { from: days.0, to: days.1, table: true, ..base };
        let says =
            format!("{}: {}, in a table", placed.days.short(), counted(placed.more as usize + 1, "figure"));
        go(&to)
            .class(side_class(&placed.side))
            .class("several")
            .set("aria-label", with_label(says, placed.label.as_ref()))
    };
    let shape = el("path").fixed("class", "point").set("d", diamond);
    Some(
        link.class("mark")
            .class_if("open-ended", !placed.done)
            .maybe(placed.tie.as_ref().map(draw_tie))
            .child(at(el("circle").fixed("class", "hit").fixed("r", "12"), "cx", x, "cy", y))
            .child(shape)
            .maybe(placed.label.as_ref().map(|label| beside("mark-label", label, x))),
    )
}

/// From a mark to its step, with a dot where it arrives, or a cross where nothing came of it.
fn draw_tie(tie: &Tie) -> Element {
    let end = tie.points.last().copied().unwrap_or_default();
    let path = el("path").fixed("class", "tie").fixed("fill", "none").set("d", path_of(&tie.points));
    let dot = at(el("circle").fixed("class", "tie-end").fixed("r", "2.5"), "cx", end.0, "cy", end.1);
    el("g").fixed("class", "tied").class_if("open", tie.open).child(path).child(dot)
}

/// A label set flush with the side that faces what it names, whatever its width turns out to be.
fn beside(class: &'static str, label: &Label, mark: f32) -> Element {
    let place = &label.area;
    let (x, anchor) = if place.x + place.width <= mark {
        (place.x + place.width, "end")
    } else if place.x >= mark {
        (place.x, "start")
    } else {
        (place.x + place.width / 2.0, "middle")
    };
    let label = text(x, place.y + place.height - 3.0, label.words.clone());
    label.fixed("class", class).fixed("text-anchor", anchor)
}

fn draw_flag(shown: &Shown<'_>, flag: &Flag, chart: &TariffChart) -> Option<Element> {
    let archive = shown.archive();
    let event = timeline::find(shown.events(), &flag.id)?;
    let title = &archive.notes.get(event.note? as usize)?.title;
    let to = shown.view.with_open(View::Timeline, &flag.id);
    let (x, y) = (flag.x, chart.top);
    let head = format!("M{} {}l4 -6l-8 0z", tenths(x), tenths(y));
    // A name stands over its sign, flush with one of its sides.
    let name = flag.label.as_ref().map(|label| {
        let reaches_left = label.area.x + label.area.width <= x + 4.0;
        let (at, anchor) =
            if reaches_left { (label.area.x + label.area.width, "end") } else { (label.area.x, "start") };
        let name = text(at, label.area.y + label.area.height - 3.0, label.words.clone());
        name.fixed("class", "flag-label").fixed("text-anchor", anchor)
    });
    Some(
        go(&to)
            .class("flag")
            .set("aria-label", format!("{}: {title}", event.days.short()))
            .child(rect("hit", (x - 12.0, y - 12.0), (24.0, 16.0)))
            .child(line("flag-line", (x, y), (x, chart.bottom)))
            .child(el("path").fixed("class", "flag-head").set("d", head))
            .maybe(name),
    )
}

fn known_on(chart: &TariffChart) -> Option<Element> {
    let (x, label) = chart.known_on.as_ref()?;
    let cursor = line("cursor", (*x, 20.0), (*x, chart.bottom));
    let name = label.as_ref().map(|label| beside("cursor-label", label, *x));
    Some(for_the_eye().child(cursor).maybe(name))
}

/// The hue of a side, where a legend must name it.
pub(crate) fn swatch(side: &Side) -> Element {
    el("span").fixed("class", "swatch").class(side_class(side))
}
