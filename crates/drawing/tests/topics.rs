//! What an article is said to be on is in its text.
#![allow(clippy::indexing_slicing)]

mod desk;

use desk::Desk;

#[test]
fn an_article_on_national_security_is_not_said_to_be_on_taiwan_or_hong_kong() {
    let mut secure = 0;
    for article in &Desk::of_seeds().archive.articles {
        for topic in &article.topics {
            for place in ["Taiwan", "Hong Kong", "South China Sea", "North Korea"] {
                assert!(
                    !topic.name.contains(place) || article.text.contains(place),
                    "{}: {}",
                    article.id,
                    topic.name
                );
            }
        }
        let said = article.topics.iter().any(|topic| topic.name == "National security");
        assert_eq!(said, article.text.to_lowercase().contains("national security"), "{}", article.id);
        secure += usize::from(said);
    }
    assert!(secure > 1, "there are such articles");
}
