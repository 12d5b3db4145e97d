//! People through the articles: counts are what counting by hand gives, and the matrix keeps its places.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "query_fixture/mod.rs"]
mod query_fixture;

use archive::people::matrix::{HEAD, ROW, layout};
use archive::people::{appearances, everyone, find, named_in, quotes, role, roles, slug};
use archive::query::Field;
use archive::{Archive, Article, Day, Days, Entity, Mention, Published, Stated};
use proptest::prelude::*;
use query_fixture::{Desk, article, desk, entity, quote};

#[test]
fn those_in_most_articles_come_first_and_a_search_leaves_its_own() {
    let desk = desk();
    let names = |query: &str, field| {
        let selection = desk.selection(query, None);
        desk.ask(|corpus| {
            let people = everyone(corpus, &selection, field);
            people.iter().map(|one| (one.name.name.clone(), one.articles, one.mentions)).collect::<Vec<_>>()
        })
    };
    let people = names("", Field::Who);
    assert_eq!(people[0], ("Donald Trump".into(), 2, 2));
    let rest: Vec<&str> = people[1..].iter().map(|(name, _, _)| name.as_str()).collect();
    assert_eq!(rest, ["Larry Kudlow", "Liu He", "Xi Jinping"], "by name where all else is the same");
    assert_eq!(names("", Field::Org)[0], ("Huawei".into(), 2, 2));
    assert_eq!(names("outlet:Reuters", Field::Who), [("Liu He".to_owned(), 1, 1)]);
    assert_eq!(names("xqzzvwk", Field::Who), []);
}

#[test]
fn a_name_is_found_again_by_its_slug_however_it_is_written() {
    let mut one = article("a", "2019-01-01", "A", &["Robert E. O’Brien met Ōta-San and Ōta-San Inc."]);
    one.people =
        vec![entity(&one, "Robert E. O’Brien", "Robert E. O’Brien"), entity(&one, "Ōta-San", "Ōta-San")];
    one.organisations = vec![entity(&one, "Ōta-San Inc.", "Ōta-San Inc.")];
    let desk = Desk::of(vec![one]);
    desk.ask(|corpus| {
        for (name, field) in
            [("Robert E. O’Brien", Field::Who), ("Ōta-San", Field::Who), ("Ōta-San Inc.", Field::Org)]
        {
            let (kind, found) = find(corpus, &slug(name)).unwrap();
            assert_eq!((found.name.as_str(), kind), (name, field));
        }
        assert_eq!(slug("Robert E. O’Brien"), "robert-e-obrien");
        assert!(find(corpus, "nobody").is_none());
        assert!(find(corpus, "").is_none());
    });
}

#[test]
fn every_role_is_told_with_the_sentences_that_state_it_and_the_editors_is_told_apart() {
    let stated = |roles: &[(&str, u32)], mut entity: Entity| {
        entity.stated = roles
            .iter()
            .map(|(words, sentence)| Stated { words: (*words).into(), sentence: *sentence })
            .collect();
        vec![entity]
    };
    let mut one =
        article("a", "2019-01-01", "A", &["Negotiator Liu He.", "Vice Premier Liu He came.", "Liu He left."]);
    one.people = stated(&[("Negotiator", 0), ("Vice Premier", 1)], entity(&one, "Liu He", "Liu He came"));
    let mut two = article("b", "2019-02-01", "B", &["Liu He, a V.I.C.E. Premier, spoke."]);
    two.people = stated(&[("V.I.C.E. Premier", 0)], entity(&two, "Liu He", "Liu He"));
    let mut three = article("c", "2019-03-01", "C", &["Liu He spoke again."]);
    three.people = vec![entity(&three, "Liu He", "Liu He")];
    quote(&mut three, "spoke", "liu he");
    let short = |articles: &[Article]| {
        let desk = Desk::of(articles.to_vec());
        let selection = desk.selection("", None);
        desk.ask(|corpus| {
            let (field, name) = find(corpus, "liu-he").unwrap();
            let at = appearances(corpus.archive, &selection, field, name);
            role(&at)
        })
    };
    let articles = [one.clone(), two.clone(), three.clone()];
    assert_eq!(short(&articles), Some(("Vice Premier".into(), false)), "what is stated most");
    assert_eq!(short(&articles[2..]), None);
    three.people[0].listed = Some("Vice Premier of China".into());
    let articles = [one.clone(), two.clone(), three.clone()];
    assert_eq!(short(&articles), Some(("Vice Premier of China".into(), true)), "the editors' before any");
    let desk = Desk::of(vec![one, two, three]);
    let selection = desk.selection("", None);
    desk.ask(|corpus| {
        let (field, name) = find(corpus, "liu-he").unwrap();
        let at = appearances(corpus.archive, &selection, field, name);
        let roles = roles(&at);
        let told: Vec<_> =
            roles.iter().map(|role| (role.words, role.listed, role.stated.as_slice())).collect();
        let by_date: [(_, _, &[(u32, u32)]); 3] = [
            ("Vice Premier of China", true, &[]),
            ("Negotiator", false, &[(0, 0)]),
            ("Vice Premier", false, &[(0, 1), (1, 0)]),
        ];
        assert_eq!(told, by_date);
        assert_eq!(quotes(corpus.archive, 2, name).len(), 1);
        assert!(named_in(&at, 0, 1) && !named_in(&at, 0, 0));
    });
}

/// Articles on these days (`None` is undated), each naming one person so often.
fn archive(articles: &[(Option<i32>, usize)]) -> Archive {
    let one = |(day, mentions): &(Option<i32>, usize)| {
        let mut article = Article::default();
        article.meta.published = day.map(|day| Published {
            edtf: String::new(),
            days: Days::one(Day::from_number(day).unwrap()),
            basis: String::new(),
        });
        let mention = Mention { span: archive::Span::default(), sentence: 0 };
        article.people = vec![Entity {
            name: "A".into(),
            listed: None,
            stated: Vec::new(),
            mentions: vec![mention; *mentions],
        }];
        article
    };
    Archive { articles: articles.iter().map(one).collect(), ..Archive::default() }
}

proptest! {
    #[test]
    fn every_mention_is_in_one_dot_and_nothing_touches(
        mut articles in prop::collection::vec((prop::option::weighted(0.9, -300_000i32..300_000), 1usize..40), 0..120),
        rows in 0usize..4,
        width in 320f32..1500.0,
    ) {
        // As the archive has them: by date, undated last.
        articles.sort_by_key(|(day, _)| (day.is_none(), *day));
        let archive = archive(&articles);
        let numbers: Vec<u32> = (0..articles.len() as u32).collect();
        let everywhere: Vec<_> = archive
            .articles
            .iter()
            .zip(0..)
            .map(|(article, number)| archive::people::Appearance { article: number, entity: &article.people[0] })
            .collect();
        let rows = vec![everywhere; rows];
        let matrix = layout(&archive, &numbers, &rows, width, 190.0);
        prop_assert!(matrix.width <= width.max(190.0 + 28.0) + 0.1, "{}", matrix.width);
        let all: usize = articles.iter().map(|(_, mentions)| mentions).sum();
        for row in 0..rows.len() {
            let dots: Vec<_> = matrix.dots.iter().filter(|dot| dot.row == row).collect();
            prop_assert_eq!(dots.iter().map(|dot| dot.mentions as usize).sum::<usize>(), all);
            for pair in dots.windows(2) {
                prop_assert!(pair[0].x + pair[0].r <= pair[1].x - pair[1].r, "{:?}", pair);
            }
            for dot in dots {
                prop_assert!(dot.r <= ROW / 2.0 && dot.y - dot.r >= HEAD && dot.y + dot.r <= matrix.height);
                prop_assert!(dot.x - dot.r >= 190.0 && dot.x + dot.r <= matrix.width);
            }
        }
        let labels: Vec<_> = matrix.columns.iter().filter_map(|column| column.label).collect();
        for pair in labels.windows(2) {
            prop_assert!(!pair[0].overlaps(&pair[1]), "{:?}", pair);
        }
        let held: usize = matrix.columns.iter().map(|column| column.articles.len()).sum();
        prop_assert_eq!(held, articles.len());
    }
}
