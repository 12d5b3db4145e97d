//! A quantity is what four digits say when they are no year: "2019 jobs".

use crate::line::Line;

/// What a number of four digits counts when it is no year.
const COUNTED: [&str; 40] = [
    "percent",
    "per",
    "pct",
    "people",
    "jobs",
    "workers",
    "points",
    "products",
    "items",
    "tons",
    "tonnes",
    "miles",
    "companies",
    "dollars",
    "yuan",
    "firms",
    "units",
    "cars",
    "vehicles",
    "employees",
    "acres",
    "barrels",
    "farmers",
    "times",
    "pages",
    "categories",
    "lines",
    "km",
    "bushels",
    "euros",
    "pounds",
    "students",
    "soldiers",
    "members",
    "stores",
    "gmt",
    "hours",
    "troops",
    "metres",
    "meters",
];

/// Whether what follows is counted by the digits before.
pub(super) fn counts(line: &Line<'_>, at: usize) -> bool {
    COUNTED.contains(&line.lower(at)) || line.tight(at) && line.is(at, "%")
}
