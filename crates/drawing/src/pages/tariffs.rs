//! The tariffs: what the articles say and what the official record has, on one time axis, as chart or table.

use archive::Days;
use archive::tariffs::{claim_marks, find_mark};
use archive::view::{Layer, ViewState};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::Shown;
use crate::cards::{claim_card, record_card};
use crate::charts::tariff_chart;
use crate::link::{copy_link, day_box, go_with};
use crate::table::tariff_table;
use crate::words::counted;

pub(super) fn tariffs(shown: &Shown<'_>) -> Vec<Element> {
    let view = shown.view;
    let head = el("header").child(headline("Tariffs")).child(paragraph(
        "dek",
        "What was in force, scheduled or threatened, and what the articles said of it.",
    ));
    let mut content = vec![head, controls(shown)];
    if let Some(window) = window(shown) {
        content.push(if view.table { tariff_table(shown, window) } else { tariff_chart(shown, window) });
        content.extend(open_item(shown));
        content.extend(later(shown));
    } else {
        content
            .push(paragraph("empty", "No article of this archive is dated, so there is no axis to draw on."));
    }
    let key = "Blocks are the official record: each list of goods from the day it came under a tariff, darker at higher rates, dashed when only scheduled. Diamonds are figures that articles state, at the day of publication; hollow when planned, threatened, asked or refused. Values are the approximate yearly trade that the notices and articles give. Tariffs on every country's steel and aluminium are not in the sums.";
    content.push(paragraph("note", key).class("chart-note"));
    content
}

fn controls(shown: &Shown<'_>) -> Element {
    let view = shown.view;
    let layer = |layer: Layer| ViewState { layer, ..view.clone() };
    let form = |table: bool| ViewState { table, ..view.clone() };
    let everything = view
        .as_of
        .map(|_| go_with(&ViewState { as_of: None, ..view.clone() }, "Everything known").class("button"));
    let layers = [("Both", Layer::Both), ("Official record", Layer::Record), ("Articles", Layer::Articles)];
    let layers = layers.map(|(name, value)| (name, layer(value)));
    el("div")
        .fixed("class", "controls")
        .child(day_box("As known on", "asof", view.as_of))
        .maybe(everything)
        .child(choice(shown, "Show", &layers))
        .child(choice(shown, "As", &[("Chart", form(false)), ("Table", form(true))]))
        .child(copy_link(view, "this chart"))
}

/// Views to choose between, the present one marked.
fn choice(shown: &Shown<'_>, name: &'static str, options: &[(&'static str, ViewState)]) -> Element {
    let options = options.iter().map(|(label, to)| {
        go_with(to, *label).set_some("aria-current", (to == shown.view).then_some("page"))
    });
    el("div")
        .fixed("class", "control")
        .child(el("span").text(name))
        .child(el("div").fixed("class", "choice").children(options))
}

/// The axis: to the last article, or on asking to the last row of the record.
fn window(shown: &Shown<'_>) -> Option<Days> {
    let window = shown.window?;
    let record = shown.archive().record.iter().flat_map(|step| [step.effective, Some(step.announced)]);
    let last = record.flatten().max().filter(|_| shown.view.later);
    Some(last.map_or(window, |last| Days { to: window.to.max(last.plus(30).month_end()), ..window }))
}

/// What the link has open: a claim, an action, or nothing that this archive has.
fn open_item(shown: &Shown<'_>) -> Option<Element> {
    let open = shown.view.open.as_ref()?;
    let archive = shown.archive();
    if let Some(mark) = find_mark(&claim_marks(archive, None), open) {
        return claim_card(shown, mark);
    }
    Some(match archive.record.iter().find(|step| step.id == *open) {
        Some(step) => record_card(shown, step),
        None => paragraph("notice", "The figure that this link opens is not in this archive."),
    })
}

fn later(shown: &Shown<'_>) -> Option<Element> {
    let window = shown.window?;
    let count = shown.archive().record.iter().filter(|step| step.announced > window.to).count();
    if count == 0 {
        return None;
    }
    let to = ViewState { later: !shown.view.later, ..shown.view.clone() };
    let words = if shown.view.later {
        "Leave out the record after the last article".to_owned()
    } else {
        format!("Show the record after the last article ({})", counted(count, "action"))
    };
    Some(el("p").fixed("class", "meta").child(go_with(&to, words)))
}
