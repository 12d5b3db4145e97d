//! Sorting lines: each is told from its own words first, then from what is printed again, then from its neighbours.

use std::collections::HashMap;
use std::ops::Range;

use archive::BlockKind;

use super::lines::Line;
use super::rules;
use crate::import::Part;
use crate::text::ends_like_a_sentence;

/// What a line is.
#[derive(Clone, Debug)]
pub(super) struct Sort {
    pub(super) kind: BlockKind,
    /// Why it is noise, when it is.
    pub(super) why: Option<&'static str>,
    pub(super) title: bool,
    pub(super) time_stamp: bool,
    /// Length of the bullet glyph at its start.
    pub(super) bullet: usize,
}

impl Sort {
    fn noise(&mut self, why: &'static str) {
        (self.kind, self.why) = (BlockKind::Noise, Some(why));
    }

    fn is_noise(&self) -> bool {
        self.why.is_some()
    }
}

/// A headline is not longer than this many characters.
const LONGEST_TITLE: usize = 220;
/// A sentence that stands twice is noise only when it is no refrain ("No comment.").
const SHORTEST_PARAGRAPH: usize = 40;

/// What each line is; `parts` is what mark-up said of some.
pub(super) fn sort(lines: &[Line<'_>], parts: &[(Range<usize>, Part)]) -> Vec<Sort> {
    let mut sorts: Vec<Sort> = lines.iter().map(|line| alone(line.text)).collect();
    let titled = mark_parts(lines, &mut sorts, parts);
    let title = mark_title(lines, &mut sorts, titled);
    mark_repeats(lines, &mut sorts, title);
    mark_summary(lines, &mut sorts);
    mark_neighbours(lines, &mut sorts, title);
    sorts
}

/// What the words of a line alone tell.
fn alone(line: &str) -> Sort {
    let bullet = rules::bullet(line).unwrap_or_default();
    let mut sort = Sort { kind: BlockKind::Body, why: None, title: false, time_stamp: false, bullet };
    if let Some(why) = rules::noise_line(line) {
        sort.noise(why);
    } else if rules::is_photo_credit(line) {
        sort.noise("photo credit");
    } else if rules::is_caption(line) {
        sort.kind = BlockKind::Caption;
    }
    sort
}

/// Marks what mark-up tells for certain; the headline's line if it is among it.
fn mark_parts(lines: &[Line<'_>], sorts: &mut [Sort], parts: &[(Range<usize>, Part)]) -> Option<usize> {
    let mut title = None;
    let mut parts = parts.iter().peekable();
    for (at, (line, sort)) in lines.iter().zip(sorts.iter_mut()).enumerate() {
        while parts.next_if(|(range, _)| range.end <= line.range.start).is_some() {}
        match parts.peek() {
            Some((range, Part::Title)) if title.is_none() && range.start <= line.range.start => {
                *sort = Sort { kind: BlockKind::Title, why: None, title: true, time_stamp: false, bullet: 0 };
                title = Some(at);
            }
            Some((range, Part::Caption)) if range.start <= line.range.start && !sort.is_noise() => {
                sort.kind = BlockKind::Caption;
            }
            _ => {}
        }
    }
    title
}

/// Finds the headline, unless it is known: the first line that tells something, when it is set like one.
fn mark_title(lines: &[Line<'_>], sorts: &mut [Sort], titled: Option<usize>) -> Option<usize> {
    let mut found = titled;
    let mut story = 0;
    for (at, (line, sort)) in lines.iter().zip(sorts.iter_mut()).enumerate() {
        if sort.is_noise() || sort.kind != BlockKind::Body {
            continue;
        }
        // Below the first paragraphs nothing is furniture of the head any more.
        if story >= 2 {
            break;
        }
        let signed = found.is_some() && story == 0 && rules::is_a_name(line.text);
        if signed || rules::is_byline(line.text) {
            sort.noise("byline");
        } else if rules::is_time_stamp(line.text) {
            sort.noise("time stamp");
            sort.time_stamp = true;
        } else if found.is_none() && story == 0 && rules::is_section_label(line.text) {
            sort.noise("section label");
        } else if found.is_none() && story == 0 && set_like_a_title(line.text) && at + 1 < lines.len() {
            (sort.kind, sort.title) = (BlockKind::Title, true);
            found = Some(at);
        } else {
            story += 1;
        }
    }
    found
}

fn set_like_a_title(line: &str) -> bool {
    line.chars().count() <= LONGEST_TITLE
        && rules::bullet(line).is_none()
        && (!line.ends_with(['.', ':', ';', ',']) || line.ends_with("U.S.") && line.len() < 120)
        // A lead that opens with a dateline and stops at a quotation is a paragraph.
        && !(line.chars().count() > 140 && ends_like_a_sentence(line))
}

/// Marks what is printed again.
fn mark_repeats(lines: &[Line<'_>], sorts: &mut [Sort], title: Option<usize>) {
    let keys: Vec<String> = lines.iter().map(|line| folded(line.text)).collect();
    let mut times: HashMap<&str, (usize, usize)> = HashMap::new();
    for key in &keys {
        times.entry(key).or_default().0 += 1;
    }
    let headline = title.and_then(|at| keys.get(at));
    for (at, ((line, key), sort)) in lines.iter().zip(&keys).zip(sorts.iter_mut()).enumerate() {
        let Some((count, seen)) = times.get_mut(key.as_str()) else { continue };
        *seen += 1;
        if sort.is_noise() || Some(at) == title || *count < 2 {
            continue;
        }
        if headline == Some(key) {
            sort.noise("headline printed again");
        } else if sort.kind == BlockKind::Caption {
            if *seen > 1 {
                sort.noise("caption printed again");
            }
        } else if !ends_like_a_sentence(line.text) && sort.bullet == 0 {
            sort.noise("line printed more than once, such as a video's title");
        } else if *seen > 1 && line.text.len() >= SHORTEST_PARAGRAPH {
            sort.noise("paragraph printed again");
        }
    }
}

fn folded(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The points of a summary box: bullets under its label, or bullets above the story.
fn mark_summary(lines: &[Line<'_>], sorts: &mut [Sort]) {
    let mut labelled = false;
    let mut story = false;
    for (line, sort) in lines.iter().zip(sorts.iter_mut()) {
        if let Some(why) = sort.why {
            labelled = rules::is_summary_label(why);
        } else if sort.kind == BlockKind::Body {
            if !story && (sort.bullet > 0 || labelled && line.close) {
                sort.kind = BlockKind::Summary;
            } else {
                labelled = false;
                story |= ends_like_a_sentence(line.text);
            }
        }
    }
}

/// What the lines beside it tell of a line: the title of a video, the caption over a credit, related links.
fn mark_neighbours(lines: &[Line<'_>], sorts: &mut [Sort], title: Option<usize>) {
    let whys: Vec<Option<&'static str>> = sorts.iter().map(|sort| sort.why).collect();
    let why_at = |at: Option<usize>| at.and_then(|at| whys.get(at)).copied().flatten();
    let mut related = false;
    for (at, (line, sort)) in lines.iter().zip(sorts.iter_mut()).enumerate() {
        let sentence = ends_like_a_sentence(line.text);
        if let Some(why) = sort.why {
            related = rules::is_related_label(why);
            continue;
        }
        if sort.kind == BlockKind::Body && Some(at) != title {
            let (before, after) = (why_at(at.checked_sub(1)), why_at(Some(at + 1)));
            if after == Some("photo credit") && line.text.len() < 400 {
                sort.kind = BlockKind::Caption;
            } else if !sentence && [before, after].contains(&Some("video line")) && line.text.len() < 160 {
                sort.noise("title of a video");
            } else if related && !sentence && line.text.len() < 200 {
                sort.noise("link to another story");
            }
        }
        related &= sort.is_noise() || !sentence;
    }
}
