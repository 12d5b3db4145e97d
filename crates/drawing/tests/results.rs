//! A long list of results is drawn as far as it was asked for.

mod desk;

use desk::{Desk, of_class};

/// An archive of so many short articles, each of which has the word "tariffs".
fn many(count: usize) -> Desk {
    let name = |number: usize| format!("2019-03-{:02}-report-{number:02}.txt", 1 + number % 28);
    let text =
        |number: usize| format!("Report {number}\n\nTariffs were spoken of in town {number} on Monday.\n");
    let files: Vec<(String, String)> = (0..count).map(|number| (name(number), text(number))).collect();
    let built = extract::build(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())));
    Desk::of(built.map(|built| built.archive).unwrap_or_default())
}

#[test]
fn a_word_that_no_article_has_is_named() {
    let said = |query: &str| {
        let page = many(3).page(&format!("?q={query}"), 1120.0);
        of_class(&page, "meta").first().map(markup::Element::inner_text).unwrap_or_default()
    };
    assert_eq!(said("tariffs"), "3 articles for “tariffs”");
    assert_eq!(
        said("tariffs%20xylophone"),
        "3 articles for “tariffs xylophone” · no article has “xylophone”"
    );
    assert!(
        said("tarifs").contains("“tariffs” instead of “tarifs”") && !said("tarifs").contains("no article")
    );
    assert_eq!(said("xylophone"), "0 articles for “xylophone”");
}

#[test]
fn a_year_told_of_as_a_whole_is_said_once() {
    let page = Desk::of_seeds().page("?view=search", 1120.0);
    let told = of_class(&page, "facets").into_iter().flat_map(|facets| {
        let fields = desk::of_name(&[facets], "details");
        fields.into_iter().filter(|field| field.inner_text().starts_with("Tells of"))
    });
    let values: Vec<String> = told
        .flat_map(|field| desk::of_name(&[field], "a"))
        .map(|value| value.attribute("href").unwrap_or_default().to_owned())
        .collect();
    assert_eq!(values.first().map(String::as_str), Some("?q=about%3A1999"), "{values:?}");
    assert!(values.iter().all(|value| !value.contains("1999-")), "{values:?}");
    assert!(values.iter().any(|value| value.contains("2017-11")), "{values:?}");
}

#[test]
fn twenty_results_are_drawn_and_twenty_more_whenever_they_are_asked_for() {
    let desk = many(45);
    for (more, drawn, said) in [
        (0, 20, Some("The best 20 of 45 are shown. Show 20 more")),
        (1, 40, Some("The best 40 of 45 are shown. Show 5 more")),
        (2, 45, None),
        (usize::MAX, 45, None),
    ] {
        let page = desk.show("?q=tariffs", 1120.0, |shown| drawing::page(&drawing::Shown { more, ..*shown }));
        let stories = of_class(&page, "stories");
        assert_eq!(stories.iter().map(|list| list.nodes().len()).sum::<usize>(), drawn, "{more}");
        let words: Vec<String> = of_class(&page, "meta").iter().map(markup::Element::inner_text).collect();
        assert_eq!(words.iter().find(|words| words.contains("are shown")).map(String::as_str), said);
    }
}

#[test]
fn a_letter_is_answered_with_the_first_results_and_nothing_of_the_rest() {
    let page =
        many(45).show("?q=tariffs", 1120.0, |shown| drawing::page(&drawing::Shown { brief: true, ..*shown }));
    let rows = of_class(&page, "story-row");
    assert_eq!((rows.len(), of_class(&page, "facets").len()), (5, 0));
    let said = of_class(&page, "meta").first().map(markup::Element::inner_text);
    assert_eq!(said.as_deref(), Some("45 articles for “tariffs”"));
}
