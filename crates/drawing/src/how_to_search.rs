//! How to search: what can be typed, with examples made of this archive's own names and words, each a link to try.

use archive::case::lower;
use archive::query::{Field, Query};
use archive::view::{View, ViewState};
use markup::{Element, el};

use crate::Shown;
use crate::link::go_with;

/// What can be typed, as a list of examples.
pub(crate) fn how_to_search(shown: &Shown<'_>) -> Element {
    let examples = examples(shown).into_iter().map(|(query, means)| {
        let to = ViewState::of(View::Search).with_query(&query);
        [el("dt").child(go_with(&to, query)), el("dd").text(means)]
    });
    el("details")
        .fixed("class", "how-to-search")
        .child(el("summary").text("How to search"))
        .child(el("dl").children(examples.flatten()))
}

/// A query that finds something here, and what it means.
fn examples(shown: &Shown<'_>) -> Vec<(String, &'static str)> {
    let archive = shown.archive();
    let named = |field: Field| {
        let names = shown.corpus.register.names(field).iter();
        names.max_by_key(|name| name.articles.len()).map(|name| Query::default().with(field, &name.name))
    };
    // Two words in a row that a headline has.
    let title = archive.articles.first().map(|article| article.meta.title.as_str()).unwrap_or_default();
    let words: Vec<&str> =
        title.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).collect();
    let longest = words.iter().max_by_key(|word| word.len()).map(|word| lower(word));
    let mut found = Vec::new();
    let mut add = |query: Option<String>, means| found.extend(query.map(|query| (query, means)));
    add(
        longest.clone(),
        "Words are preferred, none is required; a misspelt or half-typed one is taken for what was meant.",
    );
    add(words.get(..2).map(|two| format!("\"{}\"", lower(&two.join(" ")))), "The words in a row.");
    add(longest.as_ref().map(|word| format!("-{word}")), "Articles without it.");
    add(longest.map(|word| word.chars().take(4).chain(['*']).collect()), "Words that begin so.");
    add(named(Field::Who), "Articles that name someone; also org:, place:, topic:, outlet:, title:.");
    add(named(Field::SaidBy), "Articles that quote someone.");
    let published = archive.articles.iter().find_map(|article| article.meta.published.as_ref());
    add(
        published.and_then(|at| Some(format!("published:{}", at.days.from.to_string().get(..7)?))),
        "By the day of publication; 2018-11..2019-03 for a span, about: for the days that a story tells of.",
    );
    let claim = archive.articles.iter().find_map(|article| article.claims.first());
    add(claim.map(|_| ">$100bn".to_owned()), "By what tariffs cover; 25% or >=10% by their rate.");
    let kind = claim.map(|claim| {
        let kind = claim.action.name().replace(' ', "-");
        format!("side:{} kind:{kind}", lower(claim.imposing.name()))
    });
    add(kind, "By whose tariff it is and what became of it.");
    add(Some("/tariffs? on/".to_owned()), "Sentences that a regular expression matches.");
    found.retain(|(query, _)| shown.corpus.search(&Query::parse(query), 1).total > 0);
    found
}
