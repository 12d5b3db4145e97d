//! A mark is a fact in the margin of its paragraph: a date, a claim, a quotation, a person, an editor's note.

use crate::sentence_key::SentenceLink;
use crate::sort::sort_by_key;
use crate::view::{ArticleView, View, ViewState};
use crate::{Archive, Article, Span};

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Number in [`Article::dates`].
    Date(u32),
    /// Number in [`Article::claims`].
    Claim(u32),
    /// Number in [`Article::quotes`].
    Quote(u32),
    /// Number in [`Article::people`].
    Person(u32),
    /// Number in [`Archive::notes`].
    Note(u32),
}

impl Fact {
    /// What it is, as links write it.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Date(_) => "date",
            Self::Claim(_) => "claim",
            Self::Quote(_) => "quote",
            Self::Person(_) => "person",
            Self::Note(_) => "note",
        }
    }
}

/// A fact where it stands in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The sentence it begins in.
    pub sentence: u32,
    /// Its words.
    pub span: Span,
    /// What it is.
    pub fact: Fact,
    /// Its name among the marks of its sentence: `date.0`.
    pub name: String,
}

/// Every mark of an article, in the order of its words, longer ones first; people at every mention.
pub fn marks(archive: &Archive, article: u32) -> Vec<Mark> {
    let Some(text) = archive.articles.get(article as usize) else { return Vec::new() };
    let mut places: Vec<(u32, Span, Fact)> = Vec::new();
    places.extend(
        text.dates.iter().zip(0..).map(|(date, number)| (date.sentence, date.span, Fact::Date(number))),
    );
    places.extend(
        text.claims.iter().zip(0..).map(|(claim, number)| (claim.sentence, claim.span, Fact::Claim(number))),
    );
    places.extend(
        text.quotes.iter().zip(0..).map(|(quote, number)| (quote.sentence, quote.span, Fact::Quote(number))),
    );
    for (person, number) in text.people.iter().zip(0..) {
        let mentions = person.mentions.iter();
        places.extend(mentions.map(|mention| (mention.sentence, mention.span, Fact::Person(number))));
    }
    for (note, number) in archive.notes.iter().zip(0..) {
        let passages = note.passages.iter().filter(|passage| passage.article == article);
        places.extend(passages.map(|passage| (passage.sentence, passage.span, Fact::Note(number))));
    }
    sort_by_key(&mut places, |(_, span, _)| u64::from(span.start) << 32 | u64::from(u32::MAX - span.end));
    let mut marks: Vec<Mark> = Vec::with_capacity(places.len());
    for (sentence, span, fact) in places {
        let alike = |mark: &&Mark| mark.sentence == sentence && mark.fact.kind() == fact.kind();
        let nth = marks.iter().rev().take_while(|mark| mark.sentence + 1 >= sentence).filter(alike).count();
        marks.push(Mark { sentence, span, fact, name: format!("{}.{nth}", fact.kind()) });
    }
    marks
}

/// The link that opens a mark: its sentence, with its words lit.
pub fn link(article: &Article, mark: &Mark) -> ViewState {
    let sentences = Some(SentenceLink::to(article, mark.sentence));
    let view = View::Article(ArticleView { id: article.id.clone(), sentences, received: false });
    ViewState { open: Some(mark.name.clone()), ..ViewState::of(view) }
}

/// The mark that a link opens: the one of that name in that sentence.
pub fn opened<'m>(marks: &'m [Mark], sentence: u32, name: &str) -> Option<&'m Mark> {
    marks.iter().find(|mark| mark.sentence == sentence && mark.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BlockKind, Entity, Mention, Quote, Sentence};

    #[test]
    fn every_mark_is_found_again_by_its_link() {
        let text = "'No,' said Ann Lee. Lee left. 'Yes,' said Lee.";
        let sentence = |start, end| Sentence { span: Span::new(start, end), kind: BlockKind::Body };
        let quote = |start, end, sentence| Quote {
            span: Span::new(start, end),
            sentence,
            speaker: None,
            credited: None,
        };
        let mention = |start, sentence| Mention { span: Span::new(start, start + 3), sentence };
        let article = Article {
            id: "a".into(),
            text: text.into(),
            sentences: vec![sentence(0, 19), sentence(20, 29), sentence(30, text.len())],
            quotes: vec![quote(1, 4, 0), quote(31, 35, 2)],
            people: vec![Entity {
                name: "Ann Lee".into(),
                listed: None,
                stated: Vec::new(),
                mentions: vec![mention(15, 0), mention(20, 1), mention(42, 2)],
            }],
            ..Article::default()
        };
        let archive = Archive { articles: vec![article], ..Archive::default() };
        let marks = marks(&archive, 0);
        assert_eq!(marks.len(), 5);
        let article = &archive.articles[0];
        for mark in &marks {
            let link = ViewState::parse(&link(article, mark).to_string()).state;
            let View::Article(view) = &link.view else { panic!() };
            let located = view.sentences.unwrap().locate(article).unwrap();
            assert_eq!(opened(&marks, located.first, link.open.as_deref().unwrap()), Some(mark));
        }
    }
}
