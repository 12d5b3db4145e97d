//! A small archive to ask, and random ones.
#![allow(dead_code, reason = "each test uses a part of it")]

use archive::query::{Corpus, Query, Register};
use archive::search::{Hits, Index, IndexBuilder};
use archive::select::Selection;
use archive::timeline::{Event, events};
use archive::{
    Action, Archive, Article, Block, BlockKind, Claim, DateMention, Days, Entity, GoodsValue, Mention,
    Outcome, Precision, Published, Quote, Sentence, Side, Span,
};

/// Everything that a corpus borrows.
pub(crate) struct Desk {
    pub(crate) archive: Archive,
    pub(crate) bytes: Vec<u8>,
    pub(crate) events: Vec<Event>,
    pub(crate) register: Register,
}

impl Desk {
    pub(crate) fn of(articles: Vec<Article>) -> Self {
        let archive = Archive { articles, ..Archive::default() };
        let mut builder = IndexBuilder::new();
        archive.articles.iter().for_each(|article| builder.add(article));
        let events = events(&archive);
        let register = Register::of(&archive, &events);
        Self { bytes: builder.finish(), events, register, archive }
    }

    pub(crate) fn ask<T>(&self, check: impl FnOnce(&Corpus<'_>) -> T) -> T {
        let index = Index::open(&self.bytes).unwrap();
        check(&Corpus {
            archive: &self.archive,
            index: &index,
            events: &self.events,
            register: &self.register,
        })
    }

    pub(crate) fn hits(&self, text: &str) -> Hits {
        self.ask(|corpus| corpus.search(&Query::parse(text), usize::MAX))
    }

    /// The ids of what is found, best first.
    pub(crate) fn found(&self, text: &str) -> Vec<String> {
        let name = |hit: &archive::search::Hit| self.archive.articles[hit.document as usize].id.clone();
        self.hits(text).documents.iter().map(name).collect()
    }

    pub(crate) fn selection(&self, text: &str, days: Option<Days>) -> Selection {
        let query = Query::parse(text);
        let hits = (!query.is_empty()).then(|| self.hits(text));
        Selection::of(&query, hits.as_ref(), days)
    }
}

/// An article of one sentence a line; `# ` starts the headline.
pub(crate) fn article(id: &str, published: &str, outlet: &str, lines: &[&str]) -> Article {
    let mut article = Article { id: id.into(), ..Article::default() };
    article.meta.outlet = outlet.into();
    if let Some((days, _)) = Days::parse_iso(published) {
        article.meta.published = Some(Published { edtf: published.into(), days, basis: String::new() });
    }
    for line in lines {
        let (kind, text) = match line.strip_prefix("# ") {
            Some(text) => {
                article.meta.title = text.into();
                (BlockKind::Title, text)
            }
            None => (BlockKind::Body, *line),
        };
        let start = article.text.len();
        article.text.push_str(text);
        let span = Span::new(start, article.text.len());
        article.text.push('\n');
        let number = article.sentences.len() as u32;
        article.sentences.push(Sentence { span, kind });
        article.blocks.push(Block { kind, span, sentences: (number, number + 1) });
    }
    article
}

/// Where `words` stand, and in which sentence.
pub(crate) fn place(article: &Article, words: &str) -> (Span, u32) {
    let at = article.text.find(words).unwrap();
    let span = Span::new(at, at + words.len());
    (span, article.sentence_at(span.start).unwrap() as u32)
}

pub(crate) fn entity(article: &Article, name: &str, words: &str) -> Entity {
    let (span, sentence) = place(article, words);
    Entity { name: name.into(), listed: None, stated: Vec::new(), mentions: vec![Mention { span, sentence }] }
}

pub(crate) fn date(article: &mut Article, words: &str, days: &str, outcome: Outcome) {
    let (span, sentence) = place(article, words);
    let (days, precision) = Days::parse_iso(days).unwrap();
    article.dates.push(DateMention {
        span,
        sentence,
        days,
        precision,
        outcome,
        edtf: String::new(),
        basis: String::new(),
    });
    let _ = Precision::Day;
}

pub(crate) fn claim(
    article: &mut Article,
    words: &str,
    imposing: Side,
    action: Action,
    goods: Option<f32>,
    rates: &[f32],
) {
    let (span, sentence) = place(article, words);
    article.claims.push(Claim {
        span,
        sentence,
        imposing,
        target: None,
        goods: goods.map(GoodsValue::UsdBn),
        goods_span: None,
        rates_from: Vec::new(),
        rates_to: rates.to_vec(),
        action,
        days: None,
        taken: archive::Taken::default(),
    });
}

pub(crate) fn quote(article: &mut Article, words: &str, speaker: &str) {
    let (span, sentence) = place(article, words);
    article.quotes.push(Quote { span, sentence, speaker: Some(speaker.into()), credited: None });
}

/// Four articles of the trade war.
pub(crate) fn desk() -> Desk {
    let mut plan = article(
        "plan",
        "2018-10-25",
        "CNBC",
        &[
            "# US won't talk until it gets a plan",
            "The U.S. slapped tariffs of 10 percent on $200 billion of goods in September.",
            "China answered with duties on $60 billion of goods, soybeans among them.",
            "President Trump and Larry Kudlow wait for Xi Jinping.",
            "They will meet at the G-20 at the end of November.",
        ],
    );
    plan.people = vec![
        entity(&plan, "Donald Trump", "President Trump"),
        entity(&plan, "Larry Kudlow", "Larry Kudlow"),
        entity(&plan, "Xi Jinping", "Xi Jinping"),
    ];
    claim(&mut plan, "slapped tariffs of 10 percent", Side::Us, Action::Imposed, Some(200.0), &[10.0]);
    claim(&mut plan, "duties on $60 billion", Side::China, Action::Imposed, Some(60.0), &[]);
    date(&mut plan, "September", "2018-09", Outcome::Happened);
    date(&mut plan, "the end of November", "2018-11-30", Outcome::Planned);

    let mut theft = article(
        "theft",
        "2019-01-31",
        "Reuters",
        &[
            "# Talks amid deep differences",
            "Charges against Huawei added to the tensions of the trade war.",
            "“We agreed on soybeans,” said Liu He.",
            "Tariffs may rise to 25 percent on March 2.",
        ],
    );
    theft.people = vec![entity(&theft, "Liu He", "Liu He")];
    theft.organisations = vec![entity(&theft, "Huawei", "Huawei")];
    quote(&mut theft, "We agreed on soybeans,", "Liu He");
    claim(&mut theft, "Tariffs may rise", Side::Us, Action::Threatened, None, &[25.0]);
    date(&mut theft, "March 2", "2019-03-02", Outcome::Threatened);

    let mut stall = article(
        "stall",
        "2019-05-17",
        "CNBC",
        &[
            "# Talks have stalled",
            "The administration put Huawei on a blacklist, Donald Trump said.",
            "The United States raised duties on $200 billion of goods from 10 percent to 25 percent.",
            "A war over trade helps nobody.",
        ],
    );
    stall.people = vec![entity(&stall, "Donald Trump", "Donald Trump")];
    stall.organisations = vec![entity(&stall, "Huawei", "Huawei")];
    claim(&mut stall, "raised duties on $200 billion", Side::Us, Action::Increased, Some(200.0), &[25.0]);

    let mut offer = article(
        "offer",
        "2019-03-28",
        "Reuters",
        &["# A major concession", "Reuters reported an offer on technology transfer in Beijing."],
    );
    offer.organisations = vec![entity(&offer, "Reuters", "Reuters")];
    offer.places = vec![entity(&offer, "Beijing", "Beijing")];
    Desk::of(vec![plan, theft, offer, stall])
}
