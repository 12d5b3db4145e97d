//! Extraction on hand-made sentences. The cases are data, in `cases/`; every case that fails is listed, not only
//! the first.

use archive::{Article, Claim, Days, GoodsValue};

/// The paragraphs of a case file, remarks left out.
fn paragraphs(file: &str) -> Vec<Vec<&str>> {
    let mut paragraphs = vec![Vec::new()];
    for line in file.lines().filter(|line| !line.starts_with("# ")) {
        if line.trim().is_empty() {
            paragraphs.push(Vec::new());
        } else if let Some(last) = paragraphs.last_mut() {
            last.push(line);
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}

/// Cases of a text over lines of `= expected`.
fn expectations(file: &'static str) -> Vec<(String, Vec<&'static str>)> {
    let mut cases: Vec<(String, Vec<&str>)> = Vec::new();
    let mut open = false;
    for lines in paragraphs(file) {
        let (expected, text): (Vec<&str>, Vec<&str>) =
            lines.into_iter().partition(|line| line.starts_with("= "));
        let expected: Vec<&str> = expected.into_iter().filter_map(|line| line.strip_prefix("= ")).collect();
        let closed = !expected.is_empty();
        match cases.last_mut() {
            // A text of several paragraphs has its expectations after the last.
            Some((before, wanted)) if open => {
                before.push_str("\n\n");
                before.push_str(&text.join("\n"));
                wanted.extend(expected);
            }
            _ => cases.push((text.join("\n"), expected)),
        }
        open = !closed;
    }
    cases
}

fn read(text: &str, published: Option<Days>) -> Article {
    extract::article("case.txt", text.as_bytes(), published)
}

fn days(text: &str) -> Option<Days> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    Some(Days::new(archive::Day::parse(from)?, archive::Day::parse(to)?))
}

fn report(failures: &[String], of: usize) {
    assert!(failures.is_empty(), "{} of {of} cases fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn dates_become_facts_of_their_sentences() {
    // The tagger has cases of its own; here it is what becomes of its answers.
    let text = "Talks to end Friday\n\nOfficials met on Monday in Geneva. They parted without a deal.\n\nA report on Tuesday said nothing.";
    let article = read(text, days("2019-05-17"));
    let got: Vec<(&str, String, u32)> = article
        .dates
        .iter()
        .map(|date| (date.span.of(&article.text), date.edtf.clone(), date.sentence))
        .collect();
    let wanted = [("Friday", "2019-05-17", 0), ("Monday", "2019-05-13", 1), ("Tuesday", "2019-05-14", 3)];
    assert_eq!(got, wanted.map(|(words, edtf, sentence)| (words, edtf.to_owned(), sentence)));
    let context: Vec<(u32, u32)> = article.context.iter().map(|one| (one.sentence, one.date)).collect();
    assert_eq!(context, [(2, 1)]);
}

/// A claim as case files write it; `parts` of it, as some lines say less.
fn claimed(article: &Article, claim: &Claim, parts: usize) -> String {
    let rates = |rates: &[f32]| rates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" & ");
    let goods = match claim.goods {
        Some(GoodsValue::UsdBn(value)) => value.to_string(),
        Some(GoodsValue::All) => "all".to_owned(),
        None => "-".to_owned(),
    };
    let change = match (claim.rates_from.as_slice(), claim.rates_to.as_slice()) {
        ([], []) => "-".to_owned(),
        ([], to) => rates(to),
        (from, to) => format!("{} > {}", rates(from), rates(to)),
    };
    let all = [
        claim.imposing.name().to_owned(),
        claim.action.name().to_owned(),
        goods,
        change,
        claim.target.clone().unwrap_or_else(|| "-".to_owned()),
        claim.days.map_or_else(
            || "-".to_owned(),
            |days| {
                if days.from == days.to {
                    days.from.to_string()
                } else {
                    format!("{}..{}", days.from, days.to)
                }
            },
        ),
    ];
    let sentence = article.sentences.get(claim.sentence as usize).map(|sentence| sentence.span);
    assert!(sentence.is_some_and(|sentence| sentence.contains(claim.span)), "a claim outside its sentence");
    all.into_iter().take(parts).collect::<Vec<_>>().join("; ")
}

/// How the claims of a case's last sentences are not those `wanted`; with `taken`, what the record told stands with them.
fn misread(text: &str, wanted: &[&str], given: extract::Given<'_>, taken: bool) -> Option<String> {
    // What is said before has claims of its own.
    let said: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("> ")).collect();
    let mut before = said.join("\n\n");
    if !before.is_empty() {
        before.push_str("\n\n");
    }
    let from = before.len();
    let told: Vec<&str> = text.lines().filter(|line| !line.starts_with("> ")).collect();
    let text = before + &told.join("\n");
    let article = extract::article("case.txt", text.as_bytes(), given);
    let wanted: Vec<&str> = wanted.iter().copied().filter(|line| *line != "none").collect();
    let got: Vec<String> = article
        .claims
        .iter()
        .filter(|claim| claim.span.start as usize >= from)
        .filter(|claim| claim.goods.is_some() || !claim.rates_to.is_empty())
        .enumerate()
        .map(|(number, claim)| {
            let parts = wanted.get(number).map_or(4, |line| line.split("; ").count());
            claimed(&article, claim, parts) + &if taken { from_the_record(claim) } else { String::new() }
        })
        .collect();
    (got != wanted).then(|| format!("{text}\n    wanted {wanted:?}\n    got    {got:?}"))
}

/// " [side, action]": what the record told of a claim.
fn from_the_record(claim: &Claim) -> String {
    let parts =
        [(claim.taken.side, "side"), (claim.taken.action, "action"), (claim.taken.figures, "figures")];
    let parts: Vec<&str> = parts.into_iter().filter(|(taken, _)| *taken).map(|(_, part)| part).collect();
    if parts.is_empty() { String::new() } else { format!(" [{}]", parts.join(", ")) }
}

#[expect(clippy::unwrap_used, reason = "a record that can't be read is no test of anything")]
fn record(csv: &str) -> Vec<archive::RecordStep> {
    extract::build([("tariff-record.csv", csv.as_bytes())]).unwrap().archive.record
}

const OFFICIAL: &str = include_str!("../../../seeds/tariff-record.csv");

#[test]
fn the_record_of_the_day_decides_what_words_leave_open() {
    let record = record(OFFICIAL);
    let mut failures = Vec::new();
    let mut count = 0;
    for (text, wanted) in expectations(include_str!("cases/claims-record.txt")) {
        let (day, text) = text.strip_prefix("@ ").and_then(|text| text.split_once('\n')).unwrap();
        let published = days(day);
        assert!(published.is_some(), "{day}");
        count += 1;
        failures.extend(misread(text, &wanted, extract::Given { published, record: &record }, true));
    }
    assert!(count > 30, "{count}");
    report(&failures, count);
}

#[test]
fn without_a_record_or_a_day_nothing_is_taken_from_it() {
    let record = record(OFFICIAL);
    for (text, _) in expectations(include_str!("cases/claims-record.txt")) {
        let (day, text) = text.split_once('\n').unwrap();
        let published = days(day.trim_start_matches("@ "));
        let none = extract::article("case.txt", text.as_bytes(), published);
        assert!(none.claims.iter().all(|claim| !claim.taken.any()), "{text}");
        // Before the first step there is no record yet.
        let early = days("2016-01-01");
        let early = extract::article(
            "case.txt",
            text.as_bytes(),
            extract::Given { published: early, record: &record },
        );
        assert!(early.claims.iter().all(|claim| !claim.taken.any()), "{text}");
        let undated = extract::article(
            "case.txt",
            text.as_bytes(),
            extract::Given { published: None, record: &record },
        );
        assert!(undated.claims.iter().all(|claim| !claim.taken.any()), "{text}");
    }
}

#[test]
fn another_publishers_record_decides_alike() {
    let head = OFFICIAL.lines().next().unwrap();
    let other = record(&format!(
        "{head}\nA,China,Wine,imposed,2031-02-01,2031-03-01,,45,0,35,confirmed,Notice 1,\n\
         B,US,Toys,proposed,2031-02-10,,,77,0,12;18,confirmed,Notice 2,\n"
    ));
    for (day, text, wanted) in [
        (
            "2031-02-20",
            "Tariffs on $45 billion are what everybody talks of.",
            "China; planned; 45; - [side, action]",
        ),
        ("2031-03-20", "Tariffs on $45 billion are what everybody talks of.", "China; imposed; 45; - [side]"),
        (
            "2031-03-20",
            "The rest bear tariffs of 12 percent and 18 percent.",
            "US; imposed; -; 12 & 18 [side]",
        ),
        // Of this country's record nobody has heard of the other's lists.
        (
            "2031-03-20",
            "Tariffs on $200 billion are what everybody talks of.",
            "US; threatened; 200; - [action]",
        ),
    ] {
        let given = extract::Given { published: days(day), record: &other };
        assert_eq!(misread(text, &[wanted], given, true), None);
    }
}

#[test]
fn claims_say_whose_on_what_at_what_rate() {
    let mut failures = Vec::new();
    let mut count = 0;
    for (text, wanted) in [
        include_str!("cases/claims.txt"),
        include_str!("cases/claims-values.txt"),
        include_str!("cases/claims-rates.txt"),
        include_str!("cases/claims-sides.txt"),
        include_str!("cases/claims-actions.txt"),
        include_str!("cases/claims-several.txt"),
        include_str!("cases/claims-none.txt"),
        include_str!("cases/claims-manners.txt"),
        include_str!("cases/claims-wire.txt"),
        include_str!("cases/claims-outlets.txt"),
        include_str!("cases/claims-reports.txt"),
    ]
    .into_iter()
    .flat_map(expectations)
    {
        count += 1;
        failures.extend(misread(&text, &wanted, days("2019-05-17").into(), false));
    }
    report(&failures, count);
}

#[test]
fn claims_without_end_are_read_in_no_time() {
    // Unoptimised code is some twenty times slower than a build's, so a part of it has to do.
    let size = if cfg!(debug_assertions) { 50_000 } else { 1_000_000 };
    for words in [
        "tariffs on $1 billion ",
        "from 10 to ",
        "all Chinese its tariffs ",
        "which China will if not impose 25% on $1 billion of U.S. goods, ",
    ] {
        let text = words.repeat(size / words.len());
        let begun = std::time::Instant::now();
        let article = read(&text, days("2019-05-17"));
        let seconds = begun.elapsed().as_secs_f64();
        assert_eq!(article.text.len(), text.len());
        assert!(seconds < 5.0, "{seconds} s for {words:?}");
    }
}

#[test]
fn sentences_end_where_readers_end_them() {
    let mut failures = Vec::new();
    let cases = paragraphs(include_str!("cases/sentences.txt"));
    let count = cases.len();
    for lines in cases {
        let (wanted, plain): (Vec<&str>, Vec<&str>) =
            lines.into_iter().partition(|line| line.starts_with("= "));
        let wanted: Vec<&str> = if wanted.is_empty() {
            plain.clone()
        } else {
            wanted.into_iter().filter_map(|line| line.strip_prefix("= ")).collect()
        };
        let text = plain.join(" ");
        let article = read(&text, None);
        let got: Vec<&str> = article.sentences.iter().map(|sentence| sentence.span.of(&text)).collect();
        if got != wanted {
            failures.push(format!("    wanted {wanted:?}\n    got    {got:?}"));
        }
    }
    report(&failures, count);
}

#[test]
fn quotes_have_their_speakers() {
    let mut failures = Vec::new();
    let cases = expectations(include_str!("cases/quotes.txt"));
    let count = cases.len();
    for (text, wanted) in cases {
        let article = read(&text, None);
        let got: Vec<String> = article
            .quotes
            .iter()
            .map(|quote| {
                let speaker = quote.speaker.as_deref().unwrap_or("-");
                let credited =
                    quote.credited.as_ref().map(|outlet| format!(" | {outlet}")).unwrap_or_default();
                format!("{speaker} | {}{credited}", quote.span.of(&article.text))
            })
            .collect();
        let wanted: Vec<&str> = wanted.into_iter().filter(|line| *line != "none").collect();
        if got != wanted {
            failures.push(format!("{text}\n    wanted {wanted:?}\n    got    {got:?}"));
        }
    }
    report(&failures, count);
}

#[test]
fn noise_is_left_out_and_nothing_else() {
    let mut failures = Vec::new();
    let cases = expectations(include_str!("cases/noise.txt"));
    let count = cases.len();
    for (text, mut wanted) in cases {
        wanted.retain(|line| *line != "none");
        let article = read(&text, None);
        let mut got: Vec<String> = article
            .noise
            .iter()
            .map(|noise| format!("{} | {}", noise.why, noise.span.of(&article.text).trim()))
            .collect();
        got.sort();
        wanted.sort_unstable();
        if got != wanted {
            failures.push(format!("{text}\n    wanted {wanted:#?}\n    got    {got:#?}"));
        }
    }
    report(&failures, count);
}

#[test]
fn people_have_names_and_roles() {
    let mut failures = Vec::new();
    let cases: Vec<Vec<&str>> = paragraphs(include_str!("cases/people.txt"));
    let count = cases.len();
    for lines in cases {
        let (wanted, text): (Vec<&str>, Vec<&str>) =
            lines.into_iter().partition(|line| line.starts_with("= "));
        let wanted: Vec<&str> = wanted.into_iter().filter_map(|line| line.strip_prefix("= ")).collect();
        let article = read(&text.join("\n"), None);
        let got: Vec<String> = article
            .people
            .iter()
            .map(|person| format!("{} | {}", person.name, person.role().unwrap_or("-")))
            .collect();
        if got != wanted {
            failures.push(format!("{}\n    wanted {wanted:?}\n    got    {got:?}", text.join("\n")));
        }
    }
    report(&failures, count);
}

/// What was found of one sort: "name | how often".
fn counted(found: &[archive::Entity]) -> Vec<String> {
    found.iter().map(|entity| format!("{} | {}", entity.name, entity.mentions.len())).collect()
}

fn check_counts(file: &'static str, found: impl Fn(&Article) -> Vec<String>) {
    let mut failures = Vec::new();
    let cases = expectations(file);
    let count = cases.len();
    for (text, wanted) in cases {
        let got = found(&read(&text, None));
        let wanted: Vec<&str> = wanted.into_iter().filter(|line| *line != "none").collect();
        if got != wanted {
            failures.push(format!("{text}\n    wanted {wanted:?}\n    got    {got:?}"));
        }
    }
    report(&failures, count);
}

#[test]
fn organisations_have_one_name() {
    check_counts(include_str!("cases/organisations.txt"), |article| counted(&article.organisations));
}

#[test]
fn places_have_one_name() {
    check_counts(include_str!("cases/places.txt"), |article| counted(&article.places));
}

#[test]
fn topics_are_shown_by_their_words() {
    let list: &[u8] = include_bytes!("../../../seeds/topics.toml");
    check_counts(include_str!("cases/topics.txt"), |article| {
        let files = [("case.txt", article.text.as_bytes()), ("topics.toml", list)];
        let built = extract::build(files).unwrap_or_default();
        let topics = built.archive.articles.iter().flat_map(|article| {
            let shown = |topic: &archive::Entity, mention: &archive::Mention| {
                format!("{} | {}", topic.name, mention.span.of(&article.text))
            };
            article
                .topics
                .iter()
                .flat_map(move |topic| topic.mentions.iter().map(move |mention| shown(topic, mention)))
        });
        topics.collect()
    });
}
