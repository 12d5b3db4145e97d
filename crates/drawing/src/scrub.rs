//! The day of knowing beside the tariff chart: a box to type one, the days before and after it on which something became
//! known, a slider in step with the chart's axis, and last, as its height changes, what was known.

use archive::tariffs::{changes, last_known};
use archive::view::{View, ViewState};
use archive::{Day, Days};
use markup::{Element, el};

use crate::charts::swatch;
use crate::known::known_parts;
use crate::link::{day_box, go_with};
use crate::rows::stood_on;
use crate::words::unbroken;
use crate::{Shown, command};

fn slider(shown: &Shown<'_>, window: Days, wide: bool) -> Element {
    let known_on = shown.view.as_of;
    let at = stood_on(shown, window);
    let number = |day: Day| day.number().to_string();
    let says = known_on.map_or_else(|| "everything known".to_owned(), Day::long);
    el("input")
        .fixed("type", "range")
        .fixed("class", "scrub-slider")
        .class(if wide { "wide" } else { "narrow" })
        .fixed("aria-label", "Day of knowing")
        .fixed("step", "1")
        .set("min", number(window.from.plus(-1)))
        .set("max", number(window.to))
        .set("aria-valuetext", says)
        .set("value", number(at.min(window.to).max(window.from.plus(-1))))
        .fixed(command::SET, command::KNOWING)
}

/// The day's box with the days beside it, the slider of a chart that is `wide` or not, and what was known, for what
/// `window` shows.
pub(crate) fn scrub(shown: &Shown<'_>, window: Days, wide: Option<bool>) -> Element {
    let known_on = shown.view.as_of;
    let at = stood_on(shown, window);
    let days = changes(shown.archive());
    let before = days.iter().rev().find(|day| **day < at);
    let after = days.iter().find(|day| **day > at);
    let steps = el("div")
        .fixed("class", "scrub-steps")
        .child(step(shown, window, before, true))
        .child(day_box("As known on", "asof", known_on))
        .child(step(shown, window, after, false))
        .maybe(known_on.map(|_| go_with(&known_at(shown, window, None), "Everything known").class("button")));
    let scrub = el("div").fixed("class", "scrub");
    let slider = wide.map(|wide| slider(shown, window, wide));
    // It stands next to the axis: above the chart, or on a phone's page of the chart below it.
    let below = shown.is_phone() && shown.view.view == View::Tariffs;
    let scrub = if below { scrub.maybe(slider).child(steps) } else { scrub.child(steps).maybe(slider) };
    scrub.child(standing(shown, window))
}

/// The same chart as known on another day, with days that reach to it; what is open stays behind.
fn known_at(shown: &Shown<'_>, window: Days, day: Option<Day>) -> ViewState {
    shown.view.but(|to| {
        (to.as_of, to.open) = (day, None);
        if let Some(before) = day.filter(|day| *day < window.from) {
            to.from = Some(before.month_start());
        } else if day.is_some_and(|day| day > window.to) {
            (to.later, to.to) = (true, None);
        }
    })
}

/// To a neighbouring day on which something changed. It keeps its place when there is none, and with it the focus.
fn step(shown: &Shown<'_>, window: Days, day: Option<&Day>, back: bool) -> Element {
    let Some(day) = day else {
        let (none, sign) = if back { ("No change before", "←") } else { ("No change after", "→") };
        let words = el("span").fixed("class", "visually-hidden").text(none);
        let sign = el("span").fixed("aria-hidden", "true").text(sign);
        return el("span").fixed("class", "button off").child(words).child(sign);
    };
    let (name, words) = if back {
        ("Change before", format!("← {}", day.short()))
    } else {
        ("Next change", format!("{} →", day.short()))
    };
    go_with(&known_at(shown, window, Some(*day)), words)
        .class("button")
        .set("aria-label", format!("{name}: {}", day.short()))
}

/// What was known, each side in a line; announced when it changes.
fn standing(shown: &Shown<'_>, window: Days) -> Element {
    let frame = el("div").fixed("class", "known");
    // Nothing in force by a record that is not there would be a tale.
    if shown.archive().record.is_empty() {
        let words = "This archive has no official record of tariffs: what was in force is not told here.";
        return frame.child(el("p").text(words));
    }
    let day = stood_on(shown, window);
    let at = match shown.view.as_of {
        Some(_) => "on",
        None if last_known(shown.archive()) == Some(day) => "at the last article,",
        None => "on the last day shown,",
    };
    let words = format!("Known {at} {}", day.short());
    let line = || el("p").flag(command::SAYS, shown.view.as_of.is_some());
    let sides = [archive::Side::Us, archive::Side::China].map(|side| {
        let [head, rates, rest] = known_parts(shown, &side, day).map(|part| unbroken(&part));
        // Not announced: which rate is on which goods.
        let rates = (!rates.is_empty()).then(|| el("span").text(rates));
        line().child(swatch(&side)).text(head).maybe(rates).text(rest)
    });
    frame.child(line().fixed("class", "kicker").text(words)).children(sides)
}
