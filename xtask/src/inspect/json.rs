//! The facts as JSON, by the contract that scorers and scripts rely on: byte offsets, ISO dates, plain names.

use archive::{Article, BlockKind, Claim, DateMention, Entity, GoodsValue, Span};
use serde_json::{Value, json};

/// Everything that was found in `article`.
pub(super) fn of(article: &Article) -> Value {
    let place = |span: Span| json!({ "text": span.of(&article.text), "start": span.start, "end": span.end });
    let sentences = article.sentences.iter().map(|sentence| {
        let mut value = place(sentence.span);
        value["kind"] = json!(kind(sentence.kind));
        value
    });
    let quotes = article.quotes.iter().map(|quote| {
        let mut value = place(quote.span);
        value["speaker"] = json!(quote.speaker);
        value
    });
    let noise = article.noise.iter().map(|noise| {
        let mut value = place(noise.span);
        value["why"] = json!(noise.why);
        value
    });
    json!({
        "title": article.meta.title,
        "title_basis": article.meta.title_basis,
        "published": article.meta.published.as_ref().map(|published| published.days.from.to_string()),
        "sentences": sentences.collect::<Vec<_>>(),
        "dates": article.dates.iter().map(|date| dated(date, place(date.span))).collect::<Vec<_>>(),
        "claims": article.claims.iter().map(|claim| claimed(claim, place(claim.span))).collect::<Vec<_>>(),
        "people": article.people.iter().map(|entity| named(entity, place)).collect::<Vec<_>>(),
        "organisations": article.organisations.iter().map(|entity| named(entity, place)).collect::<Vec<_>>(),
        "quotes": quotes.collect::<Vec<_>>(),
        "noise": noise.collect::<Vec<_>>(),
        "problems": article.problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>(),
    })
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

fn dated(date: &DateMention, mut value: Value) -> Value {
    value["from"] = json!(date.days.from.to_string());
    value["to"] = json!(date.days.to.to_string());
    value["precision"] = json!(date.precision.name());
    value["outcome"] = json!(format!("{:?}", date.outcome).to_lowercase());
    value["basis"] = json!(date.basis);
    value
}

fn claimed(claim: &Claim, mut value: Value) -> Value {
    value["imposing"] = json!(claim.imposing.name());
    value["target"] = json!(claim.target);
    value["goods_value_usd_bn"] = match claim.goods {
        Some(GoodsValue::UsdBn(value)) => number(value),
        Some(GoodsValue::All) => json!("all"),
        None => Value::Null,
    };
    value["rate_from_pct"] = rates(&claim.rates_from);
    value["rate_to_pct"] = rates(&claim.rates_to);
    value["action"] = json!(claim.action.name());
    value["from"] = json!(claim.days.map(|days| days.from.to_string()));
    value["to"] = json!(claim.days.map(|days| days.to.to_string()));
    value
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

fn named(entity: &Entity, place: impl Fn(Span) -> Value) -> Value {
    let mentions: Vec<Value> = entity.mentions.iter().map(|mention| place(mention.span)).collect();
    json!({ "name": entity.name, "role": entity.role, "mentions": mentions })
}
