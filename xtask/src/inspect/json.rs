//! The facts as JSON, by the contract that scorers and scripts rely on: byte offsets, ISO dates, plain names.

use archive::{Article, BlockKind, Claim, DateMention, Entity, GoodsValue, Span};
use serde_json::{Map, Value, json};

/// Everything that was found in `article`.
pub(super) fn of(article: &Article) -> Value {
    let text = article.text.as_str();
    let sentences =
        article.sentences.iter().map(|one| place(text, one.span, json!({ "kind": kind(one.kind) })));
    let quotes = article
        .quotes
        .iter()
        .map(|one| place(text, one.span, json!({ "speaker": one.speaker, "credited": one.credited })));
    let noise = article.noise.iter().map(|one| place(text, one.span, json!({ "why": one.why })));
    json!({
        "title": article.meta.title,
        "title_basis": article.meta.title_basis,
        "published": article.meta.published.as_ref().map(|published| published.days.from.to_string()),
        "sentences": sentences.collect::<Vec<_>>(),
        "dates": article.dates.iter().map(|date| place(text, date.span, dated(date))).collect::<Vec<_>>(),
        "claims": article.claims.iter().map(|claim| place(text, claim.span, claimed(claim))).collect::<Vec<_>>(),
        "people": article.people.iter().map(|entity| named(text, entity)).collect::<Vec<_>>(),
        "organisations": article.organisations.iter().map(|entity| named(text, entity)).collect::<Vec<_>>(),
        "places": article.places.iter().map(|entity| named(text, entity)).collect::<Vec<_>>(),
        "quotes": quotes.collect::<Vec<_>>(),
        "noise": noise.collect::<Vec<_>>(),
        "problems": article.problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>(),
    })
}

/// A fact with its words and where they stand.
fn place(text: &str, span: Span, fact: Value) -> Value {
    let mut whole = Map::new();
    whole.insert("text".to_owned(), json!(span.of(text)));
    whole.insert("start".to_owned(), json!(span.start));
    whole.insert("end".to_owned(), json!(span.end));
    if let Value::Object(fact) = fact {
        whole.extend(fact);
    }
    Value::Object(whole)
}

/// The name of a kind of sentence.
pub(super) fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "title",
        BlockKind::Summary => "summary",
        BlockKind::Body => "body",
        BlockKind::Caption => "caption",
        BlockKind::Noise => "noise",
    }
}

fn dated(date: &DateMention) -> Value {
    json!({
        "from": date.days.from.to_string(),
        "to": date.days.to.to_string(),
        "precision": date.precision.name(),
        "outcome": format!("{:?}", date.outcome).to_lowercase(),
        "basis": date.basis,
    })
}

fn claimed(claim: &Claim) -> Value {
    let goods = match claim.goods {
        Some(GoodsValue::UsdBn(value)) => number(value),
        Some(GoodsValue::All) => json!("all"),
        None => Value::Null,
    };
    json!({
        "imposing": claim.imposing.name(),
        "target": claim.target,
        "goods_value_usd_bn": goods,
        "rate_from_pct": rates(&claim.rates_from),
        "rate_to_pct": rates(&claim.rates_to),
        "action": claim.action.name(),
        "from": claim.days.map(|days| days.from.to_string()),
        "to": claim.days.map(|days| days.to.to_string()),
    })
}

fn rates(rates: &[f32]) -> Value {
    match rates {
        [] => Value::Null,
        [rate] => number(*rate),
        rates => rates.iter().map(|rate| number(*rate)).collect(),
    }
}

/// As the text has it: 7.5 and not 7.5000001.
fn number(value: f32) -> Value {
    value.to_string().parse::<f64>().map_or(Value::Null, |value| json!(value))
}

fn named(text: &str, entity: &Entity) -> Value {
    let mentions: Vec<Value> =
        entity.mentions.iter().map(|mention| place(text, mention.span, Value::Null)).collect();
    json!({ "name": entity.name, "role": entity.role, "mentions": mentions })
}
