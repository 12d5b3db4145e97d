//! A clause is a part of a sentence that says one thing of a tariff: sentences are cut where another actor or
//! another act begins.

use std::ops::Range;

use crate::pattern::pattern;
use crate::text::slice;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) range: Range<usize>,
    /// It goes on about the goods of the clause before: "…, which will rise to 25 percent".
    pub(super) relative: bool,
}

/// Words that begin an act.
const ACT: &str = r"(?:is|are|was|were|has|have|had|will|would|could|may|might|plans?|planned|threaten(?:s|ed)|vow(?:s|ed)|warn(?:s|ed)|impos(?:es|ed)|rais(?:es|ed)|hik(?:es|ed)|increas(?:es|ed)|slapp?(?:s|ed)|levi(?:es|ed)|retaliat(?:es|ed)|respond(?:s|ed)|hit|cut|lower(?:s|ed)|reduc(?:es|ed)|delay(?:s|ed)|postpon(?:es|ed)|suspend(?:s|ed)|announc(?:es|ed)|said|says|agreed|agrees|promis(?:es|ed)|prepar(?:es|ed)|consider(?:s|ed)|drop(?:s|ped)|scrap(?:s|ped)|lift(?:s|ed)|remov(?:es|ed)|put|set|target(?:s|ed)|appl(?:ies|ied))";

/// Names of sides that a new clause begins with.
const ACTOR: &str = r"(?:(?:the\s+)?(?:China|Beijing|Washington|U\.S\.|US|USA|United States|Trump|President|Xi|White House|[Aa]dministration|Chinese|Americans?|country|two)|[Ii]t|[Hh]e|[Tt]hey)";

/// The clauses of a sentence, in order.
pub(super) fn clauses(sentence: &str) -> Vec<Clause> {
    let cut = pattern!(format!(
        r";|\s[–—]+\s|\s-{{1,2}}\s|—|,?\s+(?:while|whereas|after|before|although|though|even as|just as|prompting|triggering|drawing|and then|but)\s|,\s+an?\s+(?:demand|request|call|move|step|proposal|threat)\s|,\s+(?:which|whose|who|where|when|as|with|and|or|including|followed by|in addition to|on top of|up from|rising|raising|bringing|leaving)\s|\s+as\s+{ACTOR}\s|\s+and\s+(?:{ACTOR}\s+(?:\S+\s+)?)?(?:also\s+|then\s+|later\s+|now\s+)?{ACT}\s|\s+and\s+(?:that\s+)?{ACTOR}\s|\s+with\s+(?:China|Beijing|Washington|the\s+U\.S\.|plans|threats)"
    ));
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut relative = false;
    for found in cut.find_iter(sentence) {
        if spares(found.as_str(), slice(sentence, found.end()..sentence.len())) {
            continue;
        }
        push(&mut clauses, sentence, start..found.start(), relative);
        let words = found.as_str().trim_start_matches([',', ';', ' ']);
        // The words that open a clause belong to it.
        start = found.end() - words.len();
        if !words.chars().next().is_some_and(char::is_alphabetic) {
            start = found.end();
        }
        relative = pattern!(
            r"(?i)^(?:which|whose|when|and\s+(?:will|would|is|are|could|may)|up from|rising|raising)\b"
        )
        .is_match(words);
    }
    push(&mut clauses, sentence, start..sentence.len(), relative);
    clauses
}

/// A cut that would part a rate from its goods is none: ", and 25 percent on …" goes on, ", up from 10 percent" too.
fn spares(words: &str, after: &str) -> bool {
    let words = words.trim_start_matches(',').trim();
    match words {
        "up from" => true,
        "and" | "or" => {
            pattern!(r"(?i)^(?:from|to)?\s*\d+(?:\.\d+)?\s*(?:%|percent|per cent)").is_match(after)
        }
        "rising" | "raising" => pattern!(r"(?i)^to\s+\d").is_match(after),
        _ => false,
    }
}

fn push(clauses: &mut Vec<Clause>, sentence: &str, range: Range<usize>, relative: bool) {
    if range.start < range.end && !slice(sentence, range.clone()).trim().is_empty() {
        clauses.push(Clause { range, relative });
    }
}
