//! The tariff chart as it is drawn, said, tabled and handed out, on the five articles of this repository.

mod desk;

use std::collections::BTreeSet;
use std::path::Path;

use archive::Archive;
use desk::{Desk, of_class, of_name, opened, read_csv};
use drawing::export::{self, Around};

/// The days that were worked out by hand.
const DAYS: [&str; 6] = ["2018-08-22", "2018-10-25", "2019-01-31", "2019-03-01", "2019-05-10", "2019-05-17"];

fn known_on(day: &str) -> String {
    if day == "-" { "view=tariffs".to_owned() } else { format!("view=tariffs&asof={day}") }
}

#[test]
fn blocks_and_marks_say_the_sentences_that_were_written_by_hand() {
    let desk = Desk::of_seeds();
    let cases =
        include_str!("cases/spoken.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let cases: Vec<(&str, &str)> = cases.filter_map(|line| line.split_once('\t')).collect();
    assert!(cases.len() >= 30);
    let mut missing = Vec::new();
    for (day, sentence) in cases {
        let links = of_name(&of_class(&desk.page(&known_on(day), 1120.0), "tariff-chart"), "a");
        let said = links.iter().filter_map(|link| link.attribute("aria-label"));
        // What is written on it follows the sentence.
        let said: Vec<&str> =
            said.map(|one| one.split_once(". On the chart: ").map_or(one, |one| one.0)).collect();
        if !said.contains(&sentence) {
            let begins = sentence.split_once(':').map_or(sentence, |(begin, _)| begin);
            missing.push(format!("{day}\t{sentence}"));
            missing
                .extend(said.iter().filter(|one| one.starts_with(begins)).map(|one| format!("  not {one}")));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_chart_is_drawn_as_it_was_before() {
    let desk = Desk::of_seeds();
    let mut pictures =
        vec![("everything-320".to_owned(), "-", 320.0), ("everything-1120".to_owned(), "-", 1120.0)];
    pictures.extend(DAYS.map(|day| (day.to_owned(), day, 736.0)));
    for (name, day, width) in pictures {
        let drawn = of_class(&desk.page(&known_on(day), width), "tariff-chart");
        let drawn: String = drawn.iter().map(|figure| figure.to_svg().replace("><", ">\n<") + "\n").collect();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/tariffs-{name}.svg"));
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            std::fs::write(&file, &drawn).unwrap();
        }
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(before == drawn, "{} has changed; UPDATE_SNAPSHOTS=1 takes it over", file.display());
    }
}

#[test]
fn a_figure_of_the_chart_is_a_row_of_the_table_and_of_every_download() {
    let desk = Desk::of_seeds();
    for link in [
        "view=tariffs",
        "view=tariffs&asof=2019-01-31",
        "view=tariffs&later=1",
        "view=tariffs&q=Huawei",
        "view=tariffs&from=2019-03&to=2019-05",
        "view=tariffs&layer=record",
        "view=tariffs&layer=articles",
    ] {
        let on_chart: BTreeSet<String> = of_name(&of_class(&desk.page(link, 1120.0), "tariff-chart"), "a")
            .iter()
            .filter(|one| !one.attribute("class").unwrap_or_default().contains("flag"))
            .filter_map(|one| opened(one.attribute("href")?))
            .collect();
        let table = of_name(&desk.page(&format!("{link}&form=table"), 1120.0), "tbody");
        let in_table: BTreeSet<String> =
            of_name(&table, "a").iter().filter_map(|one| opened(one.attribute("href")?)).collect();
        assert_eq!(in_table, on_chart, "{link}");
        let base = "https://example.org/explorer/";
        let json = desk.show(link, 1120.0, |shown| export::json(shown, base)).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let rows = json["rows"].as_array().unwrap();
        let ids: BTreeSet<String> = rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(ids, on_chart, "{link}");
        let csv = desk.show(link, 1120.0, |shown| export::csv(shown, base)).unwrap();
        let csv = read_csv(&csv);
        assert_eq!(csv.len(), rows.len() + 1, "a line of names, then the same rows");
        for (line, row) in csv.iter().skip(1).zip(rows) {
            assert_eq!(line.len(), csv[0].len());
            for (name, value) in csv[0].iter().zip(line) {
                let said = match &row[name] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    serde_json::Value::Array(all) => {
                        all.iter().map(ToString::to_string).collect::<Vec<_>>().join(";")
                    }
                    other => other.to_string(),
                };
                assert_eq!(&said, value, "{name} of {}", row["id"]);
            }
            assert!(row["link"].as_str().unwrap().starts_with(base), "every row leads back");
            assert!(
                row["source"].as_str().is_some_and(|source| !source.is_empty()),
                "every row has its source"
            );
        }
    }
}

#[test]
fn the_drawing_stands_on_its_own() {
    let desk = Desk::of_seeds();
    let around = Around { base: "https://example.org/x/", dark: true, font: Some("d09GMg") };
    for (link, known) in
        [("view=tariffs&asof=2018-10-25", "as known on 25 October 2018"), ("view=tariffs", "all known")]
    {
        let (text, size) = desk.show(link, 390.0, |shown| export::svg(shown, &around)).unwrap();
        assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        assert!((size.0 - 390.0).abs() < 0.1 && size.1 > 470.0);
        assert!(text.contains(known), "what was known when");
        assert!(text.contains("83 FR 47974") && text.contains("Figures of"), "its source");
        assert!(
            text.contains(&format!("https://example.org/x/?{}", link.replace('&', "&amp;"))),
            "the address of the view"
        );
        assert!(text.contains("base64,d09GMg") && text.contains("#a6ceff") && !text.contains("var("));
        assert!(!text.contains("href=\"?"), "no link that leads nowhere from a file");
        let opened = text.matches('<').count();
        assert_eq!(opened, text.matches('>').count());
    }
}

#[test]
fn what_was_known_is_told_in_a_line() {
    let desk = Desk::of_seeds();
    for (day, us, china) in [
        (
            "2018-08-22",
            "US tariffs on $34bn in force at 25 %; $16bn more to start at 25 % on 23 Aug 2018; $200bn more threatened.",
            "Chinese tariffs on $34bn in force at 25 %; $16bn more to start at 25 % on 23 Aug 2018; $60bn more threatened.",
        ),
        (
            "2018-10-25",
            "US tariffs on $250bn in force: 25 % on $50bn, 10 % on $200bn; $200bn to rise to 25 % on 1 Jan 2019.",
            "Chinese tariffs on $110bn in force: 25 % on $50bn, 5–10 % on $60bn.",
        ),
        (
            "2019-01-31",
            "US tariffs on $250bn in force: 25 % on $50bn, 10 % on $200bn; $200bn to rise to 25 % on 2 Mar 2019.",
            "Chinese tariffs on $110bn in force: 25 % on $50bn, 5–10 % on $60bn.",
        ),
        (
            "2019-03-01",
            "US tariffs on $250bn in force: 25 % on $50bn, 10 % on $200bn; $200bn to stay at 10 %, the rise put off on 24 Feb 2019.",
            "Chinese tariffs on $110bn in force: 25 % on $50bn, 5–10 % on $60bn.",
        ),
        (
            "2019-05-10",
            "US tariffs on $250bn in force at 25 %.",
            "Chinese tariffs on $110bn in force: 25 % on $50bn, 5–10 % on $60bn.",
        ),
        (
            "2019-05-17",
            "US tariffs on $250bn in force at 25 %; $300bn more threatened.",
            "Chinese tariffs on $110bn in force: 25 % on $50bn, 5–10 % on $60bn; $60bn to rise to 5–25 % on 1 Jun 2019.",
        ),
    ] {
        let known = of_class(&desk.page(&known_on(day), 1120.0), "known");
        let said: Vec<String> = of_name(&known, "p").iter().map(desk::text).collect();
        assert_eq!(said.get(1..).unwrap_or_default(), [us, china], "{day}");
    }
}

#[test]
fn the_summary_counts_what_the_chart_shows() {
    let desk = Desk::of_seeds();
    let said = |link: &str| {
        let page = desk.page(link, 1120.0);
        of_class(&page, "chart-summary").iter().map(markup::Element::inner_text).collect::<String>()
    };
    assert_eq!(
        said("view=tariffs"),
        "1 Jul 2018 to 30 Jun 2019. US tariffs went from nothing to $250bn of Chinese goods in 3 steps, and changed their rates once: $34bn on 6 Jul 2018, $50bn on 23 Aug 2018, $250bn on 24 Sep 2018. Chinese tariffs went from nothing to $110bn of American goods in 3 steps, and changed their rates once: $34bn on 6 Jul 2018, $50bn on 23 Aug 2018, $110bn on 24 Sep 2018. The articles state 10 figures: 4 as in the record, 3 sums of its lists, 2 on its lists in force, 1 never adopted."
    );
    let link = "view=tariffs&from=2019-05&to=2019-05";
    assert!(said(link).contains("US tariffs stayed on $250bn"), "{}", said(link));
    assert!(said(link).contains("The articles state 2 figures"), "{}", said(link));
}

#[test]
fn the_front_tells_the_headline_figures_of_the_day() {
    let desk = Desk::of_seeds();
    let figures = |link: &str| -> Vec<String> {
        of_name(&of_class(&desk.page(link, 1120.0), "figures"), "li").iter().map(desk::text).collect()
    };
    assert_eq!(
        figures(""),
        [
            "$250bn of Chinese goods under additional US tariffs, at 25 %",
            "$110bn of American goods under additional Chinese tariffs, at 5–25 %",
            "$60bn of American goods: Chinese tariffs to rise to 5–25 % on 1 Jun 2019",
            "$300bn of Chinese goods threatened with US tariffs, at 25 %",
        ]
    );
    assert!(figures("asof=2018-07-01").iter().any(|figure| figure.starts_with("$0bn of Chinese goods")));
}

#[test]
fn what_the_front_counts_was_known_on_the_day_of_knowing() {
    let desk = Desk::of_seeds();
    let front =
        |link: &str| desk.page(link, 1120.0).iter().map(markup::Element::inner_text).collect::<String>();
    let all = front("");
    assert!(!all.contains("Known on ") && !all.contains("not yet out"), "{all}");
    let early = front("asof=2019-01-31");
    for words in [
        "Known on 31 Jan 2019: 3 of 5 articles",
        " dated events",
        " of 10 tariff figures",
        " official actions",
    ] {
        assert!(early.contains(words), "{words}: {early}");
    }
    assert_eq!(early.matches("not yet out on 31 Jan 2019").count(), 2, "{early}");
}

#[test]
fn an_archive_with_nothing_in_it_is_a_page_that_says_so() {
    let desk = Desk::of(Archive::default());
    let front = desk.page("", 390.0);
    assert!(of_class(&front, "empty")[0].inner_text().contains("There is no article in this archive yet"));
    assert!(of_class(&front, "tariff-chart").is_empty());
    let tariffs = desk.page("view=tariffs", 390.0);
    assert!(of_class(&tariffs, "empty")[0].inner_text().contains("No article of this archive is dated"));
    assert!(of_class(&tariffs, "downloads").is_empty(), "no button without anything to hand out");
    assert_eq!(desk.show("view=tariffs", 390.0, |shown| export::csv(shown, "")), None);
}

#[test]
fn without_an_official_record_nothing_is_said_of_what_was_in_force() {
    let mut archive = Desk::of_seeds().archive.clone();
    archive.record.clear();
    archive.matches.clear();
    let desk = Desk::of(archive);
    let said =
        |link: &str| desk.page(link, 1120.0).iter().map(markup::Element::inner_text).collect::<String>();
    for link in ["", "view=tariffs"] {
        let page = said(link);
        assert!(page.contains("This archive has no official record of tariffs"), "{link}");
        assert!(!page.contains("tariffs in force") && !page.contains("by the official record"), "{link}");
    }
    assert!(said("view=tariffs").contains("there is no official record to hold them against"));
}

#[test]
fn lists_that_change_alike_on_one_day_are_one_figure() {
    let page = Desk::of_seeds().page("?asof=2019-09-15", 1120.0);
    let figures: Vec<String> = of_class(&page, "figures").iter().map(markup::Element::inner_text).collect();
    let figures = figures.join(" ").replace('\u{a0}', " ");
    assert!(
        figures.contains("$250bn of Chinese goods: US tariffs to rise to 30 % on 15 Oct 2019"),
        "{figures}"
    );
}

#[test]
fn an_action_says_whether_it_is_to_come_in_effect_or_was_called_off() {
    let words = |link: &str| {
        let page = Desk::of_seeds().page(link, 1120.0);
        of_class(&page, "detail").iter().map(markup::Element::inner_text).collect::<String>()
    };
    let rise = words("?view=tariffs&open=US-L3-25");
    assert!(rise.contains("announced 5 May 2019, in effect from 10 May 2019"), "{rise}");
    let before = words("?view=tariffs&open=US-L3-25&asof=2019-05-08");
    assert!(before.contains("announced 5 May 2019, to take effect 10 May 2019"), "{before}");
    let march = words("?view=tariffs&open=US-L3-MAR");
    assert!(march.contains("was to take effect 2 March 2019, called off 24 February 2019"), "{march}");
}
