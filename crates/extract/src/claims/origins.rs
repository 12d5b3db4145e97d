//! An origin is the country that goods come from, as the words around them say.

use std::ops::Range;

use super::senses::{Party, Sense};
use super::token::Token;
use super::words::{Words, words};

/// Where the goods of a piece of a sentence come from, with the place that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Origin {
    pub(super) party: Party,
    pub(super) at: usize,
    /// "U.S. imports" may be what comes into the country.
    pub(super) weak: bool,
    /// "Its goods".
    pub(super) own: bool,
}

/// Every origin that is named within `range`.
pub(super) fn origins(tokens: &[Token], range: &Range<usize>) -> Vec<Origin> {
    let mut found = Vec::new();
    for at in range.clone() {
        let Some(token) = tokens.get(at) else { break };
        // "Tariffs on its goods": on those of the country named last.
        if token.among(words!("its, their"))
            && tokens.get(at + 1..at + 4).unwrap_or_default().iter().any(|next| next.sense == Sense::Goods)
            // "Levies on its imports from the US"
            && !tokens.get(at + 1).is_some_and(|next| next.word.starts_with("import"))
        {
            // "U.S. duties on their products": not of those who levy them.
            let party = (at.saturating_sub(40)..at).rev().find_map(|place| {
                let levies = tokens.iter().skip(place + 1).take(2).any(|next| next.sense == Sense::Tariff);
                match tokens.get(place)?.sense {
                    Sense::Name(party) | Sense::Person(party) | Sense::Adjective(party) if !levies => {
                        Some(party)
                    }
                    _ => None,
                }
            });
            found.extend(party.map(|party| Origin { party, at, weak: false, own: true }));
            continue;
        }
        let (Sense::Adjective(party) | Sense::Name(party)) = token.sense else { continue };
        // "Shoes made in China"
        if token.word.starts_with("made in") {
            found.push(Origin { party, at, weak: false, own: false });
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let from = came_from(tokens, range, at);
        let sold = sold(tokens, at);
        let on = before.is_some_and(|before| before.among(words!("on, against, upon")))
            && taxed(tokens, range, at)
            || before.is_some_and(|before| before.is("hit") || before.is("hitting") || before.is("hits"));
        match kind_after(tokens, range, at) {
            Some(noun) if !from => {
                let imports = tokens.get(noun).is_some_and(|noun| noun.word.starts_with("import"));
                // "China's imports of …": its own purchases; "America's imports from".
                if imports && token.possessive && matches!(token.sense, Sense::Name(_)) {
                    continue;
                }
                let weak = imports && matches!(token.sense, Sense::Name(_));
                found.push(Origin { party, at, weak, own: false });
            }
            _ if from || on || sold => found.push(Origin { party, at, weak: false, own: false }),
            // "China tariffs"
            _ if matches!(token.sense, Sense::Name(Party::China | Party::Other))
                && !token.possessive
                && tokens.get(at + 1).is_some_and(|next| next.sense == Sense::Tariff) =>
            {
                found.push(Origin { party, at, weak: false, own: false });
            }
            _ => {}
        }
    }
    // "U.S. imports from China": where they come from decides.
    let firm: Vec<usize> = found.iter().filter(|origin| !origin.weak).map(|origin| origin.at).collect();
    found.retain(|origin| !origin.weak || !firm.iter().any(|at| *at > origin.at && at - origin.at <= 6));
    found
}

/// The noun for goods that an adjective or name goes with: "Chinese | industrial and high-tech | products".
fn kind_after(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<usize> {
    for place in at + 1..range.end.min(at + 7) {
        let token = tokens.get(place)?;
        match token.sense {
            Sense::Goods | Sense::Product | Sense::Metal => {
                // "China bought goods": the name acts.
                return Some(place);
            }
            Sense::Plain | Sense::Number | Sense::Every => {
                if token.among(words!(
                    "on, of, to, in, at, for, from, with, by, has, have, had, is, was, said, are, were, \
                that, it, he"
                )) {
                    return None;
                }
            }
            Sense::Measure | Sense::Made | Sense::Adjective(_) => {}
            Sense::Comma if place > at + 1 => {}
            _ => return None,
        }
    }
    None
}

/// "Goods from China", "products made in the United States".
fn came_from(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let mut place = at;
    let mut preposition = None;
    while let Some(before) = place.checked_sub(1).filter(|before| *before >= range.start) {
        let Some(token) = tokens.get(before) else { return false };
        if token.among(words!("the, mainland")) {
            place = before;
            continue;
        }
        // "Goods that left China"
        if token.among(words!("left, leaving, departed")) {
            preposition = Some((before, "from".to_owned()));
        }
        if token.among(words!("from, in, by, of")) {
            preposition = Some((before, token.word.clone()));
        }
        break;
    }
    let Some((place, word)) = preposition else { return false };
    // "Cheap imports, above all from China": from others too.
    if place.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|most| {
        most.among(words!(
            "especially, particularly, mainly, mostly, notably, chiefly, primarily, largely, all"
        ))
    }) {
        return false;
    }
    let made = (range.start.max(place.saturating_sub(4))..place)
        .rev()
        .any(|place| tokens.get(place).is_some_and(|token| token.sense == Sense::Made));
    let goods = (range.start.max(place.saturating_sub(9))..place)
        .rev()
        .take_while(|place| {
            tokens
                .get(*place)
                .is_some_and(|token| !matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Tariff))
        })
        .any(|place| {
            tokens.get(place).is_some_and(|token| {
                matches!(token.sense, Sense::Goods | Sense::Product | Sense::Money | Sense::Metal)
            })
        });
    match word.as_str() {
        "from" => goods || made,
        // "Goods of China", as the notices have it.
        "of" => place
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|token| token.among(words!("goods, products, articles, items, commodities"))),
        "in" | "by" => made,
        _ => false,
    }
}

/// "What America sells to China", "what the United States buys from China".
fn sold(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize, words: &Words| tokens.get(at).is_some_and(|token| token.among(words));
    let what = |before: usize| {
        tokens
            .iter()
            .take(at)
            .rev()
            .take(before)
            .any(|token| token.among(words!("what, everything, that, goods")))
    };
    let seller = word(at + 1, words!("sells, exports, ships, sends, sold")) && what(2);
    let bought = at.checked_sub(2).is_some_and(|verb| {
        word(verb, words!("buys, imports, gets, bought")) && word(verb + 1, words!("from")) && what(6)
    });
    seller || bought
}

/// Whether a tariff stands shortly before "on China".
fn taxed(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    (range.start.saturating_sub(3).max(at.saturating_sub(9))..at).any(|place| {
        tokens.get(place).is_some_and(|token| matches!(token.sense, Sense::Tariff | Sense::Rate))
    })
}
