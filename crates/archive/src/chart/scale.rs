//! A scale maps data to pixels: days or billions in, positions out.

use crate::day::short_month;
use crate::{Day, Days};

/// Days to pixels: the window's first morning at `left`, its last midnight at `right`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    /// The days shown.
    pub window: Days,
    /// Pixels of the first day's beginning.
    pub left: f32,
    /// Pixels of the last day's end.
    pub right: f32,
}

/// A named day on a time axis, mostly the first of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthTick {
    /// The day.
    pub day: Day,
    /// Where.
    pub x: f32,
    /// "Aug", with the year on the first and on each January: "Jan 2019".
    pub label: String,
}

impl TimeScale {
    /// Where a day begins. Days outside the window lie outside the range.
    pub fn start_of(&self, day: Day) -> f32 {
        let days = (day.number() - self.window.from.number()) as f32;
        self.left + days / self.window.count().max(1) as f32 * (self.right - self.left)
    }

    /// The middle of a day.
    pub fn middle_of(&self, day: Day) -> f32 {
        f32::midpoint(self.start_of(day), self.start_of(day.plus(1)))
    }

    /// Where an interval begins and ends, cut to the window.
    pub fn stretch(&self, days: Days) -> (f32, f32) {
        let cut = |x: f32| x.clamp(self.left, self.right);
        (cut(self.start_of(days.from)), cut(self.start_of(days.to.plus(1))))
    }

    /// Days to name, at least `room` pixels apart: every day, Mondays, or firsts of months.
    pub fn ticks(&self, room: f32) -> Vec<MonthTick> {
        let day = (self.right - self.left) / self.window.count().max(1) as f32;
        // "31 Dec 2018" is longer than "Jan 2019".
        let Some(every) = [1, 2, 7, 14].into_iter().find(|every| day * *every as f32 >= room + 18.0) else {
            return self.months(room);
        };
        let mut ticks: Vec<MonthTick> = Vec::new();
        for number in self.window.from.number()..=self.window.to.number() {
            // Day 4 was a Monday.
            let Some(day) = Day::from_number(number).filter(|_| (number - 4).rem_euclid(every) == 0) else {
                continue;
            };
            let (year, month, of_month) = day.ymd();
            let new = ticks.last().is_none_or(|last| last.day.ymd().0 != year);
            let year = if new { format!(" {year}") } else { String::new() };
            let label = format!("{of_month} {}{year}", short_month(month));
            ticks.push(MonthTick { day, x: self.start_of(day), label });
        }
        ticks
    }

    /// Firsts of months at least `room` pixels apart, as many as fit: every month, or every 2nd, 3rd, 6th or 12th.
    pub fn months(&self, room: f32) -> Vec<MonthTick> {
        let months = (self.window.count() as f32 / 30.4).max(1.0);
        let wide = (self.right - self.left) / months;
        let every = [1, 2, 3, 6, 12].into_iter().find(|every| wide * *every as f32 >= room);
        let every = every.unwrap_or_else(|| (room / wide / 12.0).ceil() as i32 * 12);
        let mut ticks = Vec::new();
        let mut day = self.window.from.month_start();
        while day <= self.window.to {
            let (year, month, _) = day.ymd();
            let index = year * 12 + month as i32 - 1;
            if day >= self.window.from && index % every == 0 {
                let first = ticks.is_empty();
                let label = if first || month <= every as u32 {
                    format!("{} {year}", short_month(month))
                } else {
                    short_month(month).to_owned()
                };
                ticks.push(MonthTick { day, x: self.start_of(day), label });
            }
            let next = day.plus_months(1);
            if next <= day {
                break;
            }
            day = next;
        }
        ticks
    }
}

/// Amounts to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearScale {
    /// The amount at `end`.
    pub max: f32,
    /// Pixels of zero.
    pub zero: f32,
    /// Pixels of `max`.
    pub end: f32,
}

impl LinearScale {
    /// Where an amount lies.
    pub fn at(&self, amount: f32) -> f32 {
        if self.max > 0.0 { self.zero + amount / self.max * (self.end - self.zero) } else { self.zero }
    }

    /// Round amounts from above 0 to `max`, about `count` of them, in steps of 1, 2, 2.5 or 5 times a power of ten.
    pub fn ticks(&self, count: u32) -> Vec<f32> {
        if self.max.is_nan() || self.max <= 0.0 || count == 0 {
            return Vec::new();
        }
        let rough = self.max / count as f32;
        // The power of ten at or below it, without the library's logarithms.
        let mut power = 1.0;
        while power * 10.0 <= rough && power < f32::MAX {
            power *= 10.0;
        }
        while power > rough {
            power /= 10.0;
        }
        let step =
            [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| *step >= rough);
        let step = step.unwrap_or(rough);
        (1..=count * 2)
            .map(|number| number as f32 * step)
            .take_while(|tick| *tick <= self.max * 1.001)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scale(from: &str, to: &str, width: f32) -> TimeScale {
        let window = Days::new(Day::parse(from).unwrap(), Day::parse(to).unwrap());
        TimeScale { window, left: 0.0, right: width }
    }

    #[test]
    fn a_year_on_a_wide_axis_names_every_month_and_the_year_once_each() {
        let labels: Vec<String> = scale("2018-07-01", "2019-06-30", 1000.0)
            .months(60.0)
            .into_iter()
            .map(|tick| tick.label)
            .collect();
        assert_eq!(labels.len(), 12);
        assert_eq!(labels[0], "Jul 2018");
        assert_eq!(labels[6], "Jan 2019");
        assert_eq!(labels[7], "Feb");
    }

    #[test]
    fn ticks_are_round() {
        let ticks = |max| LinearScale { max, zero: 0.0, end: 100.0 }.ticks(4);
        assert_eq!(ticks(300.0), [100.0, 200.0, 300.0]);
        assert_eq!(ticks(250.0), [100.0, 200.0]);
        assert_eq!(ticks(0.0), Vec::<f32>::new());
        assert_eq!(ticks(f32::NAN), Vec::<f32>::new());
    }

    #[test]
    fn a_short_window_names_days_and_a_longer_one_mondays() {
        let labels = |from, to, width| -> Vec<String> {
            scale(from, to, width).ticks(58.0).into_iter().map(|tick| tick.label).collect()
        };
        assert_eq!(labels("2019-05-08", "2019-05-10", 300.0), ["8 May 2019", "9 May", "10 May"]);
        assert_eq!(labels("2018-12-20", "2019-01-09", 320.0), ["24 Dec 2018", "31 Dec", "7 Jan 2019"]);
        assert_eq!(labels("2018-12-20", "2019-02-09", 120.0), ["Jan 2019", "Feb"]);
    }

    proptest! {
        #[test]
        fn month_ticks_keep_their_distance(from in -100_000i32..100_000, count in 1i32..40_000, width in 50f32..4000.0) {
            let from = Day::from_number(from).unwrap();
            let scale = TimeScale { window: Days::new(from, from.plus(count)), left: 0.0, right: width };
            for pair in scale.ticks(58.0).windows(2) {
                prop_assert!(pair[1].x - pair[0].x >= 58.0 * 0.85, "{:?}", pair);
            }
            let ticks = scale.months(40.0);
            for pair in ticks.windows(2) {
                // A February is a tenth shorter than the average month.
                prop_assert!(pair[1].x - pair[0].x >= 40.0 * 0.85, "{:?}", pair);
            }
            prop_assert!(ticks.iter().all(|tick| (0.0..=width).contains(&tick.x)));
        }
    }
}
