//! The time strip: bars over the whole time of the archive, at the head of every view. Each bar chooses its days; the
//! chosen ones are lit.

use archive::Days;
use archive::chart::strip::{EDGE, StripBar, layout};
use archive::number::tenths;
use archive::strip::{Beyond, Bin, Counted, Strip, Unit, strip};
use archive::view::{View, ViewState};
use markup::{Element, el};

use super::{for_the_eye, line, rect, text};
use crate::frame::opens;
use crate::help::dialog;
use crate::link::{day_box, go, go_with};
use crate::words::counted;
use crate::{Shown, command};

/// The dialog that holds on a phone what there is no room for beside the bars.
const SETTINGS: &str = "settings";

/// The strip with what it says and can be told, on a phone with what the `view` can be told, too; nothing where nothing
/// is dated.
pub(crate) fn time_strip(shown: &Shown<'_>, view: Vec<Element>) -> Option<[Element; 2]> {
    let window = shown.window?;
    let wanted = shown.view.unit.unwrap_or_else(|| Unit::fitting(window));
    let unit = Unit::ALL.into_iter().find(|unit| *unit >= wanted && unit.has_room(window, shown.width));
    let unit = unit.unwrap_or(Unit::Year);
    let counts = strip(shown.archive(), shown.events(), shown.selection, window, unit);
    Some([bars(shown, &counts, window), tools(shown, &counts, window, view)])
}

fn bars(shown: &Shown<'_>, counts: &Strip, window: Days) -> Element {
    let height = if shown.is_phone() { 54.0 } else { 66.0 };
    let (by, chosen) = (shown.view.counted(), shown.view.days());
    let chart = layout(counts, window, by, chosen, (shown.width, height));
    let (left, right) = (chart.time.left, chart.time.right);
    let mut axis: Vec<Element> = chart
        .months
        .iter()
        .flat_map(|tick| {
            let tall = line("grid", (tick.x, chart.foot), (tick.x, chart.foot + 5.0));
            [tall, text(tick.x + 3.0, height - 3.5, tick.label.clone())]
        })
        .collect();
    let band = |(x1, x2): (f32, f32)| rect("band", (x1, 0.0), (x2 - x1, chart.foot));
    axis.extend(chart.chosen.map(band));
    axis.push(line("axis", (left, chart.foot), (right, chart.foot)));
    // The one stop of the Tab key: the first chosen bar, else the last that there is, else what lies beyond.
    let stop = |(bin, _): &(&Bin, &StripBar)| chosen.is_some_and(|days| days.overlaps(bin.days));
    let both = || counts.bins.iter().zip(&chart.bars).filter(|(_, bar)| bar.height > 0.0);
    let stop = both().find(stop).or_else(|| both().next_back()).map(|(bin, _)| bin.days);
    let stop = stop.or(counts.before.or(counts.after).map(|beyond| beyond.days));
    let stops = |days: Days| if stop == Some(days) { "0" } else { "-1" };
    let bars = counts.bins.iter().zip(&chart.bars).map(|(bin, bar)| {
        let own = bar_of(shown, counts.unit, bin, bar, chart.foot);
        let number = (chart.numbered && bar.height > 0.0).then(|| {
            let number = bin.count(by).to_string();
            let at = text(bar.x + bar.width / 2.0, chart.foot - bar.height - 3.0, number);
            at.class("number").fixed("text-anchor", "middle")
        });
        let own = own.maybe(number);
        if bar.height > 0.0 { own.fixed("tabindex", stops(bin.days)) } else { own }
    });
    let edge = |beyond: Option<Beyond>, x: f32, before: bool| {
        beyond.map(|beyond| {
            edge_of(shown, beyond, (x, chart.foot), before).fixed("tabindex", stops(beyond.days))
        })
    };
    let svg = el("svg")
        .set("viewBox", format!("0 0 {} {}", tenths(shown.width), tenths(height)))
        .fixed("role", "group")
        .set(
            "aria-label",
            format!("{}. Arrow keys go from bar to bar, with Shift they choose", name(by, counts.unit)),
        )
        .fixed(command::STRIP, "")
        .child(for_the_eye().key("axis").children(axis))
        .child(el("g").key("bars").maybe(edge(counts.before, 0.0, true)).children(bars).maybe(edge(
            counts.after,
            right,
            false,
        )))
        .child(rect("brush", (0.0, 0.0), (0.0, chart.foot)).key("brush"));
    let frame = el("section").class("strip").fixed("aria-label", "Time strip");
    frame.class_if("narrowed-down", chosen.is_some()).child(svg)
}

fn name(by: Counted, unit: Unit) -> String {
    let what = match by {
        Counted::Published => "Articles published",
        Counted::Meant => "Events",
    };
    format!("{what} by {}", unit.name())
}

/// A part of the time: a link that chooses its days, or gives them up again; without anything on it only a place to
/// draw over.
fn bar_of(shown: &Shown<'_>, unit: Unit, bin: &Bin, bar: &StripBar, foot: f32) -> Element {
    let hit = rect("hit", (bar.x, 0.0), (bar.width, foot));
    let days = days_of(bin.days);
    if bar.height == 0.0 {
        return hit.key(bin.days.from.to_string()).set(command::BAR, days);
    }
    let chosen = shown.view.days();
    let lit = chosen.is_some_and(|chosen| chosen.overlaps(bin.days));
    let alone = chosen == Some(bin.days);
    let to = shown.view.with_days((!alone).then_some(bin.days));
    let mut label = said(&unit.spoken(bin.days), bin.articles, bin.events);
    if alone {
        label.push_str(". Chosen; again to clear");
    }
    // Thin bars touch, so that a year of days reads as one shape.
    let gap = if bar.width > 5.0 { 1.0 } else { 0.0 };
    let body = rect("bar", (bar.x + gap, foot - bar.height), (bar.width - gap * 2.0, bar.height));
    go(&to)
        .key(bin.days.from.to_string())
        .class_if("chosen", lit)
        .set(command::BAR, days)
        .set("aria-label", label)
        .set_some("aria-current", lit.then_some("true"))
        .child(hit)
        .child(body)
}

/// Days as [`command::BAR`] has them.
fn days_of(days: Days) -> String {
    format!("{} {}", days.from, days.to)
}

/// What lies beyond the axis: a counted mark that goes there, or gives it up again.
fn edge_of(shown: &Shown<'_>, beyond: Beyond, (x, foot): (f32, f32), before: bool) -> Element {
    let chosen = shown.view.days() == Some(beyond.days);
    let to = shown.view.with_days((!chosen).then_some(beyond.days));
    let count = if shown.view.counted() == Counted::Published { beyond.articles } else { beyond.events };
    let number = if count == 0 { beyond.articles + beyond.events } else { count };
    // There is room for three figures.
    let number = if number > 999 { format!("{}k", number.div_ceil(1000)) } else { number.to_string() };
    let words = if before { format!("◂ {number}") } else { format!("{number} ▸") };
    let place = if before { "before" } else { "after" };
    let label = said(&format!("{}, {place} this axis", beyond.days.short()), beyond.articles, beyond.events);
    let (at, anchor) = if before { (x + 2.0, "start") } else { (x + EDGE - 2.0, "end") };
    go(&to)
        .key(place)
        .class("edge")
        .class_if("chosen", chosen)
        .set(command::BAR, days_of(beyond.days))
        .set("aria-label", label)
        .set_some("aria-current", chosen.then_some("true"))
        .child(rect("hit", (x, 0.0), (EDGE, foot)))
        .child(text(at, foot - 4.0, words).fixed("text-anchor", anchor))
}

/// "September 2018: 3 articles, 14 events".
fn said(when: &str, articles: u32, events: u32) -> String {
    format!("{when}: {}", amount(articles, events))
}

fn amount(articles: u32, events: u32) -> String {
    format!("{}, {}", counted(articles as usize, "article"), counted(events as usize, "event"))
}

/// What is chosen, in words, and what to choose by other means than drawing.
fn tools(shown: &Shown<'_>, counts: &Strip, window: Days, of_view: Vec<Element>) -> Element {
    let view = shown.view;
    let (articles, events) = counts.whole;
    let words = match view.days() {
        Some(days) => format!(
            "{}: {} of {}, {} of {}",
            chosen_words(view, days),
            counts.left.0,
            counted(articles as usize, "article"),
            counts.left.1,
            counted(events as usize, "event")
        ),
        None => amount(articles, events),
    };
    let clear =
        view.days().map(|_| go_with(&view.with_days(None), "Clear days").key("clear").class("button"));
    // Elsewhere the page's own head tells what has changed, or what was known on the day.
    let speaks =
        matches!(view.view, View::Front | View::Tariffs) && (view.as_of.is_none() || clear.is_some());
    let status = el("p").key("says").class("strip-says").flag(command::SAYS, speaks).text(words);
    let by = [("Events", Counted::Meant), ("Articles", Counted::Published)].map(|(name, by)| {
        let to = view.but(|to| to.by = Some(by));
        (name, to, view.counted() == by)
    });
    let units = Unit::ALL.into_iter().filter(|unit| {
        let useful = unit.start(window.from) != unit.start(window.to);
        useful && unit.has_room(window, shown.width)
    });
    let units = units.map(|unit| {
        let to = view.but(|to| to.unit = Some(unit));
        (unit_name(unit), to, counts.unit == unit)
    });
    let boxes = el("div")
        .class("controls")
        .child(day_box("From", "from", view.from))
        .child(day_box("To", "to", view.to))
        .child(choice("Bars count", by.into_iter()))
        .child(choice("By", units));
    let says = el("div").class("strip-line").child(status).maybe(clear);
    let tools = el("div").class("strip-tools").child(says);
    if shown.is_phone() {
        let name = "Settings";
        let sheet = dialog(SETTINGS, name, vec![boxes.children(of_view)]);
        tools.child(opens(SETTINGS, name)).child(sheet)
    } else {
        tools.child(boxes)
    }
}

/// The chosen days, an open end as such.
pub(crate) fn chosen_words(view: &ViewState, days: Days) -> String {
    match (view.from, view.to) {
        (Some(from), None) => format!("From {}", from.short()),
        (None, Some(to)) => format!("Up to {}", to.short()),
        _ => days.short(),
    }
}

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "Day",
        Unit::Week => "Week",
        Unit::Month => "Month",
        Unit::Year => "Year",
    }
}

/// Views to choose between, the present one marked.
pub(crate) fn choice(
    name: &'static str,
    options: impl Iterator<Item = (&'static str, ViewState, bool)>,
) -> Element {
    let options =
        options.map(|(label, to, is)| go_with(&to, label).set_some("aria-current", is.then_some("page")));
    el("div").class("control").child(el("span").text(name)).child(el("div").class("choice").children(options))
}
