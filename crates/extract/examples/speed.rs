//! Prints how long extraction takes for a megabyte of ordinary and of strange text, in every format:
//! `cargo run --release -p extract --example speed`. Twice the text must take about twice the time.

use std::time::Instant;

use archive::Days;

const HALF: usize = 500_000;

fn main() {
    let published = Days::parse_iso("2019-05-17").map(|(days, _)| days);
    println!("{:<34} {:>9} {:>9} {:>7}", "text", "0.5 MB", "1 MB", "growth");
    let only = std::env::args().nth(1);
    for (name, file, piece) in TEXTS {
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            continue;
        }
        let text = |size: usize| {
            let (head, tail) = if file == "a.jsonl" { ("{\"text\":\"", "\"}") } else { ("", "") };
            format!("{head}{}{tail}", piece.repeat(size / piece.len()))
        };
        let seconds = |size: usize| {
            let text = text(size);
            let begun = Instant::now();
            let article = extract::article(file, text.as_bytes(), published);
            std::hint::black_box(&article);
            begun.elapsed().as_secs_f64()
        };
        let (half, whole) = (seconds(HALF), seconds(2 * HALF));
        println!("{name:<34} {half:>8.3}s {whole:>8.3}s {:>6.1}×", whole / half);
    }
}

const NEWS: &str = "On May 10 the U.S. raised tariffs on $200 billion of Chinese goods from 10 to 25 percent, President \
    Donald Trump said on Thursday. “We will see,” Vice Premier Liu He told reporters in Beijing last week. The Commerce \
    Department said it may go on “for some time. Perhaps for years” if talks fail by March 1.\n\n";

/// A name, the file's name, and what is said again and again.
const TEXTS: [(&str, &str, &str); 22] = [
    ("news", "a.txt", NEWS),
    (
        "news on one line",
        "a.txt",
        "On May 10 the U.S. raised tariffs on $200 billion of goods, Jo Doe said. ",
    ),
    ("words without an end", "a.txt", "word "),
    ("one word", "a.txt", "word"),
    ("stops", "a.txt", "."),
    ("spaced stops", "a.txt", ". "),
    ("newlines", "a.txt", "\n"),
    ("angle brackets", "a.txt", "<"),
    ("quotation marks", "a.txt", "\"“”"),
    ("open quotation marks", "a.txt", "“a. "),
    ("bullets", "a.txt", "\n•\n"),
    ("glued names", "a.txt", "TrumpDonald MORE "),
    ("glued names without an end", "a.txt", "DoeJo DoeSmith "),
    ("initials", "a.txt", "U.S. Mr. J.P. "),
    ("short lines", "a.txt", "Read more: this\nA line of text\n"),
    ("one line again and again", "a.txt", "The same line of some length again\n"),
    ("news, Markdown", "a.md", NEWS),
    ("brackets, Markdown", "a.md", "[*_`<"),
    (
        "paragraphs, HTML",
        "a.html",
        "<p>On May 10 the U.S. &mdash; raised tariffs on $200 billion of goods, Jo Doe said.</p>\n",
    ),
    ("open elements, HTML", "a.html", "<div>a "),
    ("angle brackets, HTML", "a.html", "<"),
    ("escapes, JSON", "a.jsonl", "On May 10 \\u2014 \\\"they\\\" raised tariffs.\\n"),
];
