//! The tariffs: what the articles say and what the official record has, on one time axis, as chart or table.

use archive::chart::tariff::TariffChart;
use archive::tariffs::{claim_marks, find_mark};
use archive::view::{Layer, ViewState};
use archive::{Days, Side};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::averages::{AVERAGES, average_chart};
use crate::cards::{claim_card, record_card, sum_card, sum_id};
use crate::charts::{choice, draw_tariffs};
use crate::known::summary;
use crate::link::{button, copy_link, go_with};
use crate::rows::{claims_shown, further, lay_out, record_shown, stood_on, tariff_window};
use crate::scrub::scrub;
use crate::table::{average_table, tariff_table};
use crate::words::counted;
use crate::{Shown, command};

pub(super) fn tariffs(shown: &Shown<'_>) -> Vec<Element> {
    let view = shown.view;
    let phone = shown.is_phone();
    let head = el("header").child(headline("Tariffs"));
    let form = |name, table| (name, view.but(|to| to.table = table), view.table == table);
    let form = choice("As", [form("Chart", false), form("Table", true)].into_iter());
    // A phone's first screen is the chart's: what else there is stands below it or is in the strip's sheet.
    let mut content = if phone {
        vec![head.fixed("class", "titled").child(form)]
    } else {
        let controls = el("div").fixed("class", "controls").child(form).children(settings(shown));
        let dek = "What was in force, scheduled or threatened, and what the articles said of it.";
        vec![head.child(paragraph("dek", dek)), controls]
    };
    let Some(window) = tariff_window(shown) else {
        content
            .push(paragraph("empty", "No article of this archive is dated, so there is no axis to draw on."));
        return content;
    };
    let chart = lay_out(shown, window);
    content.extend(narrowed(shown, window));
    if claims_shown(shown, window).is_empty() && record_shown(shown, &chart).is_empty() {
        content.push(paragraph("empty", "Nothing to show for this choice: no figure in the articles and no official action on these days."));
        return content;
    }
    let drawn = if view.table { tariff_table(shown, window, &chart) } else { draw_tariffs(shown, &chart) };
    let scrub = scrub(shown, window, (!view.table).then_some(chart.wide));
    let open = open_item(shown, window);
    if phone && !view.table {
        content.push(drawn);
        content.extend(open);
        content.push(scrub);
    } else {
        content.extend([scrub, drawn]);
        content.extend(open);
    }
    content.push(paragraph("chart-summary", summary(shown, window)));
    content.push(downloads());
    content.push(beyond(shown, &chart));
    let key = "Blocks are the official record: each list of goods from the day it came under a tariff, darker at higher rates; dashed when only scheduled, dotted when only threatened. Diamonds are figures that articles state, at the day of publication, tied to the step that they speak of; hollow when planned, threatened, asked or refused. Signs on the axis are other official actions; a cross is a rise that did not happen. Values are the approximate yearly trade that the notices and articles give. Tariffs on every country’s steel and aluminium are not in the sums.";
    content.push(paragraph("note", key).class("chart-note"));
    content.extend(averages(shown, window));
    content
}

/// What else chart and table can be told.
pub(super) fn settings(shown: &Shown<'_>) -> Vec<Element> {
    let view = shown.view;
    let layers = [("Both", Layer::Both), ("Official record", Layer::Record), ("Articles", Layer::Articles)];
    let layers = layers.map(|(name, layer)| (name, view.but(|to| to.layer = layer), view.layer == layer));
    vec![choice("Show", layers.into_iter()), copy_link(view, "this chart")]
}

/// What the selection leaves of the figures, and the way back to all of them.
fn narrowed(shown: &Shown<'_>, window: Days) -> Option<Element> {
    let view = shown.view;
    let query = view.query.trim();
    if query.is_empty() && view.days().is_none() {
        return None;
    }
    let of = if query.is_empty() { String::new() } else { format!(" in articles on “{query}”") };
    let days = view.days().map(|_| format!(", {}", window.short())).unwrap_or_default();
    let words = format!("{}{of}{days} · ", counted(claims_shown(shown, window).len(), "figure"));
    let all = ViewState { query: String::new(), from: None, to: None, open: None, ..view.clone() };
    Some(paragraph("meta", words).child(go_with(&all, "Show all")))
}

/// What can be taken along: exactly what is shown.
fn downloads() -> Element {
    let each = [(command::CSV, "CSV"), (command::JSON, "JSON"), (command::SVG, "SVG"), (command::PNG, "PNG")];
    el("p")
        .fixed("class", "downloads")
        .text("Download what is shown: ")
        .children(each.map(|(does, name)| button(does, name)))
}

/// What the link has open: a claim, an action, or nothing that this archive has.
fn open_item(shown: &Shown<'_>, window: Days) -> Option<Element> {
    let open = shown.view.open.as_ref().filter(|open| *open != AVERAGES)?;
    let archive = shown.archive();
    if let Some(mark) = find_mark(archive, &claim_marks(archive, None), open) {
        return claim_card(shown, mark);
    }
    if let Some(side) = [Side::Us, Side::China].iter().find(|side| sum_id(side) == *open) {
        return Some(sum_card(shown, side, stood_on(shown, window)));
    }
    let row = (0u32..).zip(&archive.record).find(|(_, step)| step.id == *open);
    Some(match row {
        Some((number, step)) => record_card(shown, number, step),
        None => paragraph("notice", "The figure that this link opens is not in this archive."),
    })
}

/// What the record has beyond the days shown, and the way there and back.
fn beyond(shown: &Shown<'_>, chart: &TariffChart) -> Element {
    let view = shown.view;
    let after = if view.to.is_some() { "after these days" } else { "after the last article" };
    let way = |count: usize, before: bool, place: &str| {
        let words = ["Show the record ", place, " (", &counted(count, "action"), ")"].concat();
        (count > 0).then(|| go_with(&further(shown, before), words))
    };
    let back = || go_with(&view.but(|to| to.later = false), "Leave out the record after the last article");
    let [earlier, later] = chart.beyond;
    let line = el("p").fixed("class", "meta further").maybe(way(earlier, true, "before these days"));
    line.maybe(way(later, false, after)).maybe(view.later.then(back))
}

/// The average rates by the published versions.
fn averages(shown: &Shown<'_>, window: Days) -> Option<Element> {
    let table = average_table(shown, window)?;
    let open = shown.view.open.as_deref() == Some(AVERAGES);
    let note = "Each point is of the version named; versions differ, so points of several are never joined.";
    Some(
        el("section")
            .fixed("class", "section")
            .fixed("aria-labelledby", AVERAGES)
            .set_some("data-arrival", open.then_some("start"))
            .set_some("tabindex", open.then_some("-1"))
            .child(el("h2").fixed("id", AVERAGES).text("Average tariffs"))
            .child(paragraph("meta", note))
            .maybe(average_chart(shown, window))
            .child(table),
    )
}
