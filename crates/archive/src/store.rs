//! The store is the archive as bytes: a header, the facts ([`crate::wire`]) and the search index (read in place).

use crate::wire::{Reader, Wire, Writer, wire};
use crate::{Article, AverageRate, Match, Note, RecordStep};
use core::fmt;

/// Raised whenever old bytes can no longer be read.
const MAGIC: &[u8; 8] = b"NEWSAR06";

/// Everything that the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    /// Articles by publication, oldest first, the undated last; then by file name.
    pub articles: Vec<Article>,
    /// The official record, by the day announced.
    pub record: Vec<RecordStep>,
    /// Average rates, by day.
    pub averages: Vec<AverageRate>,
    /// Claims held against the record, by article and claim.
    pub matches: Vec<Match>,
    /// What editors add, events first, then disagreements; each by its days, then as written.
    pub notes: Vec<Note>,
}

wire!(Archive { articles, record, averages, matches, notes });

/// Why bytes are not an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveError {
    /// They do not begin as one of this version does.
    Foreign,
    /// They begin so, but something in them is damaged or missing.
    Corrupt,
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "these bytes are no archive of this version",
            Self::Corrupt => "the archive is damaged",
        })
    }
}

impl core::error::Error for ArchiveError {}

impl Archive {
    /// The archive and its search index as one file: magic, length and checksum of the facts, facts, index.
    pub fn encode(&self, index: &[u8]) -> Vec<u8> {
        let mut writer = Writer::default();
        self.write(&mut writer);
        let facts = writer.bytes;
        let mut bytes = MAGIC.to_vec();
        bytes.extend((facts.len() as u32).to_le_bytes());
        bytes.extend(checksum(&facts).to_le_bytes());
        bytes.extend(facts);
        bytes.extend(index);
        bytes
    }

    /// The archive, and the bytes of its search index.
    ///
    /// # Errors
    /// When the bytes are of another format, cut short or changed.
    pub fn decode(bytes: &[u8]) -> Result<(Self, &[u8]), ArchiveError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(ArchiveError::Foreign)?;
        let (length, rest) = rest.split_first_chunk::<4>().ok_or(ArchiveError::Corrupt)?;
        let (sum, rest) = rest.split_first_chunk::<4>().ok_or(ArchiveError::Corrupt)?;
        let (facts, index) =
            rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(ArchiveError::Corrupt)?;
        if checksum(facts) != u32::from_le_bytes(*sum) {
            return Err(ArchiveError::Corrupt);
        }
        let mut reader = Reader::new(facts);
        let archive = Self::read(&mut reader);
        if reader.is_whole() { Ok((archive, index)) } else { Err(ArchiveError::Corrupt) }
    }

    /// The article of that name.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == id)
    }
}

/// A sum over words of eight bytes that changes whenever one of them does: catches damage, not malice.
pub fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let word = match chunk.first_chunk::<8>() {
            Some(word) => u64::from_le_bytes(*word),
            None => chunk.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
        sum = (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        sum ^= sum >> 32;
    }
    sum as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Action, Agreement, Block, BlockKind, Claim, Context, DateMention, Day, Days, Entity, GoodsValue,
        Mention, Meta, Noise, NoteKind, Outcome, Passage, Precision, Problem, Published, Quote, RecordAction,
        Sentence, Side, SourceMap, Span, Stated, Taken,
    };
    use proptest::prelude::*;

    fn day(days: i32) -> Day {
        Day::from_number(days).unwrap()
    }

    fn days() -> Days {
        Days::new(day(17_800), day(17_806))
    }

    fn text() -> String {
        "Tariffs rose.".to_owned()
    }

    const SPAN: Span = Span { start: 8, end: 12 };

    /// One of everything that an article has.
    fn article() -> Article {
        let (days, span) = (days(), SPAN);
        let mut source = SourceMap::default();
        source.push(0, 5..9, true);
        source.push(4, 300..70_000, false);
        let entity = Entity {
            name: text(),
            listed: Some(text()),
            stated: vec![Stated { words: text(), sentence: 1 }],
            mentions: vec![Mention { span, sentence: 1 }],
        };
        let claim = |imposing: Side, goods: Option<GoodsValue>| Claim {
            span,
            sentence: 200,
            imposing,
            target: Some(text()),
            goods,
            goods_span: Some(span),
            rates_from: vec![10.0, 0.1],
            rates_to: vec![25.0],
            action: Action::RuledOut,
            days: Some(days),
            taken: Taken { side: true, action: false, figures: true },
        };
        Article {
            id: "a".into(),
            file: "a.txt".into(),
            text: text(),
            received: Some(vec![0, 255, 9]),
            source,
            meta: Meta {
                title: text(),
                title_basis: Some(text()),
                author: Some(text()),
                outlet: text(),
                outlet_basis: Some(text()),
                published: Some(Published { edtf: text(), days, basis: text() }),
                url: Some(text()),
                rights: text(),
                excerpt: true,
            },
            blocks: vec![Block { kind: BlockKind::Caption, span, sentences: (0, 1) }],
            sentences: vec![
                Sentence { span, kind: BlockKind::Body },
                Sentence { span: Span::new(0, 3), kind: BlockKind::Noise },
            ],
            noise: vec![Noise { span, why: text() }],
            dates: vec![DateMention {
                span,
                sentence: 1,
                days,
                precision: Precision::Week,
                outcome: Outcome::DidNotHappen,
                edtf: text(),
                basis: text(),
            }],
            context: vec![Context { sentence: 4, date: 0 }],
            claims: vec![
                claim(Side::Other("Mexico".into()), Some(GoodsValue::UsdBn(250.5))),
                claim(Side::Both, Some(GoodsValue::All)),
                claim(Side::China, None),
            ],
            people: vec![entity.clone()],
            organisations: vec![entity.clone(), entity.clone()],
            places: Vec::new(),
            topics: vec![entity],
            quotes: vec![Quote { span, sentence: 3, speaker: Some(text()), credited: None }],
            problems: vec![Problem { line: Some(70_000), message: text() }],
        }
    }

    /// One of everything.
    fn sample() -> Archive {
        let (days, span) = (days(), SPAN);
        let step = RecordStep {
            id: "US-L3".into(),
            side: Side::Us,
            list: text(),
            action: RecordAction::Reduced,
            announced: day(-700_000),
            effective: Some(day(0)),
            ended: None,
            goods_usd_bn: Some(200.0),
            rates_from: Vec::new(),
            rates_to: vec![10.0],
            confirmed: true,
            citation: text(),
            url: None,
            overlaps: text(),
        };
        let average = AverageRate {
            day: day(1),
            side: Side::China,
            rate: 8.0,
            version: text(),
            url: text(),
            note: Some(text()),
        };
        let agreement = Agreement::NoMatch;
        let found = Match { article: 0, claim: 1, steps: vec![0, 300], on: day(9), agreement, words: text() };
        let note = Note {
            id: "n".into(),
            kind: NoteKind::Disagreement,
            title: text(),
            days: Some(days),
            edtf: Some(text()),
            known_on: Some(day(17_900)),
            says: text(),
            source: text(),
            url: Some(text()),
            passages: vec![Passage { article: 0, sentence: 1, span, date: Some(0) }],
        };
        Archive {
            articles: vec![article()],
            record: vec![step],
            averages: vec![average],
            matches: vec![found],
            notes: vec![note],
        }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let bytes = sample().encode(b"index");
        assert_eq!(Archive::decode(&bytes), Ok((sample(), b"index".as_slice())));
    }

    proptest! {
        #[test]
        fn damage_is_an_error_not_a_panic(at in 0usize..800, flip in 1u8..=255) {
            let mut bytes = sample().encode(b"");
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= flip;
                prop_assert!(Archive::decode(&bytes).is_err());
            }
        }

        #[test]
        fn any_bytes_are_refused_quietly(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Archive::decode(&bytes);
        }

        #[test]
        fn any_facts_are_read_without_a_panic(bytes in proptest::collection::vec(0u8..5, 0..600)) {
            let mut reader = Reader::new(&bytes);
            let archive = Archive::read(&mut reader);
            let spans = archive.articles.iter().flat_map(|article| &article.claims).map(|claim| claim.span);
            prop_assert!(spans.into_iter().all(|span| span.start <= span.end));
        }
    }
}
