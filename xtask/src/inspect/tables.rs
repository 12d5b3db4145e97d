//! Tables list what was found, a row a fact, each with the line that it stands on.

use archive::{Article, Claim, Entity, GoodsValue};

use super::lines::Lines;

/// A heading with its count, and rows.
type Table = (String, Vec<String>);

/// The tables that have rows; those of dates and claims always.
pub(super) fn of(article: &Article, lines: &Lines<'_>) -> Vec<Table> {
    let mut tables = vec![dates(article, lines), claims(article, lines)];
    for (title, list) in [
        ("People", &article.people),
        ("Organisations", &article.organisations),
        ("Places", &article.places),
        ("Topics", &article.topics),
    ] {
        tables.push(entities(title, list, lines));
    }
    tables.push(quotes(article, lines));
    tables.push(noise(article, lines));
    tables.retain(|(title, rows)| {
        !rows.is_empty() || title.starts_with("Dates") || title.starts_with("Tariff")
    });
    tables
}

fn table(title: &str, rows: Vec<String>) -> Table {
    (format!("{title} ({})", rows.len()), rows)
}

fn dates(article: &Article, lines: &Lines<'_>) -> Table {
    let rows = (0..).zip(&article.dates).map(|(number, date)| {
        let outcome = format!("{:?}", date.outcome).to_lowercase();
        let taken = article.context.iter().filter(|context| context.date == number).count();
        let taken = match taken {
            0 => String::new(),
            1 => " (and of 1 sentence beside it)".to_owned(),
            more => format!(" (and of {more} sentences beside it)"),
        };
        format!(
            "{:>6} {:<24} {:<22} {outcome:<11} {}{taken}",
            lines.number(date.span),
            article.clean(date.span),
            if date.edtf.is_empty() { date.days.short() } else { date.edtf.clone() },
            date.basis
        )
    });
    table("Dates", rows.collect())
}

fn claims(article: &Article, lines: &Lines<'_>) -> Table {
    let rows = article.claims.iter().map(|claim| {
        let days = claim.days.map(archive::Days::short).unwrap_or_default();
        let taken = match super::json::taken(claim).as_slice() {
            [] => String::new(),
            parts => format!(" (from the record: {})", parts.join(", ")),
        };
        format!(
            "{:>6} {:<6} {:<17} {:<10} {:<14} {days:<16} {}{taken}",
            lines.number(claim.span),
            claim.imposing.name(),
            claim.action.name(),
            goods(claim),
            rates(claim),
            article.clean(claim.span)
        )
    });
    table("Tariff claims", rows.collect())
}

fn goods(claim: &Claim) -> String {
    match claim.goods {
        Some(GoodsValue::UsdBn(value)) => format!("${value}bn"),
        Some(GoodsValue::All) => "all goods".to_owned(),
        None => "—".to_owned(),
    }
}

fn rates(claim: &Claim) -> String {
    let list = |rates: &[f32]| rates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
    match (claim.rates_from.as_slice(), claim.rates_to.as_slice()) {
        (_, []) => String::new(),
        ([], to) => format!("{} %", list(to)),
        (from, to) => format!("{} → {} %", list(from), list(to)),
    }
}

fn entities(title: &str, list: &[Entity], lines: &Lines<'_>) -> Table {
    let rows = list.iter().map(|entity| {
        let role = entity.role().unwrap_or_default();
        let line =
            entity.mentions.first().map_or(String::new(), |first| lines.number(first.span).to_string());
        format!("{line:>6} {:<44} {:>3} × {role}", entity.name, entity.mentions.len()).trim_end().to_owned()
    });
    table(title, rows.collect())
}

fn quotes(article: &Article, lines: &Lines<'_>) -> Table {
    let rows = article.quotes.iter().map(|quote| {
        let credited = quote.credited.as_ref().filter(|outlet| quote.speaker.as_ref() != Some(outlet));
        let credited = credited.map_or(String::new(), |outlet| format!(" (to {outlet})"));
        format!(
            "{:>6} {}{credited}: “{}”",
            lines.number(quote.span),
            quote.speaker.as_deref().unwrap_or("(unknown)"),
            article.clean(quote.span)
        )
    });
    table("Quotations", rows.collect())
}

fn noise(article: &Article, lines: &Lines<'_>) -> Table {
    let rows = article.noise.iter().map(|noise| {
        let words = noise.span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{:>6} {}: {words}", lines.number(noise.span), noise.why)
    });
    table("Left out of the reading view", rows.collect())
}
