//! Rows of a CSV file that editors write, read so that every error has its line and none hides another.

use csv::StringRecord;

use crate::finding::Finding;

/// One row, by column name.
pub(super) struct Row<'r> {
    file: &'r str,
    pub(super) line: u32,
    columns: &'r [&'r str],
    record: &'r StringRecord,
}

impl Row<'_> {
    /// A cell; empty when blank.
    pub(super) fn cell(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|known| *known == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }

    /// A cell read by `read`, `None` when blank; an error when it says something else.
    pub(super) fn read<T>(
        &self,
        column: &str,
        wanted: &str,
        errors: &mut Vec<Finding>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let value = read(cell);
        if value.is_none() {
            self.error(errors, format!("“{cell}” in column {column} is not {wanted}"));
        }
        value
    }

    /// The same, and an error when the cell is blank.
    pub(super) fn need<T>(
        &self,
        column: &str,
        wanted: &str,
        errors: &mut Vec<Finding>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if self.cell(column).is_empty() {
            self.error(errors, format!("column {column} is empty; it must be {wanted}"));
        }
        self.read(column, wanted, errors, read)
    }

    pub(super) fn error(&self, errors: &mut Vec<Finding>, message: String) {
        errors.push(Finding::new(self.file, Some(self.line), message));
    }
}

/// Calls `each` with every row of `text`, whose first line must be exactly `columns`; the last `optional` of them may
/// be missing, there or in any row.
pub(super) fn each_row(
    file: &str,
    text: &str,
    (columns, optional): (&[&str], usize),
    errors: &mut Vec<Finding>,
    mut each: impl FnMut(&Row<'_>, &mut Vec<Finding>),
) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let (needed, _) = columns.split_at(columns.len().saturating_sub(optional));
    let columns = match reader.headers() {
        Ok(headers) if headers.iter().map(str::trim).eq(columns.iter().copied()) => columns,
        Ok(headers) if headers.iter().map(str::trim).eq(needed.iter().copied()) => needed,
        Ok(_) => {
            errors.push(Finding::new(file, Some(1), format!("the columns must be {}", columns.join(","))));
            return;
        }
        Err(error) => {
            errors.push(Finding::new(file, Some(1), error.to_string()));
            return;
        }
    };
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line) as u32;
                if (needed.len()..=columns.len()).contains(&record.len()) {
                    each(&Row { file, line, columns, record: &record }, errors);
                } else {
                    let message = format!("{} cells where there are {} columns", record.len(), columns.len());
                    errors.push(Finding::new(file, Some(line), message));
                }
            }
            Err(error) => {
                let line = error.position().map(|position| position.line() as u32);
                errors.push(Finding::new(file, line, error.to_string()));
            }
        }
    }
}

/// Numbers separated by `;`.
pub(super) fn numbers(cell: &str) -> Option<Vec<f32>> {
    cell.split(';').map(|part| part.trim().parse().ok().filter(|number: &f32| number.is_finite())).collect()
}
