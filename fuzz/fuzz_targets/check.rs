//! What holds for every file, whatever its bytes.

use archive::{Article, Days, Span};

/// Reads a file and checks that nothing of it is lost and every fact is a place in it.
pub fn check(file: &str, bytes: &[u8]) {
    let published = Days::parse_iso("2019-05-17").map(|(days, _)| days);
    let (found, _) = extract::articles(file, bytes, published);
    for one in &found {
        let article = &one.article;
        let received = article.as_received();
        assert_eq!(bytes.get(one.offset..one.offset + received.len()), Some(received));
        for span in spans(article) {
            assert!(article.text.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty()));
            assert!(received.get(article.in_file(span)).is_some());
        }
        let mut at = 0;
        for sentence in &article.sentences {
            let gap = article.text.get(at..sentence.span.start as usize);
            assert!(gap.is_some_and(|gap| gap.trim().is_empty()));
            at = sentence.span.end as usize;
        }
        assert!(article.text.get(at..).is_some_and(|rest| rest.trim().is_empty()));
    }
}

fn spans(article: &Article) -> Vec<Span> {
    let entities = article.people.iter().chain(&article.organisations).chain(&article.places).chain(&article.topics);
    let mut spans: Vec<Span> = entities.flat_map(|one| one.mentions.iter().map(|mention| mention.span)).collect();
    spans.extend(article.blocks.iter().map(|one| one.span));
    spans.extend(article.sentences.iter().map(|one| one.span));
    spans.extend(article.noise.iter().map(|one| one.span));
    spans.extend(article.dates.iter().map(|one| one.span));
    spans.extend(article.claims.iter().map(|one| one.span));
    spans.extend(article.quotes.iter().map(|one| one.span));
    spans
}
