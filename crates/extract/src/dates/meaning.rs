//! A meaning is what a time expression says, before publication and tense tell which days those are.

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
}

/// What part of a stretch is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
    #[default]
    Whole,
    Early,
    Mid,
    Late,
    FirstHalf,
    SecondHalf,
    /// Of the running one, what is over.
    Earlier,
    /// Of the running one, what is to come.
    Later,
}

/// Which of several: "last Friday", "this March".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Which {
    #[default]
    Bare,
    Last,
    This,
    Next,
}

/// What an expression means, before publication and tense say which days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Meaning {
    Date {
        year: i32,
        month: u32,
        day: u32,
    },
    MonthDay {
        month: u32,
        day: u32,
    },
    /// The second day of "Jan. 30-31".
    MonthDays {
        year: Option<i32>,
        month: u32,
        first: u32,
        last: u32,
    },
    DayOfMonth(u32),
    Month {
        year: Option<i32>,
        month: u32,
        part: Part,
        which: Which,
    },
    Year {
        year: i32,
        part: Part,
    },
    Years {
        first: i32,
        last: i32,
    },
    Weekday {
        weekday: u32,
        which: Which,
    },
    /// "Monday of last week".
    WeekdayOf {
        weekday: u32,
        weeks: i32,
    },
    Stretch {
        unit: Unit,
        offset: i32,
        part: Part,
    },
    Weekend(Which),
    /// "three weeks ago", "in ten days"; negative is past.
    Away {
        count: i32,
        unit: Unit,
        about: bool,
    },
    /// More than so long ago.
    Beyond {
        count: i32,
        unit: Unit,
    },
    /// From the day last spoken of: "a day earlier".
    Shift {
        count: i32,
        unit: Unit,
    },
    Quarter {
        quarter: u32,
        year: Option<i32>,
        offset: Option<i32>,
    },
    Season {
        season: u32,
        year: Option<i32>,
        which: Which,
    },
    /// "in recent weeks", "in the coming days": so many days, negative back.
    Around(i32),
    Holiday {
        name: Holiday,
        year: Option<i32>,
    },
}

/// A day with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    Fixed {
        month: u32,
        day: u32,
    },
    /// The nth of a weekday (0 for Monday) in a month; 0 is the last.
    Nth {
        month: u32,
        weekday: u32,
        nth: u32,
    },
}
