//! The tariffs as known on a day: what words, table and files stand on, what goes on, what lies beyond the axis, what a
//! sum is made of.

mod desk;

use std::collections::BTreeSet;

use archive::Day;
use desk::{Desk, of_class, of_name, opened, read_csv};
use drawing::export;

fn known_on(day: &str) -> String {
    format!("view=tariffs&asof={day}")
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
        desk::text(&of_name(&known, "p")[2])
    };
    assert_eq!(
        known("2019-08-30"),
        "Chinese tariffs on $110bn in force: 25 % on $50bn, 5–25 % on $60bn; $75bn to start at 5–10 % on 1 Sep 2019, partly on the same goods."
    );
    assert_eq!(
        known("2019-10-01"),
        "Chinese tariffs on $110bn in force: 25 % on $50bn, 5–25 % on $60bn; another 5–10 % on $75bn, partly the same goods."
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
        let tables = of_class(&desk.page(&format!("{link}&form=table"), 390.0), "cards");
        of_name(&tables[..1], "tr").len()
    };
    let here = ends("view=tariffs");
    let says: Vec<&str> = here.iter().map(|(says, _)| says.as_str()).collect();
    assert_eq!(says, ["5 official actions before these days", "17 official actions after these days"]);
    assert_eq!(count(&here[0].1), count("view=tariffs") + 5);
    assert_eq!(count(&here[1].1), count("view=tariffs") + 17);
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
    let narrow = [("", 390.0), ("view=tariffs&form=table", 390.0)];
    for (link, width) in narrow.into_iter().chain([("", 1120.0), ("view=tariffs", 1120.0)]) {
        let page = desk.page(link, width);
        let text: String = page.iter().map(markup::Element::to_svg).collect();
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} in {link}"));
        let drawn = at(if link.ends_with("table") { "<table" } else { "class=\"chart tariff-chart" });
        assert!(at("data-set=\"asof\"") < at("class=\"known\"") && at("class=\"known\"") < drawn, "{link}");
        assert_eq!(text.matches("data-set=\"asof\"").count(), 1, "{link}");
    }
}

#[test]
fn on_a_phone_the_chart_comes_first_and_its_slider_right_below() {
    let desk = Desk::of_seeds();
    let text: String = desk.page("view=tariffs", 390.0).iter().map(markup::Element::to_svg).collect();
    let order =
        ["<h1", "class=\"chart tariff-chart", "data-set=\"knowing\"", "data-set=\"asof\"", "class=\"known\""];
    let at = order.map(|part| text.find(part).unwrap_or_else(|| panic!("{part}")));
    assert!(at.is_sorted(), "{at:?}");
}

#[test]
fn on_a_phone_each_row_is_a_card_whose_values_have_their_names() {
    let desk = Desk::of_seeds();
    let wide = desk.page("view=tariffs&form=table", 1120.0);
    let cards = of_class(&desk.page("view=tariffs&form=table", 390.0), "cards");
    assert_eq!(cards.len(), 3, "the record, the articles, the averages");
    assert_eq!(of_name(&cards, "tr").len(), of_name(&of_class(&wide, "scroll-x"), "tr").len());
    for table in &cards {
        let head = of_name(std::slice::from_ref(table), "th");
        assert!(head.iter().all(|name| name.attribute("role") == Some("columnheader")));
        for row in of_name(std::slice::from_ref(table), "tr").iter().skip(1) {
            assert_eq!(row.attribute("role"), Some("row"));
            let cells = of_name(std::slice::from_ref(row), "td");
            assert_eq!(cells.len(), head.len());
            for (cell, name) in cells.iter().zip(&head) {
                assert_eq!(cell.attribute("role"), Some("cell"));
                assert_eq!(cell.attribute("data-name"), Some(name.inner_text().as_str()));
            }
        }
    }
}

#[test]
fn the_averages_begin_with_what_was_in_force_and_tell_what_came_later() {
    let desk = Desk::of_seeds();
    let look = |link: &str| -> (String, Vec<String>) {
        let averages = of_class(&desk.page(link, 1120.0), "averages");
        let lead = of_class(&averages, "kicker").first().map(markup::Element::inner_text).unwrap_or_default();
        let first = |row: &markup::Element| of_name(std::slice::from_ref(row), "td")[0].inner_text();
        (lead, of_name(&averages, "tr").iter().skip(1).map(first).collect())
    };
    let (lead, rows) = look("view=tariffs");
    assert_eq!(lead, "In force on 17 May 2019: US 18.3 %, China 16.5 %");
    let marked = |rows: &[String], mark: &str| rows.iter().filter(|row| row.ends_with(mark)).count();
    assert_eq!((marked(&rows, " in force"), marked(&rows, " later")), (2, 0), "{rows:?}");
    let (lead, rows) = look("view=tariffs&asof=2019-05-17&to=2020-12");
    assert!(lead.starts_with("In force on 17 May 2019: "), "{lead}");
    assert_eq!(marked(&rows, " later"), 0, "what is later than the day of knowing is left out: {rows:?}");
    let (lead, rows) = look("view=tariffs&later=1");
    assert_eq!(marked(&rows, " in force"), 2, "{lead} {rows:?}");
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
fn a_rise_set_with_the_tariff_itself_is_no_tariff_on_more_goods() {
    let page = Desk::of_seeds().page("?view=tariffs&asof=2018-09-17", 1120.0);
    let known: Vec<String> = of_class(&page, "known").iter().map(desk::text).collect();
    let told = known.concat();
    assert!(
        told.contains("$200bn more to start at 10 % on 24 Sep 2018; $200bn to rise to 25 % on 1 Jan 2019"),
        "{told}"
    );
}
