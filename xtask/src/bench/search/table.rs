//! The table: a row a measure, a column an engine, and how far the best of the others that rank is behind.

use std::fmt::Write as _;

use anyhow::Context;

use super::{CHROMIUM, FLEXSEARCH, Run};

/// Measures of a class of queries, by their names in a run.
const TIMES: [&str; 3] = ["p50", "p95", "p99"];

/// The table of one size; the first run is ours.
pub(super) fn table(size: u32, runs: &[(String, Run)]) -> anyhow::Result<String> {
    let (_, ours) = runs.first().context("nothing was measured")?;
    let mut table = format!("## {size} articles\n\n| |");
    for (name, _) in runs {
        write!(table, " {name} |")?;
    }
    table.push_str(" best ranked ÷ ours |\n|---|");
    table.push_str(&"--:|".repeat(runs.len() + 1));
    table.push('\n');
    let mut row = |name: &str, value: &dyn Fn(&Run) -> Option<f64>, write: &dyn Fn(f64) -> String| {
        let cells: Vec<Option<f64>> = runs.iter().map(|(_, run)| value(run)).collect();
        let _ = write_row(&mut table, name, &cells, runs, write);
    };
    row("engine started, ms", &|run| run.start, &time);
    row("index built, ms", &|run| run.build, &time);
    row("index, KB", &|run| run.bytes.map(|bytes| bytes / 1000.0), &whole);
    row("index by brotli, KB", &|run| run.brotli.map(|bytes| bytes / 1000.0), &whole);
    row("index loaded, ms", &|run| run.load, &time);
    for class in ours.queries.keys() {
        for of in TIMES {
            row(&format!("{class}: {of}, ms"), &|run| cell(run, class, of), &time);
        }
    }
    table.push_str("\nArticles found among the first ten by words taken from them, of 100:\n\n|");
    for (name, _) in runs {
        write!(table, " | {name}")?;
    }
    writeln!(table, " |\n|---|{}", "--:|".repeat(runs.len()))?;
    for class in ours.queries.keys() {
        write!(table, "| {class}")?;
        for (_, run) in runs {
            write!(table, " | {}", cell(run, class, "found").map(whole).unwrap_or_default())?;
        }
        table.push_str(" |\n");
    }
    Ok(table)
}

fn write_row(
    table: &mut String,
    name: &str,
    cells: &[Option<f64>],
    runs: &[(String, Run)],
    write: &dyn Fn(f64) -> String,
) -> std::fmt::Result {
    write!(table, "| {name}")?;
    for cell in cells {
        write!(table, " | {}", cell.map(write).unwrap_or_default())?;
    }
    let peers = cells
        .iter()
        .zip(runs)
        .skip(1)
        .filter(|(_, (name, _))| ![CHROMIUM, FLEXSEARCH].contains(&name.as_str()));
    let best = peers.filter_map(|(cell, _)| *cell).reduce(f64::min);
    let ratio = best.zip(cells.first().copied().flatten()).map(|(best, ours)| best / ours);
    writeln!(table, " | {} |", ratio.map(|ratio| format!("{ratio:.2} ×")).unwrap_or_default())
}

fn cell(run: &Run, class: &str, of: &str) -> Option<f64> {
    run.queries.get(class)?.get(of)?.as_f64()
}

/// Milliseconds to two digits that count.
fn time(ms: f64) -> String {
    match ms {
        _ if ms >= 100.0 => whole(ms),
        _ if ms >= 10.0 => format!("{ms:.1}"),
        _ if ms >= 0.1 => format!("{ms:.2}"),
        _ => format!("{ms:.3}"),
    }
}

fn whole(number: f64) -> String {
    format!("{number:.0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_how_far_behind_the_best_other_is() {
        let run = |load: f64, brotli: Option<f64>| Run {
            start: None,
            build: None,
            load: Some(load),
            bytes: None,
            brotli,
            queries: serde_json::from_str(r#"{"1 word":{"p50":0.5,"p95":1,"p99":2,"found":40}}"#).unwrap(),
        };
        let runs = [
            ("ours".to_owned(), run(2.0, Some(4_000.0))),
            (CHROMIUM.to_owned(), run(1.0, None)),
            (FLEXSEARCH.to_owned(), run(0.5, None)),
            ("slow".to_owned(), run(300.0, Some(2_000.0))),
            ("slower".to_owned(), run(400.0, Some(9_000.0))),
        ];
        let table = table(7, &runs).unwrap();
        for row in [
            "## 7 articles",
            "| | ours | in Chromium | flexsearch | slow | slower | best ranked ÷ ours |",
            "| index loaded, ms | 2.00 | 1.00 | 0.50 | 300 | 400 | 150.00 × |",
            "| index by brotli, KB | 4 |  |  | 2 | 9 | 0.50 × |",
            "| index built, ms |  |  |  |  |  |  |",
            "| 1 word: p95, ms | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 × |",
            "| 1 word | 40 | 40 | 40 | 40 | 40 |",
        ] {
            assert!(table.lines().any(|line| line == row), "{row}\n{table}");
        }
    }
}
