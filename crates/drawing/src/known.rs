//! What was known on a day, in words: how each side's tariffs stood, and a summary of what the chart shows.

use archive::number::decimal;
use archive::tariffs::{Known, known, levels, rates_text, shares};
use archive::{Day, Days, RecordStep, Side};

use crate::Shown;
use crate::compared::{WAYS, compared, found};
use crate::rows::claims_shown;
use crate::words::counted;

/// "US tariffs on $250bn in force; $200bn to rise to 25 % on 1 Jan 2019."
pub(crate) fn known_line(shown: &Shown<'_>, side: &Side, on: Day) -> String {
    let record = &shown.archive().record;
    let told = known(record, side, on);
    let name = if *side == Side::China { "Chinese" } else { "US" };
    let mut words = if told.total > 0.0 {
        let rates = rates_in_force(record, &told);
        let at = if rates.is_empty() { rates } else { format!(" at {rates}") };
        format!("{name} tariffs on ${}bn in force{at}", decimal(told.total))
    } else {
        format!("No {name} tariffs in force")
    };
    let in_force = told.in_force.iter().filter_map(|step| record.get(*step as usize));
    for step in in_force.filter(|step| shares(record, &told.in_force, step)) {
        words +=
            &format!("; another {} on {}, partly the same goods", rates_text(&step.rates_to), goods(step));
    }
    for step in told.scheduled.iter().filter_map(|step| record.get(*step as usize)) {
        words += "; ";
        words += &to_come(record, &told, step);
    }
    for step in told.threatened.iter().filter_map(|step| record.get(*step as usize)) {
        words += "; ";
        words += &goods(step);
        words += " more threatened";
    }
    words + "."
}

/// The rates of what is in force, from the lowest to the highest; a list that shares goods with others comes on top.
pub(crate) fn rates_in_force(record: &[RecordStep], told: &Known) -> String {
    let rows = told.in_force.iter().filter_map(|step| record.get(*step as usize));
    let apart = rows.filter(|step| !shares(record, &told.in_force, step));
    let rates: Vec<f32> = apart.flat_map(|step| step.rates_to.iter().copied()).collect();
    rates_text(&rates)
}

/// "$200bn to rise to 25 % on 1 Jan 2019", "$16bn more to start at 25 % on 23 Aug 2018".
fn to_come(record: &[RecordStep], told: &Known, step: &RecordStep) -> String {
    let day = step.effective.map(Day::short).unwrap_or_default();
    let turn = turn(record, told, step);
    let (more, same) = match turn {
        STARTS if shares(record, &told.in_force, step) => ("", ", partly on the same goods"),
        STARTS => (" more", ""),
        _ => ("", ""),
    };
    format!("{}{more} {turn} {} on {day}{same}", goods(step), rates_text(&step.rates_to))
}

/// How tariffs on goods that bear none yet are said to come.
const STARTS: &str = "to start at";

/// What a row set for later will do to the rates of its list: "to rise to".
pub(crate) fn turn(record: &[RecordStep], told: &Known, step: &RecordStep) -> &'static str {
    let highest = |rates: &[f32]| rates.iter().copied().fold(0.0, f32::max);
    let held = told.in_force.iter().filter_map(|step| record.get(*step as usize));
    match held.into_iter().find(|held| held.list == step.list) {
        Some(held) if highest(&held.rates_to) > highest(&step.rates_to) => "to fall to",
        Some(_) => "to rise to",
        None => STARTS,
    }
}

fn goods(step: &RecordStep) -> String {
    step.goods_usd_bn.map(|value| format!("${}bn", decimal(value))).unwrap_or_default()
}

/// What the chart over `window` shows, in sentences: each side's steps, and how the articles' figures compare.
pub(crate) fn summary(shown: &Shown<'_>, window: Days) -> String {
    let span = format!("{} to {}", window.from.short(), window.to.short());
    if shown.archive().record.is_empty() {
        return format!("{span}. {}", figures(shown, window));
    }
    let [us, china] = [Side::Us, Side::China].map(|side| course(shown, &side, window));
    format!("{span}. {us} {china} {}", figures(shown, window))
}

/// One side's way through the window: "US tariffs rose from nothing to $250bn of Chinese goods in 3 steps: …".
fn course(shown: &Shown<'_>, side: &Side, window: Days) -> String {
    let (name, of) = if *side == Side::China { ("Chinese", "American") } else { ("US", "Chinese") };
    let levels = levels(&shown.archive().record, side, shown.view.as_of, window);
    let (mut steps, mut rates, mut before) = (Vec::new(), 0, levels.first());
    for level in levels.iter().filter(|level| !level.scheduled).skip(1) {
        match before {
            Some(before) if (before.total - level.total).abs() > 0.005 => {
                steps.push(format!("${}bn on {}", decimal(level.total), level.days.from.short()));
            }
            Some(before) if before.parts != level.parts => rates += 1,
            _ => {}
        }
        before = Some(level);
    }
    let first = levels.first().map_or(0.0, |level| level.total);
    let last = before.map_or(0.0, |level| level.total);
    let changed = match rates {
        0 => String::new(),
        count => format!(
            ", and changed their rates {}",
            if count == 1 { "once".to_owned() } else { format!("{count} times") }
        ),
    };
    let from = if first > 0.0 { format!("${}bn", decimal(first)) } else { "nothing".to_owned() };
    match steps.len() {
        0 if last > 0.0 => format!("{name} tariffs stayed on ${}bn of {of} goods{changed}.", decimal(last)),
        0 => format!("No {name} tariffs by the official record."),
        count => format!(
            "{name} tariffs went from {from} to ${}bn of {of} goods in {}{changed}: {}.",
            decimal(last),
            counted(count, "step"),
            steps.join(", ")
        ),
    }
}

/// "The articles state 11 figures: 4 as in the record, 5 sums of its lists, 1 never adopted."
fn figures(shown: &Shown<'_>, window: Days) -> String {
    let archive = shown.archive();
    let marks = claims_shown(shown, window);
    if marks.is_empty() {
        return "No article shown here states a figure.".to_owned();
    }
    let figures = counted(marks.len(), "figure");
    if archive.record.is_empty() {
        return format!("The articles state {figures}; there is no official record to hold them against.");
    }
    let ways = marks.iter().filter_map(|mark| {
        let (_, claim) = mark.of(archive)?;
        Some(compared(claim, found(archive, mark)).counted)
    });
    let ways: Vec<&str> = ways.collect();
    let counts = WAYS.iter().map(|way| (ways.iter().filter(|one| **one == way.counted).count(), way.counted));
    let told: Vec<String> =
        counts.filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    format!("The articles state {figures}: {}.", told.join(", "))
}
