//! Charts: nothing lies on another, nothing outside, at any width.

use archive::chart::LabelBox;
use archive::chart::tariff::{self, MARK, Wanted};
use archive::timeline::{events, window};
use archive::view::Layer;
use archive::{
    Action, Archive, Article, BlockKind, Claim, DateMention, Day, Days, GoodsValue, Outcome, Precision,
    Published, RecordAction, RecordStep, Sentence, Side, Span,
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

fn step(number: usize, (announced, wait, goods, list, us): (i32, i32, u8, u8, bool)) -> RecordStep {
    RecordStep {
        id: format!("R{number}"),
        side: if us { Side::Us } else { Side::China },
        list: format!("List {list}"),
        action: RecordAction::Imposed,
        announced: day(announced),
        effective: Some(day(announced + wait)),
        ended: None,
        goods_usd_bn: Some(f32::from(goods)),
        rates_from: vec![],
        rates_to: vec![10.0],
        confirmed: true,
        citation: String::new(),
        url: None,
    }
}

fn archives() -> impl Strategy<Value = Archive> {
    let claim = (any::<bool>(), proptest::option::of(1u16..600), any::<bool>());
    let articles = proptest::collection::vec((0i32..500, proptest::collection::vec(claim, 0..4)), 1..9);
    let record = proptest::collection::vec((0i32..500, 0i32..60, 1u8..250, 0u8..4, any::<bool>()), 0..9);
    (articles, record).prop_map(|(articles, record)| {
        let mut articles: Vec<Article> =
            articles.into_iter().enumerate().map(|(n, (at, claims))| article(n, at, claims)).collect();
        articles.sort_by_key(|article| article.meta.published.as_ref().map(|p| p.days));
        let record = record.into_iter().enumerate().map(|(n, row)| step(n, row)).collect();
        Archive { articles, record, ..Archive::default() }
    })
}

proptest! {
    #[test]
    fn tariff_labels_never_lie_on_each_other_or_on_a_mark(archive in archives(), width in 320f32..1600.0, known in 0i32..500) {
        let window = window(&archive, &events(&archive)).unwrap();
        for known_on in [None, Some(day(known))] {
            let chart = tariff::layout(&archive, &Wanted { width, window, known_on, layer: Layer::Both });
            let labels: Vec<&LabelBox> = chart.marks.iter().filter_map(|mark| mark.label.as_ref()).collect();
            for (number, label) in labels.iter().enumerate() {
                prop_assert!(label.x >= 0.0 && label.x + label.width <= width, "{label:?} outside {width}");
                prop_assert!(labels.iter().skip(number + 1).all(|other| !label.overlaps(other)));
                for mark in &chart.marks {
                    let shape = LabelBox { x: mark.x - MARK, y: mark.y - MARK, width: MARK * 2.0, height: MARK * 2.0 };
                    prop_assert!(!label.overlaps(&shape), "{label:?} on {shape:?}");
                }
            }
            for block in &chart.blocks {
                let area = block.area;
                prop_assert!(area.x >= chart.time.left - 0.1 && area.x + area.width <= chart.time.right + 0.1);
                prop_assert!(area.y >= 0.0 && area.y + area.height <= chart.height, "{area:?}");
                prop_assert!((block.side == Side::Us) == (area.y + area.height <= chart.zero + 0.1));
            }
        }
    }

    #[test]
    fn blocks_of_one_side_never_lie_on_each_other(archive in archives(), width in 320f32..1600.0) {
        let window = window(&archive, &events(&archive)).unwrap();
        let chart = tariff::layout(&archive, &Wanted { width, window, known_on: None, layer: Layer::Record });
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
