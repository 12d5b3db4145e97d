//! Average rates: points of several published versions, which disagree. A line joins only points of one side that one
//! version gives, and only where it gives four or more.

use archive::chart::{LinearScale, TimeScale};
use archive::day::MONTHS;
use archive::number::{decimal, tenths};
use archive::{AverageRate, Day, Days, Side};
use markup::{Element, el};

use crate::Shown;
use crate::charts::{figure, line, text};
use crate::words::side_class;

/// What the average rates are called in links.
pub(crate) const AVERAGES: &str = "averages";

/// From so many points of one side and version on, a line joins them.
const JOINED: usize = 4;

/// The points of days up to the end of the axis and the day of knowing. They were mostly published later: see
/// [`published_later`].
pub(crate) fn rates_shown<'a>(shown: &Shown<'a>, window: Days) -> Vec<&'a AverageRate> {
    let last = shown.view.as_of.map_or(window.to, |day| day.min(window.to));
    shown.archive().averages.iter().filter(|point| point.day <= last).collect()
}

/// Whether a point was not known yet on the day of knowing, as its version was not published by then.
pub(crate) fn published_later(shown: &Shown<'_>, point: &AverageRate) -> bool {
    shown.view.as_of.is_some_and(|day| published(&point.version).is_none_or(|published| published > day))
}

/// How many points are not shown.
pub(crate) fn left_out(shown: &Shown<'_>, window: Days) -> usize {
    shown.archive().averages.len() - rates_shown(shown, window).len()
}

/// The last day of the month that a version names: by then it was published.
fn published(version: &str) -> Option<Day> {
    (1..).zip(MONTHS).find_map(|(month, name)| {
        let after = version.split_once(name)?.1.strip_prefix(' ')?;
        let year = after.get(..4)?.parse::<u16>().ok()?;
        let ends = !after.get(4..)?.starts_with(|c: char| c.is_ascii_digit());
        Days::month(i32::from(year), month).filter(|_| ends).map(|days| days.to)
    })
}

/// The series that may be drawn: the points of one side and version, in order.
fn series<'a>(points: &[&'a AverageRate]) -> Vec<Vec<&'a AverageRate>> {
    let mut all: Vec<Vec<&AverageRate>> = Vec::new();
    for point in points {
        let same = |held: &&mut Vec<&AverageRate>| {
            held.first().is_some_and(|one| one.side == point.side && one.version == point.version)
        };
        match all.iter_mut().find(same) {
            Some(held) => held.push(point),
            None => all.push(vec![point]),
        }
    }
    all.retain(|held| held.len() >= JOINED);
    all
}

/// A step line for each series; nothing where no version gives enough points.
pub(crate) fn average_chart(shown: &Shown<'_>, window: Days) -> Option<Element> {
    let points = rates_shown(shown, window);
    let all = series(&points);
    let days = |pick: fn(Day, Day) -> Day| all.iter().flatten().map(|point| point.day).reduce(pick);
    let window = Days::new(days(Day::min)?, days(Day::max)?.plus(30));
    let (width, height, left) = (shown.width, 220.0, 40.0);
    let time = TimeScale { window, left, right: (width - 60.0).max(left + 40.0) };
    let highest = all.iter().flatten().map(|point| point.rate).fold(1.0, f32::max);
    let scale = LinearScale { max: highest * 1.1, zero: height - 24.0, end: 12.0 };
    let mut drawing = Vec::new();
    for rate in scale.ticks(4) {
        let y = scale.at(rate);
        drawing.push(line("grid", (left, y), (time.right, y)));
        drawing.push(text(left - 6.0, y + 4.0, format!("{} %", decimal(rate))).fixed("text-anchor", "end"));
    }
    for month in time.months(64.0) {
        drawing.push(text(month.x, height - 6.0, month.label));
    }
    for held in &all {
        let mut path = String::new();
        for point in held {
            let (x, y) = (tenths(time.start_of(point.day)), tenths(scale.at(point.rate)));
            let corner = if path.is_empty() { ["M", &x, " ", &y] } else { ["H", &x, "V", &y] };
            path += &corner.concat();
        }
        path += &["H", &tenths(time.right)].concat();
        let last = held.last()?;
        let class = side_class(&last.side);
        let name = if last.side == Side::China { "China" } else { "US" };
        let label = format!("{name} {} %", decimal(last.rate));
        drawing.push(el("path").fixed("class", "edge").class(class).fixed("fill", "none").set("d", path));
        drawing.push(
            text(time.right + 4.0, scale.at(last.rate) + 4.0, label).fixed("class", "total").class(class),
        );
    }
    let label = "Average tariffs in percent, a line for each published version";
    Some(figure("average-chart", (width, height), label, drawing))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(day: i32, side: Side, version: &str) -> AverageRate {
        AverageRate {
            day: Day::from_number(17_700 + day).unwrap(),
            side,
            rate: 3.1,
            version: version.to_owned(),
            url: String::new(),
            note: None,
        }
    }

    #[test]
    fn a_line_joins_four_points_of_one_side_and_version_and_no_fewer() {
        let mut all: Vec<AverageRate> = (0..3).map(|n| point(n, Side::Us, "A, May 2019")).collect();
        all.extend((0..3).map(|n| point(n, Side::China, "A, May 2019")));
        all.extend((3..5).map(|n| point(n, Side::Us, "B, August 2019")));
        let count = |all: &[AverageRate]| series(&all.iter().collect::<Vec<_>>()).len();
        assert_eq!(count(&all), 0);
        all.push(point(9, Side::Us, "A, May 2019"));
        assert_eq!(count(&all), 1);
    }

    #[test]
    fn a_version_is_known_from_the_end_of_the_month_that_it_names() {
        let known = |version: &str| published(version).map(|day| day.to_string());
        assert_eq!(
            known("PIIE, August 2019 (average tariffs above 20 percent)"),
            Some("2019-08-31".to_owned())
        );
        assert_eq!(known("PIIE (Trade War Is Suddenly Getting Worse)"), None);
        assert_eq!(known("May 20191"), None);
    }
}
