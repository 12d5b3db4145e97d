//! Words for things: numbers of them, days, claims, actions of the record.

use archive::people::Appearance;
use archive::tariffs::{moved, to_come, usd};
use archive::{Archive, Article, BlockKind, Claim, Day, GoodsValue, Outcome, RecordAction, RecordStep, Side};

/// Our own words, so that no line begins with a per cent sign.
pub(crate) fn unbroken(words: &str) -> String {
    words.replace(" %", "\u{a0}%")
}

/// "1 article", "5 articles".
pub(crate) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Whether the article was published by that day, as far as it says when it was.
pub(crate) fn is_out(article: &Article, by: Day) -> bool {
    article.meta.published.as_ref().is_some_and(|published| published.days.from <= by)
}

/// The publication day for a reader.
pub(crate) fn published(article: &Article) -> String {
    article.meta.published.as_ref().map_or_else(|| "undated".to_owned(), |published| published.days.short())
}

/// Where and when, for a line about a sentence: "CNBC, 17 May 2019".
pub(crate) fn source(archive: &Archive, article: u32) -> String {
    let text = archive.articles.get(article as usize);
    text.map(|text| format!("{}, {}", text.meta.outlet, published(text))).unwrap_or_default()
}

/// The first sentence of the body that is not the title over again.
pub(crate) fn first_line(article: &Article) -> String {
    let body = article.sentences.iter().filter(|sentence| sentence.kind == BlockKind::Body);
    body.map(|sentence| article.clean(sentence.span))
        .find(|line| *line != article.meta.title)
        .unwrap_or_default()
}

/// What somebody is in short: "Vice Premier of China (editor’s note)".
pub(crate) fn role_words(at: &[Appearance<'_>]) -> Option<String> {
    let (role, listed) = archive::people::role(at)?;
    Some(role + if listed { " (editor’s note)" } else { "" })
}

/// The class that gives a side its hue.
pub(crate) fn side_class(side: &Side) -> &'static str {
    match side {
        Side::Us => "us",
        Side::China => "cn",
        Side::Both | Side::Other(_) => "talks",
    }
}

/// What an outcome is called.
pub(crate) fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Happened => "",
        Outcome::Planned => "Planned.",
        Outcome::Threatened => "Threatened.",
        Outcome::DidNotHappen => "Did not happen.",
    }
}

/// A claim as a sentence: "US tariffs on $200bn of goods (Chinese imports), 10 % → 25 %: planned increase."
pub(crate) fn claim_words(claim: &Claim) -> String {
    let goods = match claim.goods {
        Some(GoodsValue::UsdBn(value)) => [" on ", &usd(value), " of goods"].concat(),
        Some(GoodsValue::All) => " on all goods".to_owned(),
        None => String::new(),
    };
    let target = claim.target.as_ref().map(|target| [" (“", target, "”)"].concat()).unwrap_or_default();
    let rates = moved(&claim.rates_from, &claim.rates_to, [", at ", ", from ", " to ", ", still at "]);
    let when = claim.days.map(|days| format!(", {}", archive::timeline::spoken(days))).unwrap_or_default();
    let (side, action) = (claim.imposing.name(), claim.action.name());
    [side, " tariffs", &goods, &target, &rates, &when, ": ", action, "."].concat()
}

/// An action as a sentence: "Increased on $200bn of goods from 10 % to 25 %: announced 5 May 2019, in effect from 10 May
/// 2019."
///
/// An end is left out that was not known yet on `known_on`; what ended before it began was called off.
pub(crate) fn record_words(step: &RecordStep, known_on: Option<Day>) -> String {
    let ended = step.ended.filter(|ended| known_on.is_none_or(|known_on| *ended <= known_on));
    let goods =
        step.goods_usd_bn.map(|value| [" on ", &usd(value), " of goods"].concat()).unwrap_or_default();
    let goods = goods + &overlap(step);
    let rates =
        moved(&step.rates_from, &step.rates_to, [" at ", " from ", " to ", ", where the rate stays "]);
    let long = |word: &str, day: Option<Day>| {
        day.map(|day| [", ", word, " ", &day.long()].concat()).unwrap_or_default()
    };
    let action = done(step.action);
    let action =
        action.split_at_checked(1).map_or_else(String::new, |(a, rest)| a.to_ascii_uppercase() + rest);
    let called_off = step.effective.zip(ended).is_some_and(|(begins, ends)| ends <= begins);
    let (begins, ends) = if called_off {
        ("was to take effect", "called off")
    } else if to_come(step, known_on) {
        ("to take effect", "until")
    } else {
        ("in effect from", "until")
    };
    let (begins, ends) = (long(begins, step.effective), long(ends, ended));
    [&action, &goods, &rates, ": announced ", &step.announced.long(), &begins, &ends, "."].concat()
}

/// What an action did: a postponement is that of a rise.
pub(crate) fn done(action: RecordAction) -> &'static str {
    if action == RecordAction::Postponed { "rise postponed" } else { action.name() }
}

/// What a row's goods share with other lists, in brackets; nothing where they share nothing.
pub(crate) fn overlap(step: &RecordStep) -> String {
    if step.overlaps.is_empty() {
        return String::new();
    }
    [" (partly the goods of ", &step.overlaps.replace(';', ", "), ": not added to them)"].concat()
}

/// A dash where there is nothing to say.
pub(crate) fn or_dash(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}
