//! A claim's mark stands at the day its article was published: on that day it was said.

use crate::{Archive, Article, Claim, Day, GoodsValue, sentence_key::SentenceKey};

/// One claim with a value or a rate, where the chart shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimMark {
    /// Which of the archive's articles.
    pub article: u32,
    /// Which of the article's claims.
    pub claim: u32,
    /// Which of its sentence's claims, from 0.
    pub nth: u32,
    /// The day the article was published; `None` when nobody knows.
    pub day: Option<Day>,
}

impl ClaimMark {
    /// The claim and its article.
    pub fn of<'a>(&self, archive: &'a Archive) -> Option<(&'a Article, &'a Claim)> {
        let article = archive.articles.get(self.article as usize)?;
        Some((article, article.claims.get(self.claim as usize)?))
    }

    /// Its name in links: the article's id, the sentence's key, which of the sentence's claims.
    pub fn id(&self, archive: &Archive) -> String {
        let named = self.of(archive).and_then(|(article, claim)| {
            let key = SentenceKey::in_article(article, claim.sentence)?;
            Some(format!("{}.{key}.{}", article.id, self.nth))
        });
        named.unwrap_or_default()
    }

    /// The goods' value in billions of US dollars, if it is a number.
    pub fn value(&self, archive: &Archive) -> Option<f32> {
        match self.of(archive)?.1.goods? {
            GoodsValue::UsdBn(value) => Some(value),
            GoodsValue::All => None,
        }
    }
}

/// The marks of every claim that states a value (also "all") or a rate, published by `known_on`, in the order said.
pub fn claim_marks(archive: &Archive, known_on: Option<Day>) -> Vec<ClaimMark> {
    let mut marks = Vec::new();
    for (article, number) in archive.articles.iter().zip(0..) {
        let day = article.meta.published.as_ref().map(|published| published.days.from);
        if known_on.is_some_and(|known_on| day.is_none_or(|day| day > known_on)) {
            continue;
        }
        let (mut before, mut nth) = (None, 0);
        for (claim, claim_number) in article.claims.iter().zip(0..) {
            nth = if before == Some(claim.sentence) { nth + 1 } else { 0 };
            before = Some(claim.sentence);
            let says_something =
                claim.goods.is_some() || !claim.rates_to.is_empty() || !claim.rates_from.is_empty();
            if says_something {
                marks.push(ClaimMark { article: number, claim: claim_number, nth, day });
            }
        }
    }
    marks
}

/// The mark of that name.
pub fn find_mark<'a>(archive: &Archive, marks: &'a [ClaimMark], id: &str) -> Option<&'a ClaimMark> {
    let may_be = |mark: &&ClaimMark| mark.of(archive).is_some_and(|(article, _)| id.starts_with(&article.id));
    marks.iter().filter(may_be).find(|mark| mark.id(archive) == id)
}
