//! A meaning is what a time expression says, before publication and tense tell which days those are.

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Weekend,
    Fortnight,
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
    /// Its beginning: "the start of the year".
    Start,
    Early,
    EarlyToMid,
    Mid,
    MidToLate,
    Late,
    /// Its end: "the end of the year".
    End,
    FirstHalf,
    SecondHalf,
    FirstDay,
    LastDay,
    /// One of its weeks, counted from the first; 0 is the last.
    WeekOf(u32),
    /// Its first so many months.
    FirstMonths(i32),
    /// Its last so many months.
    LastMonths(i32),
    /// Of the running one, what is over.
    Earlier,
    /// Of the running one, what is over and the day of publication.
    SoFar,
    /// Of the running one, what is to come.
    Later,
}

/// Which of several: "last Friday", "this March".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Which {
    #[default]
    Bare,
    Last,
    /// The one just over: "this past May".
    Past,
    This,
    /// The one ahead: "this coming Tuesday".
    Coming,
    Next,
}

/// What an expression means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// A day or days of one month, with or without the year.
    Date {
        year: Option<i32>,
        month: u32,
        day: u32,
        /// The last day of "Jan. 30-31".
        last: Option<u32>,
    },
    /// "the 31st".
    DayOfMonth(u32),
    Month {
        year: Option<i32>,
        month: u32,
        part: Part,
        which: Which,
    },
    /// "November of last year".
    MonthOf {
        month: u32,
        part: Part,
        offset: i32,
    },
    Year {
        year: i32,
        part: Part,
        fiscal: bool,
    },
    Years {
        first: i32,
        last: i32,
    },
    Weekday {
        weekday: i32,
        which: Which,
        /// So many weeks later: "Monday week".
        weeks: i32,
    },
    /// "Monday of last week".
    WeekdayOf {
        weekday: i32,
        weeks: i32,
    },
    /// "the following Monday", counted from the day last spoken of.
    WeekdayFrom {
        weekday: i32,
        after: bool,
    },
    /// "last week", "the end of next year".
    Stretch {
        unit: Unit,
        offset: i32,
        part: Part,
        fiscal: bool,
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
    /// "over the past two weeks", "in the next month": up to publication, or from it on.
    Window {
        count: i32,
        unit: Unit,
        ahead: bool,
    },
    /// "days ago", "weeks ago": no more than their order is said.
    Vaguely(Unit),
    /// From the day last spoken of: "a day earlier".
    Shift {
        count: i32,
        unit: Unit,
    },
    /// The stretch that holds the day last spoken of, or one beside it: "the following week", "that month".
    Beside {
        unit: Unit,
        offset: i32,
    },
    /// "the week of July 8": the stretch that holds another expression's day.
    Around {
        unit: Unit,
        base: Box<Meaning>,
    },
    /// "earlier in the day": of the day told of, else of publication.
    InTheDay,
    /// From another expression: "a week from Friday", "90 days after Dec. 1".
    From {
        count: i32,
        unit: Unit,
        base: Box<Meaning>,
    },
    Quarter {
        quarter: u32,
        year: Option<i32>,
        offset: Option<i32>,
    },
    Half {
        second: bool,
        year: Option<i32>,
        offset: Option<i32>,
    },
    Season {
        season: u32,
        part: Part,
        year: Option<i32>,
        which: Which,
    },
    Holiday {
        name: Holiday,
        year: Option<i32>,
        which: Which,
    },
    Duration,
    Set,
}

/// A day with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    Fixed {
        month: u32,
        day: u32,
    },
    /// The nth of a weekday (0 for Monday) in a month, so many days later; 0 is the last.
    Nth {
        month: u32,
        weekday: i32,
        nth: i32,
        after: i32,
    },
    /// So many days after Easter Sunday.
    Easter(i32),
    /// Days of the Chinese calendar, by their column in the table.
    Lunar(usize),
}
