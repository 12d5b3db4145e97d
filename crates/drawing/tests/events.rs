//! Events in words: what is quoted stands once, whole, and with what it refers to.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod desk;

use desk::{Desk, of_class};
use markup::Element;

const WIDE: f32 = 1120.0;

fn card(id: &str) -> Element {
    let id = id.replace('+', "%2B");
    of_class(&Desk::of_seeds().page(&format!("?view=timeline&open={id}"), WIDE), "event-card")[0].clone()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn the_card_of_an_event_says_each_of_its_sentences_once() {
    let desk = Desk::of_seeds();
    for event in &desk.events {
        let text = letters(&card(&event.id).inner_text());
        for telling in &event.tellings {
            let article = &desk.archive.articles[telling.article as usize];
            let sentence = article.clean(article.sentences[telling.sentence as usize].span);
            // A key point that says a sentence of the story over again is said with it.
            assert_eq!(text.matches(&letters(&sentence)).count(), 1, "{sentence}\n{text}");
        }
    }
}

#[test]
fn no_title_only_repeats_what_its_sentences_quote() {
    let desk = Desk::of_seeds();
    for note in &desk.archive.notes {
        let Some((_, quoted)) = note.title.split_once('“') else { continue };
        let quoted = letters(quoted.split('”').next().unwrap());
        for passage in &note.passages {
            let article = &desk.archive.articles[passage.article as usize];
            let sentence = letters(&article.clean(article.sentences[passage.sentence as usize].span));
            assert!(quoted.len() < 20 || !sentence.contains(&quoted), "{}", note.title);
        }
    }
}

#[test]
fn the_words_of_a_mark_have_whole_quotations_and_say_who_speaks() {
    let page = Desk::of_seeds().page("?view=timeline", WIDE);
    let said: Vec<String> =
        of_class(&page, "mark").iter().map(|mark| mark.attribute("aria-label").unwrap().to_owned()).collect();
    for label in &said {
        let count = |mark: char| label.matches(mark).count();
        assert_eq!(count('“'), count('”'), "{label}");
        assert_eq!(count('"') % 2, 0, "{label}");
    }
    let official = "U.S. official: “If you looked at the texts a month ago compared to today, we have moved forward in all areas.” Happened.";
    assert!(said.iter().any(|label| label.contains(official)), "{}", said.join("\n"));
}

#[test]
fn a_quotation_that_was_cut_out_is_whole_in_its_row_and_on_its_card() {
    let desk = Desk::of_seeds();
    let whole = "U.S. official: “If you looked at the texts a month ago compared to today, we have moved forward in all areas.”";
    let lines = of_class(&desk.page("?view=timeline", WIDE), "event-line");
    assert_eq!(lines.iter().filter(|line| line.inner_text().starts_with(whole)).count(), 1);
    let event = desk.events.iter().find(|event| event.days.short() == "20 Feb – 6 Mar 2019").unwrap();
    assert!(card(&event.id).inner_text().contains(whole));
    let kudlow = card("kudlow-detroit").inner_text();
    assert!(
        kudlow.contains("\"They have stolen our intellectual property,\" Kudlow said in Detroit."),
        "{kudlow}"
    );
}

#[test]
fn what_refers_to_the_sentence_before_stands_after_it() {
    let desk = Desk::of_seeds();
    let event = desk.events.iter().find(|event| event.days.short() == "25 Oct 2018").unwrap();
    let text = card(&event.id).inner_text();
    let context = "stop allegedly stealing technology. Until Beijing does so, the U.S. will not resume";
    assert!(text.contains(context), "{text}");
    let basis = "“Thursday” means 25 Oct 2018: the last Thursday up to publication on 25 October 2018 · CNBC, 25 Oct 2018";
    assert!(text.contains(basis), "{text}");
}

#[test]
fn sentences_of_one_article_stand_together_with_one_source() {
    let card = card("kudlow-detroit");
    let tellings = of_class(std::slice::from_ref(&card), "telling");
    assert_eq!(tellings.len(), 1);
    assert_eq!(of_class(&tellings, "event-text").len(), 3);
    let text = tellings[0].inner_text();
    assert!(text.ends_with("“A week ago” means 18 Oct 2018: that long before publication on 25 October 2018 · CNBC, 25 Oct 2018"), "{text}");
}
