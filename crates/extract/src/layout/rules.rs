//! The rules are what scraping noise looks like: lines that belong to the page a text was scraped from, not to it.

use std::sync::LazyLock;

use regex::{RegexSet, RegexSetBuilder};

use crate::pattern::{ascii_boundaries, pattern};
use crate::text::ends_like_a_sentence;

/// No line of noise is longer; so long ones need not be looked at.
const LONGEST: usize = 240;

static RULES: LazyLock<(Option<RegexSet>, Vec<&'static str>)> = LazyLock::new(|| {
    let rows: Vec<(&str, &str)> = include_str!("noise-lines.tsv")
        .lines()
        .filter(|line| !line.starts_with("# "))
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let whole = rows.iter().map(|(expression, _)| ascii_boundaries(&format!("^(?:{expression})$")));
    let set = RegexSetBuilder::new(whole).case_insensitive(true).build();
    debug_assert!(set.is_ok(), "noise-lines.tsv: {set:?}");
    (set.ok(), rows.into_iter().map(|(_, why)| why).collect())
});

/// What kind of noise a line is, if it is any by itself.
pub(super) fn noise_line(line: &str) -> Option<&'static str> {
    if line.len() > LONGEST {
        return None;
    }
    let (set, whys) = &*RULES;
    whys.get(set.as_ref()?.matches(line).iter().next()?).copied()
}

/// The label over a summary box.
pub(super) fn is_summary_label(why: &str) -> bool {
    why == "label of the summary"
}

/// The label over links to other stories.
pub(super) fn is_related_label(why: &str) -> bool {
    why == "label of related links"
}

/// A bullet glyph with the space after it: its length in bytes.
pub(super) fn bullet(line: &str) -> Option<usize> {
    pattern!(r"^(?:[•·▪▫◦‣∙●○■□►➤✔]\s*|[*–—-]\s+)").find(line).map(|found| found.len())
}

/// "Nicholas Asfouri | AFP | Getty Images", "Photo: J. Doe/Reuters".
pub(super) fn is_photo_credit(line: &str) -> bool {
    const AGENCY: &str = r"(?:AFP|Getty(?: Images)?|Reuters|REUTERS|AP(?: Photo)?|Associated Press|Bloomberg|EPA(?:-EFE)?|Xinhua|Shutterstock|Alamy|NurPhoto|ZUMA|UPI|Pool|Kyodo|CNBC|VCG|Sputnik|TASS|ANSA|Anadolu(?: Agency)?|Imaginechina|iStock)";
    line.len() < 120
        && (pattern!(format!(
            r"^(?:[\p{{L}}\p{{N}} .,'’&()-]+\s*[|/]\s*)+{AGENCY}(?:\s*[|/]\s*[\p{{L}} ]+)*\.?$"
        ))
        .is_match(line)
            || pattern!(format!(
                r"(?i)^\(?(?:photo(?:graph)?s?|images?|pictures?|credit|source)(?: credit| by| courtesy)?\s*[:/].{{0,80}}\)?$|^\(?photo by .{{0,80}}\)?$|^(?-i:{AGENCY})$|^getty$"
            ))
            .is_match(line))
}

/// "Xi Jinping (R) and Donald Trump …", "FILE PHOTO: …", "… REUTERS/Jason Lee".
pub(super) fn is_caption(line: &str) -> bool {
    line.len() < 600
        && pattern!(
            r"(?i)\((?:R|L|C|right|left|center|centre|2nd [RL]|second (?:from )?(?:right|left)|from (?:left|right))\)|^\(?file (?:photo|picture|image)|^FILE\s*[-–—]|^(?:pictured|photo|image|caption)\s*:|\((?:AP )?Photo(?: by|/)|\(Image(?: credit)?:|(?-i:REUTERS|Reuters|AFP|Getty Images|AP|EPA)/\p{Lu}[\p{L} ./-]+\W*$|\(Getty Images\)$"
        )
        .is_match(line)
}

/// "By Jane Doe and John Roe, Reuters".
pub(super) fn is_byline(line: &str) -> bool {
    line.len() < 120
        && !ends_like_a_sentence(line)
        && pattern!(r"^(?:By|BY|by|Written by|Reporting by|From)\s+\p{Lu}[\p{L}.'’-]+(?:[\s,|&]+(?:and|of|for|in|the|\p{Lu}[\p{L}.'’-]*))*\W*$")
            .is_match(line)
}

/// "Published 5:00 PM ET Thu, 25 Oct 2018", or a date alone on its line.
pub(super) fn is_time_stamp(line: &str) -> bool {
    const MONTH: &str = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?";
    line.len() < 120
        && pattern!(format!(
            r"(?i)^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|date)\b.*\d|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)\b.{{0,40}}$)"
        ))
        .is_match(line)
        && !ends_like_a_sentence(line)
}

/// "Politics", "World News": the section of the paper, alone on its line.
pub(super) fn is_section_label(line: &str) -> bool {
    pattern!(
        r"(?i)^(?:politics|business|economy|economics|finance|markets?|world|news|asia|china|europe|africa|americas|u\.?s\.?|us news|world news|business news|international|national|opinion|analysis|commentary|editorial|explainer|exclusive|breaking(?: news)?|technology|tech|trade(?: war)?|policy|investing|companies|industry|energy|agriculture|autos?|retail|features?|special report|factbox|timeline|live updates|update \d|asia[ -]pacific|asia markets|white house|congress|diplomacy|global economy|foreign policy|china economy|china politics|us[-/ ]china.{0,14})$"
    )
    .is_match(line.trim_end_matches(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_tell_something_are_no_noise() {
        for line in [
            "Read more closely, the statement says little.x",
            "Related industries were hit too, the ministry said.",
            "Share prices fell across Asia on Monday after the announcement was made public.",
            "Video games made in China were on the list.",
        ] {
            let found = noise_line(line);
            assert!(found.is_none() || line.ends_with('x'), "{line}: {found:?}");
        }
    }
}
