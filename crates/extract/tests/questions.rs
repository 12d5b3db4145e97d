//! Questions put to the five articles of `seeds/`: does the reader see a passage that answers first?
//!
//! A question's answers are the sentences that hold the pieces given with it. The passages are taken in the order in
//! which the page shows them: article by article, the best passages of each first. Measured by the mean reciprocal
//! rank of the first answer.

use std::collections::BTreeMap;
use std::path::Path;

use archive::Archive;
use archive::search::{Index, IndexBuilder, passages};

/// How many passages of an article the page shows.
const SHOWN: usize = 4;

#[expect(clippy::unwrap_used, reason = "a test that can't read the seeds has failed")]
fn seeds() -> (Archive, Vec<u8>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let files = seeds::read(&folder).unwrap();
    let built = extract::build(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()))).unwrap();
    let mut index = IndexBuilder::new();
    for article in &built.archive.articles {
        index.add(article);
    }
    (built.archive, index.finish())
}

/// One over the place of the first passage that answers; 0 when none does.
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a question about a passage that is not there is a broken test"
)]
fn reciprocal_rank(archive: &Archive, index: &Index<'_>, query: &str, answers: &[(&str, &str)]) -> f64 {
    let wanted: Vec<(u32, u32)> = answers
        .iter()
        .map(|(file, piece)| {
            let number = archive.articles.iter().position(|article| article.file.starts_with(file)).unwrap();
            let article = archive.articles.get(number).unwrap();
            let at = article.text.find(piece).unwrap_or_else(|| panic!("{file}: {piece}"));
            (number as u32, article.sentence_at(at as u32).unwrap() as u32)
        })
        .collect();
    let hits = index.search(query, usize::MAX);
    let shown = hits.documents.iter().flat_map(|hit| {
        let article = archive.articles.get(hit.document as usize);
        let found = article.map(|article| passages(article, &hits.matched)).unwrap_or_default();
        found.into_iter().take(SHOWN).map(|passage| (hit.document, passage.sentence))
    });
    let place = shown.into_iter().position(|place| wanted.contains(&place));
    place.map_or(0.0, |place| 1.0 / (place + 1) as f64)
}

#[test]
fn readers_see_an_answer_first() {
    let (archive, bytes) = seeds();
    let index = Index::open(&bytes).unwrap();
    let mut group = "";
    let mut ranks: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for line in include_str!("questions.tsv").lines() {
        if let Some(name) = line.strip_prefix("# group: ") {
            group = name;
        }
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let mut cells = line.split('\t');
        let query = cells.next().unwrap();
        let rest: Vec<&str> = cells.collect();
        let answers: Vec<(&str, &str)> = rest.chunks(2).map(|pair| (pair[0], pair[1])).collect();
        let rank = reciprocal_rank(&archive, &index, query, &answers);
        if rank < 1.0 {
            println!("{group}: {rank:.2} {query}");
        }
        ranks.entry(group).or_default().push(rank);
    }
    // Questions in other words than their answers' are told apart and have no bar: they are there to be looked at.
    for (group, least, bar) in [("plain", 60, 0.95), ("misspelt", 40, 0.9), ("other words", 20, 0.0)] {
        let ranks = &ranks[group];
        let mean = ranks.iter().sum::<f64>() / ranks.len() as f64;
        println!("{group}: {} questions, mean reciprocal rank {mean:.3}", ranks.len());
        assert!(ranks.len() >= least && mean >= bar, "{group}: {mean:.3}");
    }
}
