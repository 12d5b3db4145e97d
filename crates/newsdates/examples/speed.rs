//! How long the tagger takes for a megabyte of news and of nonsense, and that the time is in step with the length.
//! `cargo run --release -p newsdates --example speed`

use std::time::Instant;

use newsdates::{Date, tag};

const NEWS: &str = "Officials said on Tuesday that the talks, which were broken off a week ago, will resume in Geneva \
    before the March 1 deadline. Exports of soybeans fell 46.8 percent in October from a year earlier, the Commerce \
    Department said. \u{201c}We are in no hurry,\u{201d} the president told reporters at the White House, adding that \
    duties on $200 billion worth of goods would rise to 25 percent from 10 percent unless Beijing gives way. ";

fn main() {
    let published = Some(Date::constant(2019, 1, 31));
    let texts = [
        ("news", NEWS.to_owned()),
        ("May May May", "May ".to_owned()),
        ("digits", "2019".to_owned()),
        ("years", "2019 ".to_owned()),
        ("the first half of", "the first half of ".to_owned()),
        ("commas", ", and".to_owned()),
        ("last", "last ".to_owned()),
        ("shouting", "MAY 1 THROUGH MAY 2 THROUGH ".to_owned()),
        ("March 1 and", "March 1 and ".to_owned()),
    ];
    for (name, piece) in texts {
        for size in [250_000, 1_000_000] {
            let text = piece.repeat(size / piece.len());
            // News in its sentences; nonsense all in one, which is the worst that can be.
            let mut start = 0;
            let mut sentences: Vec<_> = Vec::new();
            if name == "news" {
                for (at, _) in text.match_indices(". ") {
                    sentences.push(start..at + 1);
                    start = at + 2;
                }
            } else {
                sentences.push(0..text.len());
            }
            let begun = Instant::now();
            let found = tag(&text, &sentences, published).len();
            println!(
                "{name:20} {:5} KB {:7.1} ms {found:7} found",
                size / 1000,
                begun.elapsed().as_secs_f64() * 1e3
            );
        }
    }
}
