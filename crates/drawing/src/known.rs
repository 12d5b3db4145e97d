//! What was known on a day, in words: how each side's tariffs stood, and a summary of what the chart shows.

use archive::tariffs::{ClaimMark, Known, known, levels, rates_text, shares, usd};
use archive::{Day, Days, RecordAction, RecordStep, Side};

use crate::Shown;
use crate::compared::{WAYS, compared, found};
use crate::rows::claims_shown;
use crate::words::counted;

/// "US tariffs on $250bn in force: 25 % on $50bn, 10 % on $200bn; $200bn to rise to 25 % on 1 Jan 2019."
pub(crate) fn known_line(shown: &Shown<'_>, side: &Side, on: Day) -> String {
    known_parts(shown, side, on).concat()
}

/// The same in three parts; the middle one, which rate is on which goods, may be left out where there is little time.
pub(crate) fn known_parts(shown: &Shown<'_>, side: &Side, on: Day) -> [String; 3] {
    let record = &shown.archive().record;
    let told = known(record, side, on);
    let name = if *side == Side::China { "Chinese" } else { "US" };
    let (mut rates, mut words) = (String::new(), String::new());
    let head = if told.total > 0.0 {
        let at = rates_in_force(record, &told);
        rates = rates_of_goods(record, &told).unwrap_or_default();
        let at = if rates.is_empty() && !at.is_empty() { [" at ", &at].concat() } else { String::new() };
        [name, " tariffs on ", &usd(told.total), " in force", &at].concat()
    } else {
        ["No ", name, " tariffs in force"].concat()
    };
    let in_force = told.in_force.iter().filter_map(|step| record.get(*step as usize));
    for step in in_force.filter(|step| shares(record, &told.in_force, step)) {
        let rates = rates_text(&step.rates_to);
        words += &["; another ", &rates, " on ", &goods(step), ", partly the same goods"].concat();
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
    let put_off = |step: &&RecordStep| {
        step.side == *side
            && step.action == RecordAction::Postponed
            && step.announced <= on
            && step.ended.is_none_or(|ended| ended > on)
    };
    for step in record.iter().filter(put_off) {
        let (goods, rates, day) = (goods(step), rates_text(&step.rates_to), step.announced.short());
        words += &["; ", &goods, " to stay at ", &rates, ", the rise put off on ", &day].concat();
    }
    [head, rates, words + "."]
}

/// ": 25 % on $50bn, 10 % on $200bn", where there are several rates and the value of all the goods is known.
fn rates_of_goods(record: &[RecordStep], told: &Known) -> Option<String> {
    let rows = told.in_force.iter().filter_map(|step| record.get(*step as usize));
    let mut rates: Vec<(String, Option<f32>)> = Vec::new();
    for step in rows.filter(|step| !shares(record, &told.in_force, step)) {
        let text = rates_text(&step.rates_to);
        match rates.iter_mut().find(|(known, _)| *known == text) {
            Some((_, sum)) => *sum = sum.zip(step.goods_usd_bn).map(|(a, b)| a + b),
            None => rates.push((text, step.goods_usd_bn)),
        }
    }
    let parts: Option<Vec<String>> =
        rates.iter().map(|(rates, goods)| Some([rates, " on ", &usd((*goods)?)].concat())).collect();
    parts.filter(|parts| parts.len() > 1).map(|parts| [": ", &parts.join(", ")].concat())
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
    [&goods(step), more, " ", turn, " ", &rates_text(&step.rates_to), " on ", &day, same].concat()
}

/// How tariffs on goods that bear none yet are said to come.
const STARTS: &str = "to start at";

/// What a row set for later will do to the rates of its list: "to rise to".
pub(crate) fn turn(record: &[RecordStep], told: &Known, step: &RecordStep) -> &'static str {
    let highest = |rates: &[f32]| rates.iter().copied().fold(0.0, f32::max);
    // What is set to come before it is there by then, too.
    let held = told.in_force.iter().chain(&told.scheduled).filter_map(|step| record.get(*step as usize));
    match held.into_iter().find(|held| held.list == step.list && held.effective < step.effective) {
        Some(held) if highest(&held.rates_to) > highest(&step.rates_to) => "to fall to",
        Some(_) => "to rise to",
        None => STARTS,
    }
}

fn goods(step: &RecordStep) -> String {
    step.goods_usd_bn.map(usd).unwrap_or_default()
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
                steps.push([&usd(level.total), " on ", &level.days.from.short()].concat());
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
        1 => ", and changed their rates once".to_owned(),
        count => format!(", and changed their rates {count} times"),
    };
    let from = if first > 0.0 { usd(first) } else { "nothing".to_owned() };
    let to = usd(last);
    if steps.is_empty() && last > 0.0 {
        [name, " tariffs stayed on ", &to, " of ", of, " goods", &changed, "."].concat()
    } else if steps.is_empty() {
        ["No ", name, " tariffs by the official record."].concat()
    } else {
        let (count, steps) = (counted(steps.len(), "step"), steps.join(", "));
        let way = [name, " tariffs went from ", &from, " to ", &to, " of ", of, " goods in "].concat();
        [&way, &count, &changed, ": ", &steps, "."].concat()
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
    let mut told = format!("The articles state {figures}");
    let mut sign = ": ";
    for way in &WAYS {
        let is = |mark: &&ClaimMark| {
            mark.of(archive)
                .is_some_and(|(_, claim)| core::ptr::eq(compared(claim, found(archive, mark)), way))
        };
        let count = marks.iter().filter(is).count();
        if count > 0 {
            told += &[sign, &count.to_string(), " ", way.counted].concat();
            sign = ", ";
        }
    }
    told + "."
}
