//! The strip and the timeline as they are drawn of the five seeds: exact pictures as files, and what every mark says.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p drawing` writes the pictures anew.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod desk;

use std::path::Path;

use archive::Archive;
use desk::Desk;
use markup::{Element, Node};

/// A view of an archive, drawn for so many pixels.
fn drawn(desk: &Desk, link: &str, width: f32) -> Element {
    markup::el("main").children(desk.page(link, width))
}

fn all<'a>(within: &'a Element, is: &dyn Fn(&Element) -> bool, found: &mut Vec<&'a Element>) {
    if is(within) {
        found.push(within);
    }
    for node in within.nodes() {
        if let Node::Element(element) = node {
            all(element, is, found);
        }
    }
}

fn find<'a>(within: &'a Element, is: &dyn Fn(&Element) -> bool) -> Vec<&'a Element> {
    let mut found = Vec::new();
    all(within, is, &mut found);
    found
}

fn of_class<'a>(within: &'a Element, class: &str) -> Vec<&'a Element> {
    find(within, &|element| {
        element.attribute("class").is_some_and(|own| own.split(' ').any(|one| one == class))
    })
}

fn labels(within: &Element, is: &dyn Fn(&Element) -> bool) -> Vec<String> {
    find(within, is)
        .into_iter()
        .filter_map(|element| element.attribute("aria-label"))
        .map(Into::into)
        .collect()
}

/// Compares a picture with its file, element by element a line.
fn compare(name: &str, picture: &Element) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    let text = picture.to_svg().replace("><", ">\n<") + "\n";
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(file, text).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    for (number, (drawn, expected)) in text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(drawn, expected, "{name}, line {}", number + 1);
    }
    assert_eq!(text.lines().count(), expected.lines().count(), "{name}");
}

#[test]
fn the_strip_and_the_timeline_of_the_seeds_look_as_they_did() {
    let desk = Desk::of_seeds();
    for (name, link, width) in [
        ("strip-wide.svg", "?view=timeline", 1120.0),
        ("strip-narrow-chosen.svg", "?view=search&from=2019-01&to=2019-03", 288.0),
        ("strip-weeks-published.svg", "?view=timeline&unit=week&by=published", 736.0),
    ] {
        let page = drawn(desk, link, width);
        compare(name, find(of_class(&page, "strip")[0], &|element| element.name() == "svg")[0]);
    }
    for (name, link, width) in [
        ("timeline-actors.svg", "?view=timeline", 1120.0),
        ("timeline-kinds.svg", "?view=timeline&lanes=kind", 736.0),
        ("timeline-days.svg", "?view=timeline&from=2019-05-08&to=2019-05-17", 1120.0),
    ] {
        let page = drawn(desk, link, width);
        compare(name, find(of_class(&page, "timeline-chart")[0], &|element| element.name() == "svg")[0]);
    }
}

#[test]
fn every_mark_says_its_event_in_a_sentence() {
    let page = drawn(Desk::of_seeds(), "?view=timeline", 1120.0);
    let said =
        labels(&page, &|element| element.attribute("class").is_some_and(|class| class.starts_with("mark")));
    assert!(said.len() > 25, "{}", said.len());
    for label in &said {
        let (day, rest) = label.split_once(": ").unwrap();
        assert!(day.ends_with(|c: char| c.is_ascii_digit()), "{label}");
        assert!(rest.contains(" Told in "), "{label}");
        assert!(
            ["Happened.", "Planned.", "Threatened.", "Did not happen."].iter().any(|one| rest.contains(one))
        );
    }
    for expected in [
        "6 July to 24 September 2018: United States and China levy tariffs on three lists of each other's goods. Happened. Told in 2 articles.",
        "20 July to 25 October 2018: Trump threatens duties on all imports from China. Threatened. Told in 1 article.",
    ] {
        assert!(said.iter().any(|label| label == expected), "{expected}\n{}", said.join("\n"));
    }
}

#[test]
fn each_event_is_in_the_lane_of_who_acts() {
    use archive::timeline::Actor;
    let desk = Desk::of_seeds();
    let who = |begins: &str| {
        let words = |event: &archive::timeline::Event| {
            let archive = &desk.archive;
            let lead = event.lead().unwrap();
            let article = &archive.articles[lead.article as usize];
            event.note.map_or_else(
                || article.clean(article.sentences[lead.sentence as usize].span),
                |note| archive.notes[note as usize].title.clone(),
            )
        };
        let mut found = desk.events.iter().filter(|event| words(event).starts_with(begins));
        found.next().unwrap_or_else(|| panic!("{begins}")).actor
    };
    for (begins, actor) in [
        ("Midlevel talks", Actor::Both),
        ("Talks in Washington", Actor::Both),
        ("Trump and Xi meet", Actor::Both),
        ("Liu He and Lighthizer open", Actor::Both),
        ("Mnuchin and Lighthizer in Beijing for talks", Actor::Both),
        ("Chinese President Xi Jinping (R) and US President", Actor::Both),
        ("A deal hoped for", Actor::Both),
        ("Kudlow in Detroit", Actor::Us),
        ("Until Beijing does so", Actor::Us),
        ("Trump on the talks", Actor::Us),
        ("Mnuchin open to talks", Actor::Us),
        ("“If you looked at the texts", Actor::Us),
        ("United States says China went back", Actor::Us),
        ("China's Commerce Ministry opposes", Actor::China),
        ("Reuters reports Chinese proposals", Actor::China),
        ("China announces higher tariffs", Actor::China),
    ] {
        assert_eq!(who(begins), actor, "{begins}");
    }
}

#[test]
fn what_was_threatened_is_dotted_and_what_was_planned_dashed() {
    let desk = Desk::of_seeds();
    let shape = |link: &str, words: &str| {
        let page = drawn(desk, link, 1120.0);
        let marks = find(&page, &|one| one.attribute("aria-label").is_some_and(|said| said.contains(words)));
        marks
            .iter()
            .flat_map(|mark| of_class(mark, "bar"))
            .map(|bar| bar.attribute("class").unwrap().to_owned())
            .next()
    };
    let threat = "Trump threatens duties on all imports";
    assert_eq!(shape("?view=timeline", threat).as_deref(), Some("bar threatened"));
    assert_eq!(shape("?view=timeline&asof=2018-10-25", "Trump and Xi meet").as_deref(), Some("bar planned"));
}

#[test]
fn what_came_to_nothing_is_struck_only_once_that_is_known() {
    let desk = Desk::of_seeds();
    let struck = |link: &str| of_class(&drawn(desk, link, 1120.0), "strike").len();
    assert!(struck("?view=timeline") > 0);
    assert_eq!(struck("?view=timeline&asof=2018-08-24"), 0);
}

#[test]
fn a_bar_of_the_strip_says_its_articles_and_events_and_a_chosen_one_gives_them_up() {
    let desk = Desk::of_seeds();
    let bars = |link: &str| {
        let page = drawn(desk, link, 1120.0);
        let bars = find(&page, &|element| element.name() == "a" && element.attribute("data-bar").is_some());
        let of = |bar: &Element, name| bar.attribute(name).unwrap_or_default().to_owned();
        bars.into_iter().map(|bar| (of(bar, "aria-label"), of(bar, "href"))).collect::<Vec<_>>()
    };
    let may = |bars: Vec<(String, String)>| {
        bars.into_iter().find(|(label, _)| label.starts_with("May 2019")).unwrap()
    };
    let (label, to) = may(bars("?view=timeline"));
    assert!(label.starts_with("May 2019: 1 article, ") && label.ends_with(" events"), "{label}");
    assert_eq!(to, "?from=2019-05&to=2019-05&view=timeline");
    let (label, to) = may(bars(&to));
    assert!(label.ends_with(" events. Chosen; again to clear"), "{label}");
    assert_eq!(to, "?view=timeline");
}

#[test]
fn a_page_without_dates_has_no_strip_and_about_has_none() {
    assert!(of_class(&drawn(&Desk::of(Archive::default()), "", 1120.0), "strip").is_empty());
    assert!(of_class(&drawn(Desk::of_seeds(), "?view=about", 1120.0), "strip").is_empty());
}

#[test]
fn on_a_phone_the_list_begins_with_the_axis_and_folds_what_is_older() {
    let desk = Desk::of_seeds();
    let phone = |link: &str| drawn(desk, link, 358.0);
    let page = phone("?view=timeline");
    let older = of_class(&page, "older");
    assert_eq!(find(older[0], &|one| one.name() == "summary")[0].inner_text(), "2 events before 1 July 2018");
    assert_eq!(older[0].attribute("open"), None);
    let rows =
        |within: &Element| of_class(within, "events").iter().map(|list| list.nodes().len()).sum::<usize>();
    assert_eq!((rows(older[0]), rows(&page)), (2, desk.events.len()), "nothing is lost");
    let months: Vec<String> = of_class(&page, "month")
        .iter()
        .map(|month| find(month, &|one| one.name() == "h2")[0].inner_text())
        .collect();
    assert_eq!(months[..3], ["April 1999", "November 2017", "July 2018"]);
    // Each month that is not folded can be jumped to, by the name of its heading.
    let ways: Vec<&str> = find(of_class(&page, "months")[0], &|one| one.name() == "button")
        .iter()
        .map(|way| way.attribute("data-do").unwrap())
        .collect();
    assert_eq!(ways, months[2..]);
    for way in ways {
        assert_eq!(find(&page, &|one| one.attribute("data-month") == Some(way)).len(), 1, "{way}");
    }
    // What is opened is seen, and chosen days are shown as they are.
    let open = phone("?view=timeline&open=wto-offer-1999");
    assert_eq!(of_class(&open, "older")[0].attribute("open"), Some(""));
    assert!(of_class(&phone("?view=timeline&from=1999&to=2018"), "older").is_empty());
    assert!(of_class(&drawn(desk, "?view=timeline", 1120.0), "older").is_empty());
}

#[test]
fn the_card_of_an_event_says_its_day_what_that_rests_on_and_leads_on() {
    let desk = Desk::of_seeds();
    let open = |width| drawn(desk, "?view=timeline&open=lists-1-to-3", width);
    let page = open(1120.0);
    let card = of_class(&page, "event-card")[0];
    let text = card.inner_text();
    assert!(text.contains("6 July to 24 September 2018") && text.contains("Told in 2 articles"), "{text}");
    assert!(text.contains("Editor’s note"), "{text}");
    assert_eq!(of_class(card, "telling").len(), 2);
    assert!(text.contains("Previous event") && text.contains("Next event"));
    // On a phone it stands in its row, and there alone.
    let phone = open(358.0);
    assert_eq!(of_class(&phone, "event-card").len(), 1);
    let open = find(&phone, &|element| element.name() == "li" && element.attribute("class") == Some("open"));
    assert_eq!(of_class(open[0], "event-card").len(), 1);
    assert!(of_class(&phone, "timeline-chart").is_empty());
}

#[test]
fn on_a_phone_what_is_older_than_the_axis_is_folded_however_much_it_is_and_leaves_room_for_the_rest() {
    let mut archive = Desk::of_seeds().archive.clone();
    let dates = &mut archive.articles[0].dates;
    let one = dates[0].clone();
    for number in 0..300 {
        let day = archive::Day::new(1990, 1, 1).unwrap().plus(number * 20);
        dates.push(archive::DateMention { days: archive::Days::one(day), ..one.clone() });
    }
    let desk = Desk::of(archive);
    let page = drawn(&desk, "?view=timeline", 390.0);
    let older = of_class(&page, "older")[0].inner_text();
    assert!(older.starts_with("302 events before 1 July 2018"), "{older}");
    let months: Vec<&Element> =
        of_class(&page, "month").into_iter().filter(|month| !older.contains(&month.inner_text())).collect();
    assert!(months[0].inner_text().starts_with("July 2018"), "{}", months[0].inner_text());
    assert!(!months[0].inner_text().contains("2 events"), "what is on the axis is drawn");
}
