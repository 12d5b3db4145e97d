//! A disagreement is where sources differ, or seem to: passages side by side, and what explains them.
//!
//! Editors name some in notes. The rest is computed: figures of one side's tariffs that differ while nothing changed in
//! the record, claims that the record contradicts, days that a note corrects, names written in more than one way. What a
//! note of an editor explains already is not told again.

mod figures;
mod names;

use crate::tariffs::is_done;
use crate::{Agreement, Archive, NoteKind, Span};

/// Passages that differ, or seem to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Its name in links.
    pub id: String,
    /// On what, and how that is known.
    pub kind: Kind,
    /// The passages, in the order of articles and text.
    pub sides: Vec<Saying>,
}

/// What a disagreement is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What an editor's note says: number in [`Archive::notes`].
    Noted(u32),
    /// Figures of one side's tariffs, told of days between which the record did not change.
    Figures,
    /// A claim and the record: number in [`Archive::matches`].
    Record(u32),
    /// A day that an editor's note corrects: number in [`Archive::notes`].
    Day(u32),
    /// The ways in which one name is written.
    Name(String),
}

/// One source's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// Which of the archive's articles.
    pub article: u32,
    /// Which of its sentences.
    pub sentence: u32,
    /// The words that differ.
    pub words: Span,
    /// The claim that it makes, where that is what differs: number in the article's claims.
    pub claim: Option<u32>,
}

/// All of them: noted ones first, then figures, the record, days and names.
pub fn disagreements(archive: &Archive) -> Vec<Disagreement> {
    let mut all = Vec::new();
    for (note, number) in archive.notes.iter().zip(0..) {
        if note.kind == NoteKind::Disagreement {
            let sides = note.passages.iter().map(|passage| Saying {
                article: passage.article,
                sentence: passage.sentence,
                words: passage.span,
                claim: None,
            });
            all.push(Disagreement { id: note.id.clone(), kind: Kind::Noted(number), sides: sides.collect() });
        }
    }
    let noted = all.clone();
    let told = |sides: &[Saying]| {
        let by =
            |one: &Disagreement| sides.iter().all(|side| one.sides.iter().any(|other| side.is_at(other)));
        noted.iter().any(by)
    };
    all.extend(figures::figures(archive).into_iter().filter(|one| !told(&one.sides)));
    all.extend(beside_the_record(archive));
    all.extend(corrected_days(archive).filter(|one| !told(&one.sides)));
    // Of a name the odd forms are what differs: one note on them is enough.
    all.extend(names::names(archive, |odd| told(core::slice::from_ref(odd))));
    all
}

impl Saying {
    fn is_at(&self, other: &Self) -> bool {
        (self.article, self.sentence) == (other.article, other.sentence)
    }
}

/// Claims of what was done that the record has otherwise.
fn beside_the_record(archive: &Archive) -> impl Iterator<Item = Disagreement> {
    archive.matches.iter().zip(0..).filter_map(|(found, number)| {
        let article = archive.articles.get(found.article as usize)?;
        let claim = article.claims.get(found.claim as usize)?;
        let differs = match found.agreement {
            Agreement::Differs => true,
            Agreement::NotAdopted => is_done(claim.action),
            Agreement::Same | Agreement::Sum | Agreement::NoMatch | Agreement::Taken => false,
        };
        differs.then(|| Disagreement {
            id: format!("record.{}.{}", article.id, found.claim),
            kind: Kind::Record(number),
            sides: vec![Saying {
                article: found.article,
                sentence: claim.sentence,
                words: claim.goods_span.unwrap_or(claim.span),
                claim: Some(found.claim),
            }],
        })
    })
}

/// Dates whose words mean other days than a note knows of. One that is only wider than the note's is not wrong.
fn corrected_days(archive: &Archive) -> impl Iterator<Item = Disagreement> {
    let events = archive.notes.iter().zip(0..).filter(|(note, _)| note.kind != NoteKind::Disagreement);
    events.filter_map(|(note, number)| {
        let days = note.days?;
        let sides: Vec<Saying> = note
            .passages
            .iter()
            .filter_map(|passage| {
                let article = archive.articles.get(passage.article as usize)?;
                let date =
                    article.dates.get(passage.date? as usize).filter(|date| !date.days.overlaps(days))?;
                Some(Saying {
                    article: passage.article,
                    sentence: date.sentence,
                    words: date.span,
                    claim: None,
                })
            })
            .collect();
        let id = format!("day.{}", note.id);
        (!sides.is_empty()).then_some(Disagreement { id, kind: Kind::Day(number), sides })
    })
}
