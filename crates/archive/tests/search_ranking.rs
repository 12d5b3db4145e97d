//! The index ranks as a plain reading of every document does; and whatever happens to its bytes, or is typed,
//! nothing worse comes of it than an error or no hits.
// Clippy's leave to unwrap in tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::LazyLock;

use archive::query::Query;
use archive::search::{Index, IndexBuilder, IndexError, Reading, light, tokens};
use proptest::prelude::*;

type Document = (String, String);

fn index_of(documents: &[Document]) -> Vec<u8> {
    let mut builder = IndexBuilder::new();
    for (title, text) in documents {
        builder.add_text(title, text);
    }
    builder.finish()
}

/// BM25F with closeness, from the documents' words alone. Fields: headline (weight 3, b 0.4), text (1, 0.75).
struct Naive {
    /// Per document and field, its terms.
    fields: Vec<[Vec<String>; 2]>,
    means: [f32; 2],
}

const K1: f32 = 2.0;

impl Naive {
    fn new(documents: &[Document]) -> Self {
        let terms =
            |text: &str| tokens(text, Reading::Text).iter().map(archive::search::Token::term).collect();
        let fields: Vec<[Vec<String>; 2]> = documents.iter().map(|(a, b)| [terms(a), terms(b)]).collect();
        let mean = |n: usize| {
            let lengths: Vec<usize> =
                fields.iter().map(|f| f[n].len()).filter(|length| *length > 0).collect();
            lengths.iter().sum::<usize>() as f32 / lengths.len().max(1) as f32
        };
        Self { means: [mean(0), mean(1)], fields }
    }

    fn frequency(&self, document: usize, term: &str) -> f32 {
        let weigh = |n: usize, weight: f32, b: f32| {
            let field = &self.fields[document][n];
            let count = field.iter().filter(|word| *word == term).count() as f32;
            if count == 0.0 {
                0.0
            } else {
                weight * count / (1.0 - b + b * field.len() as f32 / self.means[n])
            }
        };
        weigh(0, 3.0, 0.4) + weigh(1, 1.0, 0.75)
    }

    fn idf(&self, term: &str) -> f32 {
        let holding = (0..self.fields.len()).filter(|d| self.frequency(*d, term) > 0.0).count() as f32;
        (1.0 + (self.fields.len() as f32 - holding + 0.5) / (holding + 0.5)).ln()
    }

    fn places(&self, document: usize, term: &str) -> Vec<(usize, i64)> {
        let each = self.fields[document].iter().enumerate();
        each.flat_map(|(n, field)| field.iter().enumerate().map(move |(at, word)| (n, at as i64, word)))
            .filter(|(_, _, word)| *word == term)
            .map(|(n, at, _)| (n, at))
            .collect()
    }

    fn score(&self, document: usize, query: &[String]) -> f32 {
        let saturate = |frequency: f32| frequency * (K1 + 1.0) / (frequency + K1);
        let words: f32 =
            query.iter().map(|term| self.idf(term) * saturate(self.frequency(document, term))).sum();
        let pairs: f32 = query
            .windows(2)
            .filter(|pair| pair[0] != pair[1])
            .map(|pair| {
                let (first, second) = (self.places(document, &pair[0]), self.places(document, &pair[1]));
                let mut sum = 0.0;
                for (field, at) in &first {
                    for (_, other) in second.iter().filter(|(f, other)| f == field && (other - at).abs() <= 8)
                    {
                        let apart = (other - at - 1).abs() + 1;
                        sum += 1.0 / (apart * apart) as f32;
                    }
                }
                0.2 * self.idf(&pair[0]).min(self.idf(&pair[1])) * saturate(sum)
            })
            .sum();
        words + pairs
    }
}

const WORDS: [&str; 12] = [
    "tariff", "trade", "talks", "china", "goods", "deal", "soybean", "steel", "trump", "huawei", "duties",
    "import",
];

fn words(most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS.as_slice()), 0..most).prop_map(|w| w.join(" "))
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    proptest::collection::vec((words(6), words(60)), 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn the_index_ranks_as_a_plain_reading_does(documents in documents(), query in words(5)) {
        let naive = Naive::new(&documents);
        let terms: Vec<String> = tokens(&query, Reading::Query).iter().map(archive::search::Token::term).collect();
        let known = |term: &String| (0..documents.len()).any(|d| naive.frequency(d, term) > 0.0);
        prop_assume!(terms.iter().all(known));
        let mut expected: Vec<(u32, f32)> = (0..documents.len())
            .map(|document| (document as u32, naive.score(document, &terms)))
            .filter(|(_, score)| *score > 0.0)
            .collect();
        expected.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));

        let bytes = index_of(&documents);
        let hits = Index::open(&bytes).unwrap().search(&format!("{query} "), usize::MAX);
        prop_assert_eq!(hits.total, expected.len());
        prop_assert_eq!(hits.documents.len(), expected.len());
        for (hit, (_, score)) in hits.documents.iter().zip(&expected) {
            prop_assert!((hit.score - score).abs() < 1e-4, "{} is not {score}", hit.score);
            prop_assert!((naive.score(hit.document as usize, &terms) - hit.score).abs() < 1e-4);
        }
        let first = Index::open(&bytes).unwrap().search(&format!("{query} "), 3);
        prop_assert_eq!(&first.documents[..], &hits.documents[..hits.documents.len().min(3)]);
    }
}

fn sample() -> Vec<u8> {
    let text =
        "Tariffs on $200 billion of goods, 25 percent on steel; the talks in Beijing stalled. 中美贸易战";
    index_of(&[
        ("Trade talks".into(), text.into()),
        ("Huawei".into(), "A blacklist and the supply chain".into()),
    ])
}

#[test]
fn foreign_bytes_are_told_from_damaged_ones() {
    assert_eq!(Index::open(b"").err(), Some(IndexError::Foreign));
    assert_eq!(Index::open(b"NEWSIX00 and more").err(), Some(IndexError::Foreign));
    let bytes = sample();
    assert_eq!(Index::open(&bytes[..bytes.len() - 1]).err(), Some(IndexError::Corrupt));
    assert!(Index::open(&bytes).is_ok());
}

#[test]
fn an_index_of_nothing_finds_nothing() {
    let bytes = IndexBuilder::new().finish();
    let index = Index::open(&bytes).unwrap();
    assert!(index.is_empty());
    assert!(index.search("anything at all", 10).documents.is_empty());
}

/// With the checksum of its bytes as they are: a damaged index that hides its damage is still to be read without a
/// panic.
fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut sum = (bytes.len() - 12) as u64;
    for chunk in bytes[12..].chunks(8) {
        let word = match chunk.first_chunk::<8>() {
            Some(word) => u64::from_le_bytes(*word),
            None => chunk.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
        sum = (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        sum ^= sum >> 32;
    }
    bytes[8..12].copy_from_slice(&(sum as u32).to_le_bytes());
    bytes
}

#[test]
fn a_resealed_index_opens() {
    assert_eq!(resealed(sample()), sample());
}

static LARGE: LazyLock<Vec<u8>> = LazyLock::new(two_topics);

/// An archive large enough to have topics: half of its articles on duties, half on phones.
fn two_topics() -> Vec<u8> {
    let documents: Vec<Document> = (0..240)
        .map(|n: usize| {
            let words = [
                ["tariff", "duties", "steel", "import", "levy", "customs"],
                ["huawei", "phone", "chips", "network", "spectrum", "handset"],
            ][n % 2];
            // Four of the six: a third of the articles lacks any one of them.
            let text: Vec<&str> = (0..4).map(|at| words[(n / 2 + at * (1 + n / 12 % 2 * 4)) % 6]).collect();
            let text = text.join(" ");
            (String::new(), format!("{text} talks report{}", n % 9))
        })
        .collect();
    index_of(&documents)
}

#[test]
fn what_is_near_in_topic_comes_first() {
    let bytes = LARGE.clone();
    assert_eq!(bytes, two_topics(), "the same articles make the same index");
    let hits = Index::open(&bytes).unwrap().search("levy talks ", 500);
    assert_eq!(hits.total, 240);
    let of_topic = hits.documents.iter().take(120).filter(|hit| hit.document % 2 == 0).count();
    assert_eq!(of_topic, 120, "articles on duties come before those on phones, with the word or without");
}

proptest! {
    /// Only documents that could come first are read to the end: which these are must not change them.
    #[test]
    fn the_first_hits_are_those_of_all(
        words in proptest::collection::vec(
            proptest::sample::select(["tariff", "steel", "import", "levy", "huawei", "chips", "talks", "report3", "stel", "handset"].as_slice()),
            1..7,
        ),
        limit in 1usize..30,
    ) {
        let index = Index::open(LARGE.as_slice()).unwrap();
        let query = words.join(" ");
        let all = index.search(&query, usize::MAX);
        let first = index.search(&query, limit);
        prop_assert_eq!(first.total, all.total);
        prop_assert_eq!(&first.documents[..], &all.documents[..limit.min(all.total)]);
        for hit in &first.documents {
            let shares = index.explain(&Query::parse(&query), hit.document);
            let sum: f32 = shares.iter().map(|share| share.share).sum();
            prop_assert!((sum - hit.score).abs() <= 1e-4 * hit.score, "{} is not {}", sum, hit.score);
        }
        let best = index.explain(&Query::parse(&query), first.documents[0].document);
        prop_assert!(best.iter().any(|share| share.field == "near in topic"), "the topic has its share");
    }

    #[test]
    fn damage_is_an_error(at in 0usize..10_000, flip in 1u8..=255) {
        let mut bytes = sample();
        let at = at % bytes.len();
        bytes[at] ^= flip;
        prop_assert!(Index::open(&bytes).is_err());
    }

    #[test]
    fn hidden_damage_is_survived(
        flips in proptest::collection::vec((12usize..100_000, any::<u8>()), 1..6),
        large in any::<bool>(),
        query in "(trade|tariffs|talsk|200bn|huawie|blacklist|中美|\"supply chain\"|-goods| ){1,5}",
    ) {
        let mut bytes = if large { LARGE.clone() } else { sample() };
        let length = bytes.len();
        for (at, value) in flips {
            bytes[12 + at % (length - 12)] = value;
        }
        let bytes = resealed(bytes);
        if let Ok(index) = Index::open(&bytes) {
            let hits = index.search(&query, 10);
            prop_assert!(hits.documents.iter().all(|hit| (hit.document as usize) < index.len()));
        }
    }

    #[test]
    fn anything_can_be_typed(query in "\\PC{0,60}", text in "\\PC{0,60}") {
        let bytes = index_of(&[(query.clone(), text.clone()), (text.clone(), String::new())]);
        let hits = Index::open(&bytes).unwrap().search(&query, 10);
        let mut last = 0;
        for span in light(&text, &hits.matched) {
            let (start, end) = (span.start as usize, span.end as usize);
            prop_assert!(start >= last && start < end && text.get(start..end).is_some());
            last = end;
        }
    }

    #[test]
    fn any_bytes_are_refused_quietly(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Index::open(&bytes);
    }
}
