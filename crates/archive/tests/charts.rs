//! Charts: nothing lies on another, nothing outside, at any width.

use archive::chart::tariff::{self, MARK, NOTICE, TariffChart, Wanted};
use archive::chart::{Label, LabelBox};
use archive::tariffs::claim_marks;
use archive::timeline::{events, window};
use archive::view::Layer;
use archive::{
    Action, Archive, Article, BlockKind, Claim, DateMention, Day, Days, GoodsValue, Note, NoteKind, Outcome,
    Passage, Precision, Published, RecordAction, RecordStep, Sentence, Side, Span,
};
use proptest::prelude::*;

fn day(number: i32) -> Day {
    Day::from_number(17_700 + number).unwrap_or_default()
}

fn article(number: usize, published: i32, claims: Vec<(bool, Option<u16>, bool)>) -> Article {
    let text = "Tariffs.".to_owned();
    let span = Span::new(0, text.len());
    let claims = claims.into_iter().map(|(us, bn, done)| Claim {
        span,
        sentence: 0,
        imposing: if us { Side::Us } else { Side::China },
        target: None,
        goods: Some(bn.map_or(GoodsValue::All, |bn| GoodsValue::UsdBn(f32::from(bn)))),
        goods_span: None,
        rates_from: vec![],
        rates_to: vec![25.0],
        action: if done { Action::Imposed } else { Action::Threatened },
        days: None,
        taken: archive::Taken::default(),
    });
    let mut article = Article { id: format!("a{number}"), text, ..Article::default() };
    article.claims = claims.collect();
    article.sentences = vec![Sentence { span, kind: BlockKind::Body }];
    article.dates = vec![DateMention {
        span,
        sentence: 0,
        days: Days::new(day(published - 3), day(published)),
        precision: Precision::Week,
        outcome: Outcome::Happened,
        edtf: String::new(),
        basis: String::new(),
    }];
    article.meta.published =
        Some(Published { edtf: String::new(), days: Days::one(day(published)), basis: String::new() });
    article
}

/// An event of the day before an article.
fn note(number: u32, article: &Article) -> Note {
    Note {
        id: format!("n{number}"),
        kind: NoteKind::Event,
        title: "Negotiators of both sides meet, and part".to_owned(),
        days: article.meta.published.as_ref().map(|published| Days::one(published.days.from.plus(-1))),
        edtf: None,
        known_on: None,
        says: String::new(),
        source: String::new(),
        url: None,
        passages: vec![Passage { article: number, sentence: 0, span: Span::new(0, 7), date: None }],
    }
}

fn step(
    number: usize,
    (announced, wait, goods, list, us, proposed): (i32, i32, u8, u8, bool, bool),
) -> RecordStep {
    RecordStep {
        id: format!("R{number}"),
        side: if us { Side::Us } else { Side::China },
        list: format!("List {list}"),
        action: if proposed { RecordAction::Proposed } else { RecordAction::Imposed },
        announced: day(announced),
        effective: Some(day(announced + wait)),
        ended: number.is_multiple_of(3).then(|| day(announced + 20)),
        goods_usd_bn: Some(f32::from(goods)),
        rates_from: vec![],
        rates_to: vec![10.0],
        confirmed: true,
        citation: String::new(),
        url: None,
        overlaps: String::new(),
    }
}

fn archives() -> impl Strategy<Value = Archive> {
    let claim = (any::<bool>(), proptest::option::of(1u16..600), any::<bool>());
    let articles = proptest::collection::vec((0i32..500, proptest::collection::vec(claim, 0..4)), 1..9);
    let record = proptest::collection::vec(
        (0i32..500, 0i32..60, 1u8..250, 0u8..4, any::<bool>(), any::<bool>()),
        0..9,
    );
    (articles, record).prop_map(|(articles, record)| {
        let mut articles: Vec<Article> =
            articles.into_iter().enumerate().map(|(n, (at, claims))| article(n, at, claims)).collect();
        articles.sort_by_key(|article| article.meta.published.as_ref().map(|p| p.days));
        let record = record.into_iter().enumerate().map(|(n, row)| step(n, row)).collect();
        let notes = (0u32..).zip(&articles).map(|(number, article)| note(number, article)).collect();
        Archive { articles, record, notes, ..Archive::default() }
    })
}

/// Every label of the chart, in its place.
fn labels(chart: &TariffChart) -> Vec<&Label> {
    let blocks = chart.blocks.iter().filter_map(|block| block.label.as_ref());
    let totals = chart.totals.iter().filter_map(|total| total.label.as_ref());
    let marks = chart.marks.iter().filter_map(|mark| mark.label.as_ref());
    let flags = chart.flags.iter().filter_map(|flag| flag.label.as_ref());
    let cursor = chart.known_on.iter().filter_map(|(_, label)| label.as_ref());
    blocks.chain(totals).chain(marks).chain(flags).chain(cursor).chain(&chart.names).collect()
}

fn square(x: f32, y: f32, half: f32) -> LabelBox {
    LabelBox { x: x - half, y: y - half, width: half * 2.0, height: half * 2.0 }
}

/// The chart of the whole archive, without a selection.
fn chart(archive: &Archive, width: f32, known_on: Option<Day>, layer: Layer) -> TariffChart {
    let all = events(archive);
    let window = window(archive, &all).unwrap_or(Days::one(day(0)));
    let (marks, events) = (claim_marks(archive, known_on), all.iter().collect::<Vec<_>>());
    tariff::layout(archive, &Wanted { width, window, known_on, layer, marks: &marks, events: &events })
}

proptest! {
    #[test]
    fn tariff_labels_never_lie_on_each_other_or_on_a_mark(archive in archives(), width in 320f32..1600.0, known in 0i32..500) {
        for known_on in [None, Some(day(known))] {
            let chart = chart(&archive, width, known_on, Layer::Both);
            let labels = labels(&chart);
            for (number, label) in labels.iter().enumerate() {
                let area = &label.area;
                prop_assert!(area.x >= 0.0 && area.x + area.width <= width, "{label:?} outside {width}");
                prop_assert!(area.y >= 0.0 && area.y + area.height <= chart.height, "{label:?}");
                for other in labels.iter().skip(number + 1) {
                    prop_assert!(!area.parted().overlaps(&other.area), "{label:?} on or close by {other:?}");
                }
                let shapes = chart.marks.iter().map(|mark| square(mark.x, mark.y, MARK));
                for shape in shapes.chain(chart.notices.iter().map(|one| square(one.x, one.y, NOTICE))) {
                    prop_assert!(!area.overlaps(&shape), "{label:?} on {shape:?}");
                }
            }
            for block in &chart.blocks {
                let area = block.area;
                prop_assert!(area.x >= chart.time.left - 0.1 && area.x + area.width <= chart.time.right + 0.1);
                prop_assert!(area.y >= 0.0 && area.y + area.height <= chart.height, "{area:?}");
                prop_assert!((block.side == Side::Us) == (area.y + area.height <= chart.zero + 0.1));
            }
            let stood_for: usize = chart.marks.iter().map(|mark| mark.more as usize + 1).sum();
            prop_assert_eq!(stood_for, claim_marks(&archive, known_on).len(), "every claim has its mark");
        }
    }

    #[test]
    fn months_are_named_apart_from_each_other(archive in archives(), width in 320f32..1600.0) {
        let chart = chart(&archive, width, None, Layer::Both);
        for pair in chart.months.windows(2) {
            prop_assert!(pair[0].x + pair[0].label.chars().count() as f32 * 7.4 <= pair[1].x + 6.0, "{pair:?}");
        }
    }

    #[test]
    fn blocks_of_one_side_never_lie_on_each_other(archive in archives(), width in 320f32..1600.0) {
        let chart = chart(&archive, width, None, Layer::Record);
        prop_assert!(chart.marks.is_empty());
        let shrunk = |area: &LabelBox| LabelBox {
            x: area.x + 0.01, y: area.y + 0.01, width: area.width - 0.02, height: area.height - 0.02,
        };
        for (number, block) in chart.blocks.iter().enumerate() {
            for other in chart.blocks.iter().skip(number + 1) {
                prop_assert!(!shrunk(&block.area).overlaps(&shrunk(&other.area)), "{block:?}\n{other:?}");
            }
        }
    }
}
