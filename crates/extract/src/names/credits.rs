//! Credits name who made an article or a photo. They are no part of the story, so the people in them are none of it.

use std::ops::Range;

use crate::pattern::pattern;
use crate::text::slice;

/// The parts of a sentence that are credits.
pub(super) fn credits(sentence: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let whole = pattern!(
        r"(?i)\bcontribut(?:ed|ing)\s+(?:reporting\s+)?(?:to\s+)?(?:this|the)\s+(?:report|story|article|piece|post)|\bcontributed\s+reporting\b|\bcontributed\s+from\s+\p{Lu}|\bcan\s+be\s+(?:reached|contacted|followed)\b|^\W*(?:Follow|Contact|E-?mail|Write\s+to)\s+\p{Lu}[\p{L}.’'-]+\s+\p{Lu}[^.]{0,60}(?:\bon\b|\bat\b|@)|\bis\s+an?\s+(?:[\p{L}-]+\s+){0,4}(?:reporter|correspondent|columnist|staff\s+writer|producer)\s+(?:for|at|with)\s+(?:the\s+)?(?:NPR|CNBC|CNN|Reuters|Bloomberg|AP|USA|Guardian|Washington\s+Post|New\s+York\s+Times|Vox|Politico)\b|^\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){1,2}\s+is\s+an?\s+(?:\p{Lu}[\p{L}]+\s+){1,4}(?:reporter|correspondent|columnist|editor|writer)\b|@[\w.]+\.(?:com|org|net)\b"
    );
    // Few sentences have what every credit has; the others are soon read.
    let has = |signs: &[&str]| signs.iter().any(|sign| sentence.contains(sign));
    if has(&[
        "ontribut",
        "reached",
        "contacted",
        "ollow",
        "ontact",
        "mail",
        "rite to",
        "report",
        "respondent",
        "writer",
        "producer",
        "columnist",
        "editor",
        "@",
    ]) && whole.is_match(sentence)
    {
        found.push(0..sentence.len());
        return found;
    }
    // "Reporting by …; Editing by …", "(Photo by …)", "By Jane Doe": to the end of the line or of the bracket.
    let by = pattern!(
        r"(?i:(?:additional\s+|further\s+|data\s+)?(?:reporting|writing|editing|compiled|(?:staff |file |handout )?photo(?:graph)?s?|photographers?|graphics?|video|illustration|produced|translated|reported|written|edited|assistance|screenshot|image)(?:\s+(?:and|&)\s+\p{L}+)?(?:\s+in\s+[\p{L} ]{2,30})?\s*(?::|\bby\b|\bfrom\b|\bcourtesy\s+of\b|\bcredit\b)|(?:photo|image|picture)?\s*credit\s*:|©)\s*\p{Lu}[^)\]]*"
    );
    found.extend(
        by.find_iter(sentence)
            .filter(|credit| is_credit(sentence, credit.start()))
            .map(|credit| credit.range()),
    );
    let has_bars = has(&["/", "|", " via ", " for "]);
    let byline = pattern!(
        r"^\W*(?i:by)\s+\p{Lu}[\p{L}.’'-]+(?:\s+[\p{Lu}][\p{L}.’'-]+){1,3}(?:(?:,|\s+and|,\s+and|\s*\|)\s+\p{Lu}[\p{L}.’' -]+){0,4}\s*(?:[|,/–—-].{0,80})?$"
    );
    found.extend(byline.find(sentence).map(|byline| byline.range()));
    // "(AP Photo/Jane Doe)", "Jane Doe/AFP", "Jane Doe | AFP | Getty Images", "Jane Doe via AP".
    let slashed = pattern!(
        r"\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){0,3}\s*(?:[/|]\s*|\s+(?:via|for)\s+)(?:The\s+)?(?:AP|AFP|Getty|Reuters|REUTERS|EPA|Bloomberg|Xinhua|CNBC|CNN|BBC|NPR|NurPhoto|Shutterstock|Alamy|Pool|TASS|Kyodo|UPI|Zuma|SIPA|Sipa|Rex|Associated|Agence|Guardian|Washington\s+Post|New\s+York\s+Times|USA|Politico|POLITICO|Barcroft|VCG|Visual|NBC|CBS|ABC|Corbis|Redux|Polaris|dpa|EFE|PA|ZUMA)\b[^.]{0,60}"
    );
    if has_bars {
        found.extend(slashed.find_iter(sentence).map(|credit| credit.range()));
    }
    let after = pattern!(
        r"\b(?:AP|EPA|Reuters|REUTERS|AFP|Getty(?:\s+Images)?|Bloomberg|Pool)(?:\s+(?:Photo|photo|Images))?\s*[/|]\s*\p{Lu}[^)\].]*"
    );
    found.extend(after.find_iter(sentence).map(|credit| credit.range()));
    found.sort_by_key(|range| (range.start, range.end));
    // What lies within another says nothing more.
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in found {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// "by" after a noun of the trade is a credit only where the clause begins with it: not "a report compiled by Jane Doe".
fn is_credit(sentence: &str, at: usize) -> bool {
    let before = slice(sentence, 0..at).trim_end();
    before.is_empty()
        || slice(sentence, at..sentence.len()).starts_with("Photographer:")
        || before.ends_with(['(', '[', '|', ';', '.', '—', '–', '/', '•'])
        || before.ends_with("With")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_are_told_from_the_story() {
        let found = |text: &'static str| -> Vec<&str> {
            credits(text).into_iter().map(|at| slice(text, at)).collect()
        };
        assert_eq!(found("(Reporting by Jane Doe; Editing by Max Roe)").len(), 1);
        assert_eq!(found("By Jane Doe and Max Roe"), ["By Jane Doe and Max Roe"]);
        assert_eq!(found("Workers in Qingdao. Jane Doe | AFP | Getty Images").len(), 1);
        assert_eq!(found("Jane Doe contributed to this report."), ["Jane Doe contributed to this report."]);
        assert!(found("The study, compiled by Jane Doe, was late.").is_empty());
        assert!(found("By Friday Jane Doe had left.").is_empty());
        assert!(found("The senator was accompanied by Jane Doe.").is_empty());
    }
}
