//! The rules are what scraping noise looks like: lines that belong to the page a text was scraped from, not to it.

use std::sync::LazyLock;

use regex::{RegexSet, RegexSetBuilder};

use crate::names::is_given;
use crate::pattern::{STATES, in_english, pattern};
use crate::text::ends_like_a_sentence;

/// No line of noise is longer; so long ones need not be looked at.
const LONGEST: usize = 240;

static RULES: LazyLock<(Option<RegexSet>, Vec<&'static str>)> = LazyLock::new(|| {
    let rows: Vec<(&str, &str)> = include_str!("noise-lines.tsv")
        .lines()
        .filter(|line| !line.starts_with("# "))
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let whole = rows.iter().map(|(expression, _)| in_english(&format!("^(?:{expression})$")));
    let set = RegexSetBuilder::new(whole).case_insensitive(true).dfa_size_limit(STATES).build();
    debug_assert!(set.is_ok(), "noise-lines.tsv: {set:?}");
    (set.ok(), rows.into_iter().map(|(_, why)| why).collect())
});

/// What kind of noise a line is, if it is any by itself.
pub(super) fn noise_line(line: &str) -> Option<&'static str> {
    if line.len() > LONGEST {
        return None;
    }
    let (set, whys) = &*RULES;
    let why = whys.get(set.as_ref()?.matches(line).iter().next()?).copied()?;
    (!tells_something(line, why)).then_some(why)
}

/// Whether a line that begins as one of noise does is a sentence of the story after all.
fn tells_something(line: &str, why: &str) -> bool {
    let by_its_opening =
        matches!(why, "link line" | "video line" | "subscription line" | "credits of the newsroom");
    by_its_opening
        && ends_like_a_sentence(line)
        && line.split_whitespace().count() > 6
        && !pattern!(
            r"(?i)\b(?:here|click|newsletters?|sign up|subscribe|inbox|app|video|podcast|full|https?:|www\.|reporting|editing|contributed|on (?:twitter|facebook))\b|@|[:|»>]"
        )
        .is_match(line)
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

/// Who sells and takes news photographs.
const AGENCY: &str = r"(?:AFP|Getty(?: Images)?|Reuters|REUTERS|AP(?: Photo)?|(?:The )?Associated Press|Bloomberg|EPA(?:-EFE)?|Xinhua|Shutterstock|Alamy|NurPhoto|ZUMA|UPI|Pool|POOL|Kyodo|CNBC|VCG|Visual China Group|Sputnik|TASS|ANSA|Anadolu(?: Agency)?|Imaginechina|iStock|Rex(?: Features)?|PA|CNS|China News Service)";
/// Papers and stations, which sign their own.
const PAPER: &str =
    r"(?:(?:The )?New York Times|(?:The )?Washington Post|USA TODAY|NPR|CNN|BBC|Politico|POLITICO|Guardian)";

/// "Nicholas Asfouri | AFP | Getty Images", "Photo: J. Doe/Reuters".
pub(super) fn is_photo_credit(line: &str) -> bool {
    line.len() < 120
        // A sentence with a credit after it is a caption.
        && !pattern!(r"\p{Ll}{2,}[.!?] \p{Lu}").is_match(line)
        && (pattern!(format!(
            r"^(?:[\p{{L}}\p{{N}} .,'’&()-]+\s*[|/]\s*)+{AGENCY}(?:\s*[|/]\s*[\p{{L}} ]+)*\.?$"
        ))
        .is_match(line)
            || pattern!(format!(
                r"(?i)^\(?(?:photo(?:graph)?s?|images?|pictures?|illustration|credit|source)(?: credit| by| courtesy| copyright)?\s*(?:[:/]|\.{{3}}|…).{{0,80}}\)?$|^\(?photo by .{{0,80}}\)?$|^(?-i:{AGENCY})$|^getty$"
            ))
            .is_match(line))
}

/// "Xi Jinping (R) and Donald Trump …", "FILE PHOTO: …", "… REUTERS/Jason Lee", "… Photograph: Jo Doe/AFP".
pub(super) fn is_caption(line: &str) -> bool {
    // Few paragraphs have what a caption has; the patterns are slow.
    let signs =
        ["(", "[", "/", "|", ": ", "photo", "Photo", "PHOTO", "image", "Image", "frame", "File", "FILE"];
    line.len() < 600
        && signs.iter().any(|sign| line.contains(sign))
        && (pattern!(
            r"(?i)\((?:R|L|C|right|left|center|centre|2nd [RL]|second (?:from )?(?:right|left)|from (?:left|right))\)|^\(?file (?:photo|picture|image)|^FILE\s*[-–—]|^(?:pictured|photo|image|(?:image |media )?caption)\s*:|^image (?:copyright|caption|source)\b|^(?:in )?this .{0,60}\b(?:file )?(?:photo|image|frame)\b.{0,40}, |^photo taken (?:on|in)\b|^(?:an? )?(?:aerial|file) photo (?:taken|shows)\b|\((?:AP )?Photo(?: by|/|:)|\(Image(?: credit)?:|[(\[]Photo/[\p{L} ]+[)\]]$|(?-i:REUTERS|Reuters|AFP|Getty Images|AP|EPA|Xinhua)/\p{Lu}[\p{L} ./-]+\W*$|\(Getty Images\)$|[.!?’”)] (?:photo(?:graph)?|picture|illustration|composite|credit|image)s?: .{2,60}$"
        )
        .is_match(line)
            || pattern!(format!(
                r"[\p{{Ll}}.”’)]\s*\|?\s*\p{{Lu}}[\p{{L}} .'’-]{{2,50}}\s*[|/]\s*(?:[\p{{L}} ]+\s*[|/]\s*)*(?:{AGENCY}|{PAPER})\W*$|\| \p{{Lu}}[\p{{L}} .'’-]{{2,40}}/AP Photo\b"
            ))
            .is_match(line))
}

/// "By Jane Doe and John Roe, Reuters".
pub(super) fn is_byline(line: &str) -> bool {
    if line.len() < 120 && is_signed(line) {
        return true;
    }
    line.len() < 120
        && !ends_like_a_sentence(line)
        && pattern!(r"^(?:By|BY|by|Written by|Reporting by|From)\s+\p{Lu}[\p{L}.'’-]+(?:[\s,|&]+(?:and|of|for|in|the|\p{Lu}[\p{L}.'’-]*))*\W*$")
            .is_match(line)
}

/// "Jane Doe", "Jane Doe and John Q. Roe": nothing but names.
pub(super) fn is_a_name(line: &str) -> bool {
    line.len() < 80
        && line.split(" and ").all(|name| {
            let words = name.split(' ').count();
            (2..=3).contains(&words)
                && name.split(' ').next().is_some_and(is_given)
                && pattern!(r"^\p{Lu}[\p{L}-]+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}[\p{L}'’-]+$").is_match(name)
        })
}

/// "Jo Doe, Reuters", "Ann Roe | Associated Press": a name with its agency.
fn is_signed(line: &str) -> bool {
    pattern!(format!(
        r"^\p{{Lu}}[\p{{L}}.'’-]+(?: \p{{Lu}}[\p{{L}}.'’-]*){{1,3}}(?: and \p{{Lu}}[\p{{L}}.'’-]+(?: \p{{Lu}}[\p{{L}}.'’-]*){{1,3}})?\s*[,|/-]\s*(?:{AGENCY}|{PAPER})(?: (?:News|Business|Writers?|Staff|Opinion|Economics Writers?|Business Writers?))?$"
    ))
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
        r"(?i)^(?:politics|business|economy|economics|finance|markets?|world|news|asia|china|europe|africa|americas|u\.?s\.?|us news|world news|business news|international|national|opinion|analysis|commentary|editorial|explainer|exclusive|breaking(?: news)?|technology|tech|trade(?: war)?|policy|investing|companies|industry|energy|agriculture|autos?|retail|features?|special report|factbox|timeline|live updates|update \d|asia[ -]pacific|asia markets|white house|congress|diplomacy|global economy|foreign policy|china economy|china politics|us[-/ ]china.{0,14}|usa today|reuters|(?:the )?associated press|ap(?: news)?|bloomberg(?: news)?|bbc(?: news)?|cnn(?: business| politics)?|cnbc|npr|xinhua|the hill|the guardian|politico|axios|vox|fox (?:news|business)|(?:the )?(?:new york times|washington post|wall street journal|financial times|south china morning post)|us-china trade war|trade talks?|by the numbers|newsletter|column)$"
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
