//! The tagger on hand-made sentences. The cases are data, in `cases/`; every case that fails is listed.

use std::ops::Range;

use newsdates::{Date, Expression, How, Value, inherited, tag};

/// The case files: what they test is in their names and heads.
const FILES: [(&str, &str); 8] = [
    ("absolute", include_str!("cases/absolute.txt")),
    ("weekdays", include_str!("cases/weekdays.txt")),
    ("months", include_str!("cases/months.txt")),
    ("relative", include_str!("cases/relative.txt")),
    ("ranges", include_str!("cases/ranges.txt")),
    ("spoken-of-before", include_str!("cases/spoken-of-before.txt")),
    ("durations-and-sets", include_str!("cases/durations-and-sets.txt")),
    ("no-dates", include_str!("cases/no-dates.txt")),
];

/// A text, the ranges of its sentences, and what is marked in it.
struct Marked {
    text: String,
    sentences: Vec<Range<usize>>,
    words: Vec<String>,
}

/// Takes the marks out: `[[ ]]` around expressions, ` ¶ ` between sentences.
fn marked(case: &str) -> Marked {
    let words =
        case.split("[[").skip(1).filter_map(|rest| rest.split("]]").next()).map(str::to_owned).collect();
    let plain = case.replace("[[", "").replace("]]", "");
    let mut text = String::new();
    let mut sentences = Vec::new();
    for sentence in plain.split(" ¶ ") {
        if !text.is_empty() {
            text.push(' ');
        }
        sentences.push(text.len()..text.len() + sentence.len());
        text.push_str(sentence);
    }
    Marked { text, sentences, words }
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// An expression's days as cases write them: a day, two with `..` between, `duration` or `set`.
fn shown(expression: &Expression) -> String {
    match &expression.value {
        Value::Date(dated) if dated.from == dated.to => dated.from.to_string(),
        Value::Date(dated) => format!("{}..{}", dated.from, dated.to),
        Value::Duration => "duration".to_owned(),
        Value::Set => "set".to_owned(),
    }
}

fn cases(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn expressions_are_found_and_dated() {
    let mut failures = Vec::new();
    let (mut count, mut expressions) = (0, 0);
    for (name, line) in FILES.iter().flat_map(|(name, file)| cases(file).map(move |line| (name, line))) {
        let mut parts = line.split(" | ");
        let published = parts.next().and_then(day);
        let case = marked(parts.next().unwrap_or_default());
        let values = parts.next().unwrap_or_default().split(" ; ").map(str::to_owned);
        let wanted: Vec<(String, String)> = case.words.iter().cloned().zip(values).collect();
        assert_eq!(wanted.len(), case.words.len(), "{name}: {line}");
        // What is not marked may still be a length of time or a set, but no date.
        let got: Vec<(String, String)> = tag(&case.text, &case.sentences, published)
            .iter()
            .filter(|one| {
                let own = case.text.get(one.range.clone()).unwrap_or_default();
                one.dated().is_some()
                    || case.words.iter().any(|words| own.contains(words.as_str()) || words.contains(own))
            })
            .map(|one| (case.text.get(one.range.clone()).unwrap_or_default().to_owned(), shown(one)))
            .collect();
        count += 1;
        expressions += wanted.len().max(1);
        // A preposition or article more or less is a matter of taste.
        let same = got.len() == wanted.len()
            && got.iter().zip(&wanted).all(|(got, wanted)| {
                got.1 == wanted.1 && (got.0.contains(&wanted.0) || wanted.0.contains(&got.0))
            });
        if !same {
            failures.push(format!("{name}: {}\n    wanted {wanted:?}\n    got    {got:?}", case.text));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {count} cases ({expressions}) fail:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn sentences_without_a_date_take_over_their_neighbours() {
    let mut failures = Vec::new();
    for line in cases(include_str!("cases/inherited.txt")) {
        let mut parts = line.split(" | ");
        let published = parts.next().and_then(day);
        let case = marked(parts.next().unwrap_or_default());
        let wanted = parts.next().unwrap_or_default();
        // A sentence that begins with `>` opens a paragraph.
        let opens = |number: usize| {
            number == 0
                || case
                    .sentences
                    .get(number)
                    .and_then(|range| case.text.get(range.clone()))
                    .is_some_and(|words| words.starts_with('>'))
        };
        let expressions = tag(&case.text, &case.sentences, published);
        let got: Vec<String> = inherited(&case.text, &case.sentences, opens, &expressions)
            .iter()
            .map(|one| {
                let how = match one.how {
                    How::Paragraph => "goes on",
                    How::Quotation => "quotes",
                };
                format!(
                    "{} {how} {}",
                    one.sentence,
                    expressions.get(one.expression).map(shown).unwrap_or_default()
                )
            })
            .collect();
        let got = if got.is_empty() { "none".to_owned() } else { got.join(" ; ") };
        if got != wanted {
            failures.push(format!("{line}\n    got    {got}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
