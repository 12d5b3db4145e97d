//! The facts as JSON, by the contract that scorers and scripts rely on: byte offsets in the file, ISO dates, plain
//! names. `text` is always the readable text; where a file has mark-up or another encoding, `start` and `end` are
//! those of the bytes that it came from.

use archive::{BlockKind, Claim, Context, DateMention, Entity, GoodsValue, Span};
use extract::Found;
use serde_json::{Map, Value, json};

/// Everything that was found in an article.
pub(super) fn of(found: &Found) -> Value {
    let article = &found.article;
    let sentences = (0..).zip(&article.sentences).map(|(number, one)| {
        let mut fact = json!({ "kind": kind(one.kind) });
        if let Some(context) = article.context.iter().find(|context| context.sentence == number)
            && let Some(map) = fact.as_object_mut()
        {
            map.insert("context".to_owned(), inherited(found, *context));
        }
        place(found, one.span, fact)
    });
    let blocks = article.blocks.iter().map(|one| place(found, one.span, json!({ "kind": kind(one.kind) })));
    let quotes = article
        .quotes
        .iter()
        .map(|one| place(found, one.span, json!({ "speaker": one.speaker, "credited": one.credited })));
    let noise = article.noise.iter().map(|one| place(found, one.span, json!({ "why": one.why })));
    let published = article.meta.published.as_ref();
    let entities =
        |entities: &[Entity]| -> Vec<Value> { entities.iter().map(|one| named(found, one)).collect() };
    json!({
        "id": article.id,
        "file": article.file,
        "line": found.line,
        "title": article.meta.title,
        "title_basis": article.meta.title_basis,
        "outlet": article.meta.outlet,
        "url": article.meta.url,
        "published": published.map(|published| published.days.from.to_string()),
        "published_edtf": published.map(|published| published.edtf.as_str()),
        "published_basis": published.map(|published| published.basis.as_str()),
        "sentences": sentences.collect::<Vec<_>>(),
        "dates": article.dates.iter().map(|date| place(found, date.span, dated(date))).collect::<Vec<_>>(),
        "claims": article.claims.iter().map(|claim| place(found, claim.span, claimed(claim))).collect::<Vec<_>>(),
        "people": entities(&article.people),
        "organisations": entities(&article.organisations),
        "places": entities(&article.places),
        "topics": entities(&article.topics),
        "quotes": quotes.collect::<Vec<_>>(),
        "blocks": blocks.collect::<Vec<_>>(),
        "noise": noise.collect::<Vec<_>>(),
        "problems": article.problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>(),
        "warnings": super::warnings::of(found).iter().map(|warning| json!({
            "line": warning.line,
            "message": warning.message,
        })).collect::<Vec<_>>(),
    })
}

/// A fact with its words and where they stand in the file.
fn place(found: &Found, span: Span, fact: Value) -> Value {
    let range = found.article.in_file(span);
    let mut whole = Map::new();
    whole.insert("text".to_owned(), json!(span.of(&found.article.text)));
    whole.insert("start".to_owned(), json!(found.offset + range.start));
    whole.insert("end".to_owned(), json!(found.offset + range.end));
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

/// The date that a sentence takes over from its neighbour.
fn inherited(found: &Found, context: Context) -> Value {
    found.article.dates.get(context.date as usize).map_or(Value::Null, |date| {
        json!({
            "from": date.days.from.to_string(),
            "to": date.days.to.to_string(),
            "text": date.span.of(&found.article.text),
        })
    })
}

fn dated(date: &DateMention) -> Value {
    json!({
        "from": date.days.from.to_string(),
        "to": date.days.to.to_string(),
        "edtf": date.edtf,
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
        "from_the_record": taken(claim),
    })
}

/// What the official record told, because the sentence leaves it open.
pub(super) fn taken(claim: &Claim) -> Vec<&'static str> {
    let parts =
        [(claim.taken.side, "imposing"), (claim.taken.action, "action"), (claim.taken.figures, "figures")];
    parts.into_iter().filter(|(taken, _)| *taken).map(|(_, what)| what).collect()
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

fn named(found: &Found, entity: &Entity) -> Value {
    let mentions: Vec<Value> =
        entity.mentions.iter().map(|mention| place(found, mention.span, Value::Null)).collect();
    json!({ "name": entity.name, "role": entity.role(), "mentions": mentions })
}

#[cfg(test)]
mod tests {
    use archive::Days;

    use super::*;

    #[test]
    fn offsets_are_those_of_the_file_in_every_format() {
        let files: [(&str, &[u8]); 4] = [
            ("a.txt", b"Mills close\n\nThe caf\xe9 \x97 and Jo Doe\x92s mill \x97 closed on Friday.\n"),
            ("a.md", "---\ntitle: Mills close\n---\n\nThe *mill* &mdash; closed on Friday.\n".as_bytes()),
            ("a.html", "<h1>Mills close</h1><p>The mill &mdash;\n   closed on Friday.</p>".as_bytes()),
            ("a.jsonl", b"{}\n{\"title\":\"Mills close\",\"text\":\"The mill \\u2014 closed on Friday.\"}\n"),
        ];
        for (file, bytes) in files {
            let published = Days::parse_iso("2019-05-10").map(|(days, _)| days);
            let (found, _) = extract::articles(file, bytes, published);
            let value = of(found.first().unwrap());
            let date = &value["dates"][0];
            let range = |fact: &Value| {
                fact["start"].as_u64().unwrap() as usize..fact["end"].as_u64().unwrap() as usize
            };
            assert_eq!(
                String::from_utf8_lossy(&bytes[range(date)]),
                date["text"].as_str().unwrap(),
                "{file}"
            );
            let title = &value["sentences"][0];
            assert_eq!(bytes[range(title)], *b"Mills close", "{file}");
        }
    }
}
