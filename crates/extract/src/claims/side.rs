//! The side is whose tariff it is: told best by the goods it is on, then by whose tariff the words say it is, then
//! by who acts.

use archive::Side;

use super::TARIFF;
use super::goods::GOODS;
use crate::pattern::{Pattern, pattern};

const AMERICAN: &str = r"(?:U\.?S\.?A?\.?|American|United\s+States|America['’]s)";
const CHINESE: &str = r"(?:Chinese|China['’]s|China-made|Beijing['’]s)";
const FROM_AMERICA: &str = r"(?:the\s+)?(?:U\.?S\.?A?\b\.?|United\s+States|America)";
const OTHERS: &str = r"(?:European|EU|E\.U\.|European\s+Union|Brussels|Canadian|Canada|Mexican|Mexico|Japanese|Japan|Indian|India|Turkish|Turkey|Brazilian|Brazil|South\s+Korean?|Korean|French|France|German|Germany|British|Britain|UK|U\.K\.|Russian|Russia|Vietnamese|Vietnam|Australian|Australia|Argentine|Argentina|Swiss)";

/// Whose tariff a clause speaks of; `None` when it is another country's or nobody's.
pub(super) fn side(
    clause: &str,
    before: Option<&Side>,
    actor: Option<&Side>,
    claimed: Option<&Side>,
) -> Option<Side> {
    if pattern!(format!(r"^\W*(?:(?:and|but|while|after|as)\s+)?(?:[Tt]he\s+)?{OTHERS}\b")).is_match(clause) {
        return None;
    }
    if let Some(side) = by_goods(clause) {
        return Some(side);
    }
    if concerns_others(clause) {
        return None;
    }
    if let Some(side) = by_owner(clause) {
        return Some(side);
    }
    let here = self::actor(clause);
    let retaliates =
        pattern!(r"(?i)\b(?:retaliat\w+|respond\w+ with|hit back|counter-?tariffs?|tit-for-tat|in kind)\b")
            .is_match(clause);
    match (here, retaliates) {
        (Some(side), _) => Some(side),
        (None, true) => claimed.or(actor).map(other),
        (None, false) => before.or(actor).cloned(),
    }
}

fn other(side: &Side) -> Side {
    match side {
        Side::Us => Side::China,
        Side::China => Side::Us,
        side => side.clone(),
    }
}

/// Goods from China bear a US tariff, and the other way round.
fn by_goods(clause: &str) -> Option<Side> {
    if pattern!(r"(?i)\beach\s+other(?:['’]s)?\b|\bone\s+another['’]s\b").is_match(clause) {
        return Some(Side::Both);
    }
    let american = pattern!(format!(
        r"\b{GOODS}\s+(?:\p{{Ll}}+\s+)?from\s+{FROM_AMERICA}|\b{AMERICAN}\s+(?:(?:[\p{{L}}-]+|,)\s+){{0,3}}?(?:goods|products?|exports?|items|merchandise|shipments?|soybeans?|pork|cars|autos|automobiles|vehicles|crops|commodities|farm)\b|\b(?i:tariffs?|duties|levies|taxes)\s+on\s+(?:the\s+)?(?:United\s+States|U\.S\.)(?:[\s,.;]|$)|\b(?:USA|U\.S\.|US|American)\s+imports\b|{TARIFF}\s+(?:\S+\s+){{0,4}}?on\s+(?:[\p{{L}},-]+\s+){{0,8}}?(?:from\s+{FROM_AMERICA}|{AMERICAN}\s+\p{{Ll}}+)"
    ));
    let chinese = pattern!(format!(
        r"\b{GOODS}\s+(?:\p{{Ll}}+\s+)?(?:from|in)\s+China\b|\b{CHINESE}\s+(?:(?:[\p{{L}}-]+|,)\s+){{0,3}}?(?:goods|imports?|products?|exports?|items|merchandise|shipments?|steel|commodities|technology|electronics|furniture|solar)\b|\b(?i:tariffs?|duties|levies|taxes)\s+(?:of\s+\S+\s+(?:percent\s+)?)?(?:on|against)\s+China\b|\bChina\s+(?:tariffs?|duties|levies)\b|\beverything\s+(?:that\s+)?China\s+\p{{Ll}}+s\b|\bimports\s+of\s+Chinese\b|{TARIFF}\s+(?:\S+\s+){{0,4}}?on\s+(?:[\p{{L}},-]+\s+){{0,8}}?(?:from\s+China\b|{CHINESE}\s+\p{{Ll}}+)"
    ));
    let first = |pattern: &Pattern| pattern.find(clause).map(|found| found.start());
    match (first(american), first(chinese)) {
        (Some(_), None) => Some(Side::China),
        (None, Some(_)) => Some(Side::Us),
        // "U.S. imports from China", "China's imports from the U.S.": where they come from decides.
        (Some(american), Some(chinese)) => {
            if pattern!(r"\bimports\s+(?:of\s+\S+\s+)?from\s+China\b").is_match(clause) {
                Some(Side::Us)
            } else if pattern!(format!(r"\bimports\s+(?:of\s+\S+\s+)?from\s+{FROM_AMERICA}")).is_match(clause)
            {
                Some(Side::China)
            } else {
                Some(if chinese < american { Side::Us } else { Side::China })
            }
        }
        (None, None) => None,
    }
}

/// Tariffs on or by other countries, or on a metal from everywhere.
fn concerns_others(clause: &str) -> bool {
    pattern!(format!(
        r"\b{OTHERS}\s+(?:[\p{{L}}-]+\s+){{0,3}}?(?:goods|products|imports|exports|cars|autos|wine|steel|tariffs?|duties)\b|\b(?i:tariffs?|duties|levies)\s+(?:\S+\s+){{0,6}}?(?:on|against|from|by)\s+(?:the\s+)?{OTHERS}\b|\b(?:goods|imports|products|cars|autos)\s+from\s+(?:the\s+)?{OTHERS}\b"
    ))
    .is_match(clause)
        || pattern!(r"(?i)\b(?:steel|alumini?um|washing\s+machines?|solar\s+panels?|foreign[- ](?:made\s+)?(?:cars|autos|vehicles)|imported\s+(?:cars|autos|vehicles|steel)|auto(?:mobile)?\s+imports|automobiles?|all\s+countries|lumber|Section\s+232)\b").is_match(clause)
            && !pattern!(r"\b(?:China|Chinese|Beijing)\b").is_match(clause)
}

/// "U.S. tariffs", "Beijing's retaliatory duties", "tariffs by China".
fn by_owner(clause: &str) -> Option<Side> {
    let american = pattern!(format!(
        r"\b(?:U\.?S\.?A?\.?|American|Trump(?:['’]s)?|Washington(?:['’]s)?|United\s+States['’]?|[Aa]dministration['’]s|White\s+House)\s+(?:[\p{{Ll}}\d.%-]+\s+){{0,4}}?{TARIFF}\b|{TARIFF}\s+(?:\p{{Ll}}+\s+)?by\s+(?:the\s+)?(?:U\.?S|United|Trump|Washington|White)|{TARIFF}\s+(?:that\s+)?(?:Trump|Washington|the\s+(?:U\.?S\.?|United\s+States|White\s+House|administration))\s"
    ));
    let chinese = pattern!(format!(
        r"\b{CHINESE}\s+(?:[\p{{Ll}}\d.%-]+\s+){{0,4}}?{TARIFF}\b|{TARIFF}\s+(?:\p{{Ll}}+\s+)?by\s+(?:the\s+)?(?:China|Beijing|Chinese)|{TARIFF}\s+(?:that\s+)?(?:China|Beijing)\s"
    ));
    match (american.is_match(clause), chinese.is_match(clause)) {
        (true, false) => Some(Side::Us),
        (false, true) => Some(Side::China),
        _ => None,
    }
}

/// The side that acts: the first named.
pub(super) fn actor(words: &str) -> Option<Side> {
    if pattern!(r"(?i)\b(?:both\s+(?:sides|countries|governments|nations)|the\s+two\s+(?:sides|countries|nations|governments|economies)|U\.?S\.?\s+and\s+China|Washington\s+and\s+Beijing|Beijing\s+and\s+Washington|China\s+and\s+the\s+(?:U\.?S\.?|United\s+States))").is_match(words)
    {
        return Some(Side::Both);
    }
    let first = |pattern: &Pattern| pattern.find(words).map(|found| found.start());
    let american = first(pattern!(
        r"\b(?:U\.?S\.?A?\b|United\s+States|America(?:n|ns)?\b|Trump|Washington|White\s+House|USTR|Lighthizer|Mnuchin|Navarro|Kudlow|Wilbur\s+Ross|Biden|Bessent|Greer|[Tt]he\s+administration|[Tt]he\s+president)"
    ));
    let chinese = first(pattern!(r"\b(?:China|Beijing|Chinese|Xi\b|Liu\b|MOFCOM)"));
    match (american, chinese) {
        (Some(american), Some(chinese)) => Some(if american < chinese { Side::Us } else { Side::China }),
        (Some(_), None) => Some(Side::Us),
        (None, Some(_)) => Some(Side::China),
        (None, None) => None,
    }
}
