//! Comma-separated values by RFC 4180: a line of names, lines that end in CR LF, quotation marks where they are needed.

use archive::number::decimal;

use super::values::{COLUMNS, Cell, Row};

pub(super) fn write(rows: &[Row]) -> String {
    let mut file = String::new();
    for (place, name) in COLUMNS.iter().enumerate() {
        field(name, place, &mut file);
    }
    file += "\r\n";
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            let words = match cell {
                Cell::None => String::new(),
                Cell::Text(words) => words.clone(),
                Cell::Number(number) => decimal(*number),
                Cell::Numbers(numbers) => {
                    numbers.iter().map(|number| decimal(*number)).collect::<Vec<_>>().join(";")
                }
            };
            field(&words, place, &mut file);
        }
        file += "\r\n";
    }
    file
}

fn field(words: &str, place: usize, file: &mut String) {
    if place > 0 {
        file.push(',');
    }
    if words.contains([',', '"', '\n', '\r']) {
        file.push('"');
        *file += &words.replace('"', "\"\"");
        file.push('"');
    } else {
        *file += words;
    }
}
