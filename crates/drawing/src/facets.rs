//! Facets: what the articles shown could be narrowed by, with how many articles would be left.

use archive::facets::{Count, Facets};
use archive::query::Field;
use archive::view::View;
use markup::{Element, el};

use crate::Shown;
use crate::link::{go_with, to_all};

/// Values of a field that are shown.
const SHOWN: usize = 10;

/// Pixels of page from which there is room for them beside the results; in less they are folded away.
const BESIDE: f32 = 800.0;

/// The fields, in the order in which readers ask.
const FIELDS: [(Field, &str); 9] = [
    (Field::Who, "People"),
    (Field::SaidBy, "Quoted"),
    (Field::Org, "Organisations"),
    (Field::Topic, "Topics"),
    (Field::Place, "Places"),
    (Field::Outlet, "Outlets"),
    (Field::Kind, "Tariff actions and events"),
    (Field::Published, "Published"),
    (Field::About, "Tells of"),
];

/// What the present selection can be narrowed by.
pub(crate) fn facets(shown: &Shown<'_>) -> Option<Element> {
    let facets = Facets::beside(&shown.corpus, shown.query, shown.hits, shown.view.days());
    let fields = FIELDS.into_iter().filter_map(|(field, name)| one(shown, field, name, facets.values(field)));
    let fields: Vec<Element> = fields.collect();
    let facets = el("details").class("facets").flag("open", shown.width >= BESIDE);
    (!fields.is_empty()).then(|| facets.child(el("summary").text("Narrow the search")).children(fields))
}

/// A field with its values; nothing where there is nothing to choose between.
fn one(shown: &Shown<'_>, field: Field, name: &str, counts: &[Count]) -> Option<Element> {
    // Those in use stay in sight however rare they are.
    let mut listed: Vec<&Count> = counts.iter().filter(|count| count.chosen).collect();
    let open = !listed.is_empty();
    let room = SHOWN.saturating_sub(listed.len());
    listed.extend(counts.iter().filter(|count| !count.chosen).take(room));
    let rest = counts.len() - listed.len();
    let more = (rest > 0).then(|| {
        let what = if matches!(field, Field::Published | Field::About) { "month" } else { "name" };
        let words = format!("and {rest} more: type {}: and a {what}", field.name());
        el("p").class("meta").text(words)
    });
    (!counts.is_empty()).then(|| {
        el("details")
            .flag("open", open)
            .child(el("summary").text(format!("{name} ({})", counts.len())))
            .child(el("ul").children(listed.into_iter().map(|count| value(shown, field, count))))
            .maybe(more)
    })
}

fn value(shown: &Shown<'_>, field: Field, count: &Count) -> Element {
    let query = shown.query.with(field, &count.value);
    let to = shown.view.with_view(View::Search).with_query(&query);
    let articles = if count.count == 1 { "article" } else { "articles" };
    let verb = if count.chosen { "Leave out" } else { "Narrow to" };
    let label = format!("{verb} {}, {} {articles}", count.value, count.count);
    let number = el("span").class("count").text(count.count.to_string());
    let link = go_with(&to, count.value.clone()).set("aria-label", label).child(number);
    let named = matches!(field, Field::Who | Field::Org);
    let all = named.then(|| to_all(shown.view, &count.value));
    el("li").class_if("chosen", count.chosen).child(link).maybe(all)
}
