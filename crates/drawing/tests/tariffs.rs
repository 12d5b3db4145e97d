//! The tariff chart as it is drawn, said, tabled and handed out, on the five articles of this repository.

mod desk;

use std::collections::BTreeSet;
use std::path::Path;

use archive::{Archive, Day};
use desk::{Desk, of_class, of_name};
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

/// What a link opens.
fn opened(href: &str) -> Option<String> {
    archive::view::ViewState::parse(href).state.open
}

/// Comma-separated values read back by RFC 4180.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            _ => field.push(letter),
        }
    }
    assert!(row.is_empty() && field.is_empty() && !quoted, "the last line is ended");
    rows
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
            "US tariffs on $250bn in force at 10–25 %; $200bn to rise to 25 % on 1 Jan 2019.",
            "Chinese tariffs on $110bn in force at 5–25 %.",
        ),
        (
            "2019-01-31",
            "US tariffs on $250bn in force at 10–25 %; $200bn to rise to 25 % on 2 Mar 2019.",
            "Chinese tariffs on $110bn in force at 5–25 %.",
        ),
        (
            "2019-03-01",
            "US tariffs on $250bn in force at 10–25 %.",
            "Chinese tariffs on $110bn in force at 5–25 %.",
        ),
        (
            "2019-05-10",
            "US tariffs on $250bn in force at 25 %.",
            "Chinese tariffs on $110bn in force at 5–25 %.",
        ),
        (
            "2019-05-17",
            "US tariffs on $250bn in force at 25 %; $300bn more threatened.",
            "Chinese tariffs on $110bn in force at 5–25 %; $60bn to rise to 5–25 % on 1 Jun 2019.",
        ),
    ] {
        let known = of_class(&desk.page(&known_on(day), 1120.0), "known");
        let said: Vec<String> = of_name(&known, "p").iter().map(markup::Element::inner_text).collect();
        assert_eq!(said.get(1..).unwrap_or_default(), [us, china], "{day}");
    }
}

#[test]
fn words_table_and_files_stand_on_one_day() {
    let desk = Desk::of_seeds();
    for (link, kicker, day) in [
        ("view=tariffs", "Known at the last article, 17 May 2019", "17 May 2019"),
        ("view=tariffs&asof=2019-01-31", "Known on 31 Jan 2019", "31 January 2019"),
        (
            "view=tariffs&from=2019-02&to=2019-02",
            "Known on the last day shown, 28 Feb 2019",
            "28 February 2019",
        ),
        ("view=tariffs&from=2019-05&to=2019-05", "Known at the last article, 17 May 2019", "17 May 2019"),
        (
            "view=tariffs&from=2019-07&to=2019-09",
            "Known on the last day shown, 30 Sep 2019",
            "30 September 2019",
        ),
        ("view=tariffs&later=1", "Known on the last day shown, 31 Mar 2020", "31 March 2020"),
    ] {
        let known = of_class(&desk.page(link, 1120.0), "known");
        assert_eq!(of_class(&known, "kicker")[0].inner_text(), kicker, "{link}");
        let table = desk.page(&format!("{link}&form=table"), 1120.0);
        let caption = of_name(&table, "caption")[0].inner_text();
        assert_eq!(caption, format!("The official record, as it stood on {day}"), "{link}");
        let csv = read_csv(&desk.show(link, 1120.0, |shown| export::csv(shown, "")).unwrap());
        let at = csv[0].iter().position(|name| name == "stood_on").unwrap();
        let days: BTreeSet<&str> =
            csv.iter().skip(1).filter(|row| row[0] == "record").map(|row| row[at].as_str()).collect();
        assert_eq!(
            days.iter().map(|day| Day::parse(day).unwrap().long()).collect::<Vec<_>>(),
            [day],
            "{link}"
        );
    }
    // China's rise of 1 June was still to come when the last article was written.
    let rows = of_name(&desk.page("view=tariffs&form=table", 1120.0), "tr");
    let rise = rows.iter().map(markup::Element::inner_text).find(|row| row.contains("1 Jun 2019")).unwrap();
    assert!(rise.contains("scheduled"), "{rise}");
}

#[test]
fn a_list_that_shares_goods_with_others_is_laid_over_them_and_not_added() {
    let desk = Desk::of_seeds();
    let page = desk.page("view=tariffs&later=1", 1120.0);
    let written: Vec<String> = of_class(&page, "total").iter().map(markup::Element::inner_text).collect();
    assert!(written.contains(&"$362bn".to_owned()) && !written.contains(&"$185bn".to_owned()), "{written:?}");
    let blocks = of_class(&page, "shares");
    assert_eq!(blocks.len(), 2, "the third batch at two rates");
    let says = "1 September 2019: China imposed tariffs of 5–10 percent on 75 billion dollars of American goods (partly the goods of List 1, List 2, List 3: not added to them). In force until 13 February 2020. Official record, State Council Tariff Commission Announcement [2019] No. 4; reported by no article. On the chart: $75bn partly on these goods · 5–10 %";
    assert_eq!(blocks[0].attribute("aria-label"), Some(says));
    // It lies within what its lists take, on the side of the sum.
    let height = |id: &str| -> f32 {
        let links = of_name(&page, "a");
        let link =
            links.iter().find(|one| one.attribute("href").and_then(opened).as_deref() == Some(id)).unwrap();
        let block = &of_class(std::slice::from_ref(link), "block")[0];
        let number = |name| block.attribute(name).unwrap().parse::<f32>().unwrap();
        number("y") + number("height")
    };
    assert!((height("CN-L4A") - height("CN-L3-25")).abs() < 0.2);
    let known = |day: &str| {
        let known = of_class(&desk.page(&known_on(day), 1120.0), "known");
        of_name(&known, "p")[2].inner_text()
    };
    assert_eq!(
        known("2019-08-30"),
        "Chinese tariffs on $110bn in force at 5–25 %; $75bn to start at 5–10 % on 1 Sep 2019, partly on the same goods."
    );
    assert_eq!(
        known("2019-10-01"),
        "Chinese tariffs on $110bn in force at 5–25 %; another 5–10 % on $75bn, partly the same goods."
    );
    let table = desk.page("view=tariffs&later=1&form=table", 1120.0);
    let rows: Vec<String> = of_name(&table, "tr").iter().map(markup::Element::inner_text).collect();
    assert!(
        rows.iter().any(|row| row.contains(
            "Third batch, part 1 (partly the goods of List 1, List 2, List 3: not added to them)75"
        )),
        "{rows:?}"
    );
    let csv = read_csv(&desk.show("view=tariffs&later=1", 1120.0, |shown| export::csv(shown, "")).unwrap());
    let at = csv[0].iter().position(|name| name == "overlaps").unwrap();
    assert!(csv.iter().any(|row| row[1] == "CN-L4A" && row[at] == "List 1;List 2;List 3"));
}

#[test]
fn what_is_in_force_goes_on_as_far_as_is_known_and_only_what_was_set_is_dashed() {
    let desk = Desk::of_seeds();
    let chart = |day: &str| of_class(&desk.page(&known_on(day), 1120.0), "tariff-chart");
    let blocks = |day: &str, class: &str| -> Vec<String> {
        let links = of_class(&chart(day), class);
        links
            .iter()
            .filter(|one| !of_class(std::slice::from_ref(*one), "block").is_empty())
            .filter_map(|one| opened(one.attribute("href")?))
            .collect()
    };
    let dashed = |day: &str| of_class(&chart(day), "to-come").len();
    assert_eq!(blocks("2018-08-22", "scheduled"), ["US-L2", "CN-L2"]);
    assert_eq!(dashed("2018-08-22"), 2, "both sides' lines on the days of what was set");
    assert_eq!(blocks("2019-03-01", "scheduled"), [""; 0]);
    assert_eq!(dashed("2019-03-01"), 0, "everything known is in force");
    // One block from its first day to the end of the axis, also beyond the day of knowing.
    let known = chart("2019-03-01");
    let list = of_name(&known, "a")
        .into_iter()
        .filter(|one| one.attribute("href").and_then(opened).as_deref() == Some("US-L1"));
    let blocks: Vec<markup::Element> = list.flat_map(|one| of_class(&[one], "block")).collect();
    assert_eq!(blocks.len(), 1);
    let number = |name| blocks[0].attribute(name).unwrap().parse::<f32>().unwrap();
    assert!((number("x") + number("width") - 1096.0).abs() < 0.1, "{blocks:?}");
}

#[test]
fn the_record_beyond_the_axis_is_counted_at_its_ends_and_leads_there() {
    let desk = Desk::of_seeds();
    let ends = |link: &str| -> Vec<(String, String)> {
        let marks = of_class(&of_class(&desk.page(link, 390.0), "tariff-chart"), "beyond");
        let of = |one: &markup::Element, name| one.attribute(name).unwrap_or_default().to_owned();
        marks.iter().map(|one| (of(one, "aria-label"), of(one, "href"))).collect()
    };
    let count = |link: &str| {
        let tables = of_class(&desk.page(&format!("{link}&form=table"), 390.0), "scroll-x");
        of_name(&tables[..1], "tr").len()
    };
    let here = ends("view=tariffs");
    let says: Vec<&str> = here.iter().map(|(says, _)| says.as_str()).collect();
    assert_eq!(says, ["5 official actions before these days", "11 official actions after these days"]);
    assert_eq!(count(&here[0].1), count("view=tariffs") + 5);
    assert_eq!(count(&here[1].1), count("view=tariffs") + 11);
    let before = of_class(&desk.page(&here[0].1, 390.0), "tariff-chart");
    let said: Vec<String> =
        of_name(&before, "a").iter().filter_map(|one| one.attribute("aria-label").map(Into::into)).collect();
    for begins in [
        "18 August 2017: United States, Section 301",
        "8 March 2018: United States imposed",
        "4 April 2018: China proposed",
    ] {
        assert!(said.iter().any(|one| one.starts_with(begins)), "{begins}\n{}", said.join("\n"));
    }
    assert_eq!(ends("view=tariffs&layer=articles"), []);
    // What was not known by then is not offered.
    assert_eq!(ends("view=tariffs&asof=2019-01-31").len(), 1);
    assert_eq!(ends(&here[0].1).len(), 1, "nothing lies before the record");
}

#[test]
fn the_day_of_knowing_steps_beyond_the_axis() {
    let desk = Desk::of_seeds();
    let steps = |link: &str| -> Vec<String> {
        let page = desk.page(link, 1120.0);
        of_class(&page, "scrub-steps")
            .iter()
            .flat_map(|steps| of_name(std::slice::from_ref(steps), "a"))
            .filter_map(|one| one.attribute("href").map(Into::into))
            .collect()
    };
    let back = &steps("view=tariffs&asof=2018-07-06")[0];
    assert_eq!(back, "?from=2018-06&view=tariffs&asof=2018-06-16");
    let first = &steps("view=tariffs&from=2017-08&asof=2018-03-08")[0];
    assert_eq!(first, "?from=2017-08&view=tariffs&asof=2017-08-18");
    assert!(steps(first)[0].contains("asof=2018-03-08"), "no change before the record's first day");
    let on = steps("view=tariffs&asof=2019-06-01");
    assert!(on.iter().any(|to| to == "?view=tariffs&asof=2019-08-01&later=1"), "{on:?}");
}

#[test]
fn a_sum_opens_a_card_that_adds_up_its_lists() {
    let desk = Desk::of_seeds();
    let card = |link: &str| of_class(&desk.page(link, 1120.0), "detail");
    let links = of_name(&of_class(&desk.page("view=tariffs", 1120.0), "tariff-chart"), "a");
    let says = |part: &str| {
        let found =
            links.iter().find(|one| one.attribute("aria-label").is_some_and(|said| said.contains(part)));
        found.unwrap().attribute("href").unwrap().to_owned()
    };
    let us = card(&says("imposed tariffs on 250 billion dollars"));
    let text: String = us.iter().map(markup::Element::inner_text).collect();
    assert!(
        text.contains("The administration has imposed tariffs on $250 billion in Chinese imports"),
        "{text}"
    );
    assert!(text.contains("Added up 34 + 16 + 200 = $250bn"), "{text}");
    for list in [
        "List 1. Imposed on $34bn of goods at 25 %: announced 15 June 2018, in effect from 6 July 2018. 83 FR 28710 (2018-06-20)",
        "List 2. Imposed on $16bn of goods at 25 %: announced 7 August 2018, in effect from 23 August 2018. 83 FR 40823 (2018-08-16)",
        "List 3. Imposed on $200bn of goods at 10 %: announced 17 September 2018, in effect from 24 September 2018, until 10 May 2019. 83 FR 47974 (2018-09-21)",
    ] {
        assert!(of_name(&us, "p").iter().any(|one| one.inner_text() == list), "{list}\n{text}");
    }
    let china: String = card(&says("imposed tariffs on 110 billion dollars"))
        .iter()
        .map(markup::Element::inner_text)
        .collect();
    assert!(china.contains("Added up 34 + 16 + 60 = $110bn"), "{china}");
    // So do the front's sums, and they leave the rest of the page as it is.
    let front = of_name(&of_class(&desk.page("", 1120.0), "figures"), "a");
    let sums: Vec<&str> = front.iter().take(2).filter_map(|one| one.attribute("href")).collect();
    assert_eq!(
        sums,
        ["?view=tariffs&asof=2019-05-17&open=sum.us", "?view=tariffs&asof=2019-05-17&open=sum.cn"]
    );
    let sum: String = card(sums[0]).iter().map(markup::Element::inner_text).collect();
    assert!(
        sum.contains("As known on 17 May 2019")
            && sum.contains("34 + 16 + 200 = $250bn")
            && sum.contains("in effect from 10 May 2019"),
        "{sum}"
    );
    let third: String =
        card("view=tariffs&asof=2019-10-01&open=sum.cn").iter().map(markup::Element::inner_text).collect();
    assert!(
        third.contains("34 + 16 + 60 = $110bn")
            && third.contains("Third batch, part 1. Imposed on $75bn of goods (partly the goods of List 1"),
        "{third}"
    );
}

#[test]
fn a_day_of_knowing_leaves_the_average_rates_of_its_time() {
    let desk = Desk::of_seeds();
    let rates = |link: &str| -> Vec<String> {
        let page = desk.page(link, 1120.0);
        of_name(&of_class(&page, "averages"), "tr").iter().skip(1).map(markup::Element::inner_text).collect()
    };
    assert_eq!(rates("view=tariffs").len(), 8);
    let then = rates("view=tariffs&asof=2018-10-25");
    assert_eq!(then.len(), 5, "{then:?}");
    assert!(then.iter().all(|row| row.contains("not published yet by then")), "{then:?}");
    assert_eq!(rates("view=tariffs&asof=2019-05-17").len(), 8);
    assert!(rates("view=tariffs&asof=2019-06-15")[1].contains("Worse)The level"), "published in May");
}

#[test]
fn the_day_stands_beside_the_figures_that_it_changes_above_the_drawing() {
    let desk = Desk::of_seeds();
    for link in ["", "view=tariffs", "view=tariffs&form=table"] {
        let page = desk.page(link, 390.0);
        let text: String = page.iter().map(markup::Element::to_svg).collect();
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} in {link}"));
        let drawn = at(if link.ends_with("table") { "<table" } else { "class=\"chart tariff-chart" });
        assert!(at("data-set=\"asof\"") < at("class=\"known\"") && at("class=\"known\"") < drawn, "{link}");
        assert_eq!(text.matches("data-set=\"asof\"").count(), 1, "{link}");
    }
}

#[test]
fn a_row_says_what_was_done() {
    let desk = Desk::of_seeds();
    let tables = desk.page("view=tariffs&form=table", 1120.0);
    let rows: Vec<Vec<String>> = of_name(&tables, "tr")
        .iter()
        .map(|row| of_name(std::slice::from_ref(row), "td").iter().map(markup::Element::inner_text).collect())
        .collect();
    let postponed = rows.iter().find(|row| row.first().is_some_and(|day| day == "24 Feb 2019")).unwrap();
    assert_eq!(postponed[5..8], ["stays 10 %", "rise postponed", "rise postponed"]);
    let removals: Vec<&str> = rows
        .iter()
        .filter(|row| row.len() > 6 && row[5].starts_with("removal"))
        .map(|row| row[6].as_str())
        .collect();
    assert_eq!(removals, ["lists in force", "lists in force"]);
    let card: String = of_class(&desk.page("view=tariffs&open=US-L3-DELAY", 1120.0), "detail")
        .iter()
        .map(markup::Element::inner_text)
        .collect();
    assert!(
        card.contains(
            "Rise postponed on $200bn of goods, where the rate stays 10 %: announced 24 February 2019"
        ),
        "{card}"
    );
    let chart = of_class(&desk.page("view=tariffs", 1120.0), "tariff-chart");
    let said = of_name(&chart, "a");
    let asked = said
        .iter()
        .filter_map(|one| one.attribute("aria-label"))
        .find(|said| said.contains("was asked to remove"))
        .unwrap();
    assert!(asked.contains("On lists in force by the official record, 83 FR 28710 and 2 more"), "{asked}");
    assert_eq!(chart[0].attribute("id"), Some("chart"), "what the link to skip to it leads to");
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
        of_name(&of_class(&desk.page(link, 1120.0), "figures"), "li")
            .iter()
            .map(markup::Element::inner_text)
            .collect()
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
    let figures = figures.join(" ");
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
