//! Marks the time expressions of lines `published | text` from standard input.
//! `cargo run -p newsdates --example tagged < lines.txt`

use std::io::{self, BufRead};

use newsdates::{Value, tag};

fn main() -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        let line = line?;
        let Some((published, text)) = line.split_once(" | ") else { continue };
        println!("{text}");
        for one in tag(text, std::slice::from_ref(&(0..text.len())), published.parse().ok()) {
            let words = text.get(one.range).unwrap_or_default();
            match one.value {
                Value::Date(dated) => {
                    println!("    {words} = {} ({:?}) {}", dated.edtf, dated.outcome, dated.basis);
                }
                Value::Duration => println!("    {words} = a length of time"),
                Value::Set => println!("    {words} = again and again"),
            }
        }
    }
    Ok(())
}
