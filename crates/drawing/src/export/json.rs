//! JSON by RFC 8259: what the rows are a part of, then the rows, each with its named values; what a row does not have
//! is left out of it.

use archive::Days;
use archive::number::decimal;

use super::values::{COLUMNS, Cell, Row};
use crate::Shown;

pub(super) fn write(shown: &Shown<'_>, window: Days, base: &str, rows: &[Row]) -> String {
    let mut file = String::from("{\n");
    let mut head = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            file += "  ";
            string(name, &mut file);
            file += ": ";
            string(&value, &mut file);
            file += ",\n";
        }
    };
    head("title", Some(format!("Goods under additional tariffs, {}", shown.site)));
    head("units", Some("goods in billions of US dollars a year, rates in percent".to_owned()));
    head("from", Some(window.from.to_string()));
    head("to", Some(window.to.to_string()));
    head("known_on", shown.view.as_of.map(|day| day.to_string()));
    head("query", Some(shown.view.query.clone()).filter(|query| !query.is_empty()));
    head("link", Some(format!("{base}?{}", shown.view)));
    file += "  \"rows\": [";
    for (number, row) in rows.iter().enumerate() {
        file += if number == 0 { "\n    {" } else { ",\n    {" };
        let told = COLUMNS.iter().zip(row).filter(|(_, cell)| **cell != Cell::None);
        for (place, (name, cell)) in told.enumerate() {
            if place > 0 {
                file += ", ";
            }
            string(name, &mut file);
            file += ": ";
            match cell {
                Cell::None => {}
                Cell::Text(words) => string(words, &mut file),
                Cell::Number(number) => file += &decimal(*number),
                Cell::Numbers(numbers) => {
                    let numbers: Vec<String> = numbers.iter().map(|number| decimal(*number)).collect();
                    file.push('[');
                    file += &numbers.join(", ");
                    file.push(']');
                }
            }
        }
        file.push('}');
    }
    file += "\n  ]\n}\n";
    file
}

/// A string in quotation marks, escaped.
fn string(words: &str, file: &mut String) {
    file.push('"');
    for letter in words.chars() {
        match letter {
            '"' => *file += "\\\"",
            '\\' => *file += "\\\\",
            '\n' => *file += "\\n",
            // Other control characters have no place in a text; a space keeps the words apart.
            _ if letter < ' ' => file.push(' '),
            _ => file.push(letter),
        }
    }
    file.push('"');
}
