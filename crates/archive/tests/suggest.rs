//! What is suggested while a query is typed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "query_fixture/mod.rs"]
mod query_fixture;

use archive::suggest::{MOST, suggest};
use proptest::prelude::*;
use query_fixture::desk;

fn inserted(text: &str) -> Vec<String> {
    let recent = ["huawei blacklist".to_owned(), "soybeans".to_owned()];
    desk()
        .ask(|corpus| suggest(corpus, text, text.len(), &recent).into_iter().map(|one| one.insert).collect())
}

#[test]
fn words_names_fields_and_searches_are_suggested() {
    assert_eq!(inserted("tru")[0], "who:\"Donald Trump\"");
    assert_eq!(inserted("talks with liu")[0], "who:\"Liu He\"");
    assert_eq!(inserted("hua")[..3], ["huawei blacklist", "org:\"Huawei\"", "huawei"]);
    assert_eq!(inserted("tar"), ["tariffs"]);
    assert!(inserted("publ").contains(&"published:".to_owned()));
    assert_eq!(inserted("x who:x")[..], ["who:\"Xi Jinping\""]);
    assert_eq!(inserted("who:\"xi j")[..], ["who:\"Xi Jinping\""]);
    assert_eq!(
        inserted("kind:plan")[..],
        ["kind:planned", "kind:planned-increase", "kind:planned-reduction"]
    );
    assert_eq!(inserted("side:")[..], ["side:us", "side:china", "side:both"]);
    assert_eq!(inserted("about:2018")[..], ["about:2018-09", "about:2018-11"]);
    assert_eq!(inserted("title:sta"), ["title:stalled"]);
    assert_eq!(inserted("-org:hu")[..], ["org:\"Huawei\""]);
    assert_eq!(inserted(""), ["huawei blacklist", "soybeans"]);
    assert!(inserted("tariffs ").is_empty());
}

#[test]
fn a_name_takes_the_place_of_all_its_words() {
    let first = |text: &str| {
        desk().ask(|corpus| {
            let one = suggest(corpus, text, text.len(), &[]).swap_remove(0);
            (text.get(..one.span.start as usize).unwrap().to_owned() + &one.insert, one.label)
        })
    };
    let liu = || "Liu He".to_owned();
    assert_eq!(first("liu he"), ("who:\"Liu He\"".to_owned(), liu()));
    assert_eq!(first("tariffs  Liu h"), ("tariffs  who:\"Liu He\"".to_owned(), liu()));
    assert_eq!(first("-liu he").0, "-liu who:\"Liu He\"");
}

proptest! {
    #[test]
    fn suggestions_fit_whatever_is_typed(text in "(who:|hua|tr|\"|-| |é|:|kind:|[a-z]){0,8}", caret in 0usize..30) {
        let found = desk().ask(|corpus| suggest(corpus, &text, caret, &["hua".to_owned()]));
        prop_assert!(found.len() <= MOST);
        for (n, one) in found.iter().enumerate() {
            prop_assert!(text.get(one.span.start as usize..one.span.end as usize).is_some());
            prop_assert!(found[..n].iter().all(|other| other.insert != one.insert));
        }
    }
}
