//! The five articles in `seeds/` against facts that people read out of them, kept in `cases/seeds.txt`.

use archive::{Article, Days, GoodsValue, RecordStep, SentenceKind};

fn files() -> [(&'static str, &'static [u8], &'static str); 5] {
    macro_rules! seed {
        ($file:literal, $published:literal) => {
            ($file, include_bytes!(concat!("../../../seeds/", $file)).as_slice(), $published)
        };
    }
    [
        seed!("000_2d2e80eba3d8a389.txt", "2018-10-25"),
        seed!("001_36edddb8c66fc1b7.txt", "2019-01-31"),
        seed!("002_d2e5874133c786cc.txt", "2019-03-27"),
        seed!("003_4689441e49e37de6.txt", "2018-08-23"),
        seed!("004_6e648b36004b0260.txt", "2019-05-17"),
    ]
}

/// The record beside the articles, which a build reads them with.
#[expect(clippy::unwrap_used, reason = "a record that can't be read is no test of anything")]
fn record() -> Vec<RecordStep> {
    let csv = include_bytes!("../../../seeds/tariff-record.csv");
    extract::build([("tariff-record.csv", csv.as_slice())]).unwrap().archive.record
}

fn read(file: &str, bytes: &[u8], day: &str, record: &[RecordStep]) -> Article {
    let published = archive::Day::parse(day).map(Days::one);
    extract::article(file, bytes, extract::Given { published, record })
}

/// Whether the article has the fact that a line states.
fn has(article: &Article, kind: &str, fact: &str) -> bool {
    match kind {
        "date" => fact.split_once(" = ").is_some_and(|(words, days)| {
            let (from, to) = days.split_once("..").unwrap_or((days, days));
            let day = |text| archive::Day::parse(text);
            let Some((from, to)) = day(from).zip(day(to)) else { return false };
            article
                .dates
                .iter()
                .any(|date| date.span.of(&article.text).contains(words) && date.days == Days::new(from, to))
        }),
        "claim" => article.claims.iter().any(|claim| {
            let goods = match claim.goods {
                Some(GoodsValue::UsdBn(value)) => value.to_string(),
                Some(GoodsValue::All) => "all".to_owned(),
                None => "-".to_owned(),
            };
            let rates = match (claim.rates_from.as_slice(), claim.rates_to.as_slice()) {
                ([from], [to]) => format!("; {from} > {to}"),
                _ => String::new(),
            };
            format!("{}; {}; {goods}{rates}", claim.imposing.name(), claim.action.name()) == fact
        }),
        "person" => article.people.iter().any(|person| person.name == fact),
        "noise" => article.noise.iter().any(|noise| noise.span.of(&article.text).trim() == fact),
        "caption" => article.sentences.iter().any(|sentence| {
            sentence.kind == SentenceKind::Caption && sentence.span.of(&article.text) == fact
        }),
        "quote" => fact.split_once(" = ").is_some_and(|(speaker, words)| {
            article.quotes.iter().any(|quote| {
                quote.speaker.as_deref() == Some(speaker) && quote.span.of(&article.text).starts_with(words)
            })
        }),
        _ => false,
    }
}

#[test]
fn what_people_read_in_the_articles_is_found() {
    let record = record();
    let articles = files().map(|(file, bytes, day)| read(file, bytes, day, &record));
    let mut missed = Vec::new();
    let mut count = 0;
    for line in
        include_str!("cases/seeds.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let mut parts = line.splitn(3, ' ');
        let (id, kind, fact) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
        let article = articles.iter().find(|article| article.id.starts_with(id)).unwrap();
        count += 1;
        if !has(article, kind, fact) {
            missed.push(line);
        }
    }
    assert!(count > 60, "{count} facts");
    assert!(missed.is_empty(), "{} of {count} facts missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn nothing_else_is_claimed_or_named() {
    let record = record();
    let wanted = include_str!("cases/seeds.txt");
    for (file, bytes, day) in files() {
        let article = read(file, bytes, day, &record);
        let of = |kind: &str| {
            wanted
                .lines()
                .filter(|line| line.starts_with(&format!("{} {kind} ", file.get(..3).unwrap_or_default())))
                .count()
        };
        let chartable =
            article.claims.iter().filter(|claim| claim.goods.is_some() || !claim.rates_to.is_empty());
        assert_eq!(chartable.count(), of("claim"), "{file}");
        assert_eq!(article.people.len(), of("person"), "{file}: {:?}", article.people);
    }
}
