//! The time strip is the archive cut into days, weeks, months or years, each with how many articles were published in
//! it and how many events fall on it: what choosing those days would leave of the present query.
//!
//! What is dated to several days is counted in every part that it may belong to, as it is shown whichever is chosen.

use crate::day::month_name;
use crate::select::Selection;
use crate::timeline::Event;
use crate::{Archive, Day, Days};

/// How finely time is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks, from Monday.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// What the bars stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Articles, by the day of publication.
    Published,
    /// Events, by the days that the texts mean.
    Meant,
}

/// A part of the time with what falls on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Its days: whole ones of the unit, so that the outermost may reach beyond the axis.
    pub days: Days,
    /// How many articles were published then.
    pub articles: u32,
    /// How many events fall, or may fall, on it.
    pub events: u32,
}

/// What lies wholly before or after the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// From the first of its days to the last.
    pub days: Days,
    /// How many articles.
    pub articles: u32,
    /// How many events.
    pub events: u32,
}

/// The counts of a query over the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// How finely it is cut.
    pub unit: Unit,
    /// One after the other, without a gap.
    pub bins: Vec<Bin>,
    /// What lies before the axis.
    pub before: Option<Beyond>,
    /// What lies after it.
    pub after: Option<Beyond>,
    /// Articles and events that the query and the chosen days leave.
    pub left: (u32, u32),
    /// Articles and events that the query alone leaves.
    pub whole: (u32, u32),
}

impl Unit {
    /// Every unit, the finest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// The name in links and for a reader.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// The unit of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// The first day of the unit that `day` is in.
    pub fn start(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            Self::Week => day.week_start(),
            Self::Month => day.month_start(),
            Self::Year => Day::new(day.ymd().0, 1, 1).unwrap_or(day),
        }
    }

    /// The days of the unit that `day` is in.
    pub fn around(self, day: Day) -> Days {
        let from = self.start(day);
        let to = match self {
            Self::Day => from,
            Self::Week => from.plus(6),
            Self::Month => from.month_end(),
            Self::Year => Day::new(from.ymd().0, 12, 31).unwrap_or(from),
        };
        Days { from, to }
    }

    /// About how many of them `days` are.
    fn count(self, days: Days) -> i32 {
        let length = match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Year => 365,
        };
        days.count() / length + 1
    }

    /// The unit that shows `window` best: the finest that gives it no more than some forty parts, months up to twelve
    /// years.
    pub fn fitting(window: Days) -> Self {
        let fits = |unit: &Self| unit.count(window) <= if *unit == Self::Month { 150 } else { 45 };
        Self::ALL.into_iter().find(fits).unwrap_or(Self::Year)
    }

    /// Whether its parts of `window` can be drawn and pressed in so many pixels.
    pub fn has_room(self, window: Days, width: f32) -> bool {
        self == Self::Year || self.count(window) as f32 * 2.0 <= width
    }

    /// For a reader: "September 2018", "Week of 3 September 2018".
    pub fn spoken(self, days: Days) -> String {
        let (year, month, _) = days.from.ymd();
        match self {
            Self::Day => days.from.long(),
            Self::Week => format!("Week of {}", days.from.long()),
            Self::Month => format!("{} {year}", month_name(month)),
            Self::Year => year.to_string(),
        }
    }
}

impl Counted {
    /// The name in links.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Meant => "meant",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Published, Self::Meant].into_iter().find(|one| one.name() == name)
    }
}

impl Bin {
    /// How many of what the bars stand for.
    pub fn count(&self, counted: Counted) -> u32 {
        match counted {
            Counted::Published => self.articles,
            Counted::Meant => self.events,
        }
    }
}

/// Counts what `selection`'s query leaves, whatever its days, over `window` in parts of `unit`.
pub fn strip(archive: &Archive, events: &[Event], selection: &Selection, window: Days, unit: Unit) -> Strip {
    let mut whole = selection.clone();
    whole.days = None;
    let articles = (0..archive.articles.len() as u32).filter(|article| whole.matches(*article));
    let articles = articles.map(|article| {
        let published = archive.articles.get(article as usize)?.meta.published.as_ref()?;
        Some(published.days)
    });
    let events = events.iter().filter(|event| whole.has_event(archive, event)).map(|event| Some(event.days));
    let mut strip =
        Strip { unit, bins: bins(window, unit), before: None, after: None, left: (0, 0), whole: (0, 0) };
    let (mut published, mut meant) = (Tally::of(&strip), Tally::of(&strip));
    let within = |days: Option<Days>| {
        selection.days.is_none_or(|chosen| days.is_some_and(|days| days.overlaps(chosen)))
    };
    for days in articles {
        strip.whole.0 += 1;
        strip.left.0 += u32::from(within(days));
        published.add(&mut strip, window, days, |beyond| &mut beyond.articles);
    }
    for days in events {
        strip.whole.1 += 1;
        strip.left.1 += u32::from(within(days));
        meant.add(&mut strip, window, days, |beyond| &mut beyond.events);
    }
    published.write(&mut strip.bins, |bin| &mut bin.articles);
    meant.write(&mut strip.bins, |bin| &mut bin.events);
    strip
}

/// The parts of `window`.
fn bins(window: Days, unit: Unit) -> Vec<Bin> {
    let mut bins = Vec::new();
    let mut day = window.from;
    while day <= window.to {
        let days = unit.around(day);
        bins.push(Bin { days, articles: 0, events: 0 });
        let next = days.to.plus(1);
        if next <= day {
            // The calendar ends here.
            break;
        }
        day = next;
    }
    bins
}

/// How the count changes from each part to the next, so that long intervals cost no more than days.
struct Tally(Vec<i32>);

impl Tally {
    fn of(strip: &Strip) -> Self {
        Self(vec![0; strip.bins.len() + 1])
    }

    fn add(
        &mut self,
        strip: &mut Strip,
        window: Days,
        days: Option<Days>,
        number: impl Fn(&mut Beyond) -> &mut u32,
    ) {
        let Some(days) = days else { return };
        let first = strip.bins.partition_point(|bin| bin.days.to < days.from);
        let next = strip.bins.partition_point(|bin| bin.days.from <= days.to);
        if first < next {
            self.change(first, 1);
            self.change(next, -1);
        }
        let beyond = if days.to < window.from {
            &mut strip.before
        } else if days.from > window.to {
            &mut strip.after
        } else {
            return;
        };
        let beyond = beyond.get_or_insert(Beyond { days, articles: 0, events: 0 });
        beyond.days = Days { from: beyond.days.from.min(days.from), to: beyond.days.to.max(days.to) };
        *number(beyond) += 1;
    }

    fn change(&mut self, at: usize, by: i32) {
        if let Some(change) = self.0.get_mut(at) {
            *change += by;
        }
    }

    fn write(&self, bins: &mut [Bin], number: impl Fn(&mut Bin) -> &mut u32) {
        let mut sum = 0;
        for (bin, change) in bins.iter_mut().zip(&self.0) {
            sum += change;
            *number(bin) = sum as u32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, to: &str) -> Days {
        Days::new(Day::parse(from).unwrap(), Day::parse(to).unwrap())
    }

    #[test]
    fn the_unit_follows_the_span() {
        for (from, to, unit) in [
            ("2019-05-01", "2019-05-31", Unit::Day),
            ("2019-01-01", "2019-06-30", Unit::Week),
            ("2018-06-01", "2019-08-31", Unit::Month),
            ("2010-01-01", "2019-12-31", Unit::Month),
            ("1950-01-01", "2019-12-31", Unit::Year),
        ] {
            assert_eq!(Unit::fitting(days(from, to)), unit, "{from} to {to}");
        }
    }

    #[test]
    fn parts_are_named_as_people_name_them() {
        let day = Day::parse("2018-09-05").unwrap();
        let named = Unit::ALL.map(|unit| unit.spoken(unit.around(day)));
        assert_eq!(named, ["5 September 2018", "Week of 3 September 2018", "September 2018", "2018"]);
    }
}
