//! The chart as a drawing that stands on its own: with its title, what was known when, its source and the address of
//! the view, colours and typeface inside.

use archive::number::tenths;
use markup::{Element, Node, el};

use crate::Shown;
use crate::charts::{draw_tariffs, text};
use crate::rows::{claims_shown, lay_out, record_shown, tariff_window};
use crate::spoken::short_citation;
use crate::words::counted;

/// What a drawing needs of the page that it is taken from.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The address of the page, without a query.
    pub base: &'a str,
    /// Whether it is drawn for dark surroundings.
    pub dark: bool,
    /// The typeface, a WOFF2 file in base64; `None` leaves it to what the reader has.
    pub font: Option<&'a str>,
}

/// How the chart's parts look: the page's own rules.
const RULES: &str = include_str!("../../../../styles/components/tariff-chart.css");

/// The page's colours by role, in light and in dark surroundings.
const COLOURS: [(&str, &str, &str); 10] = [
    ("bg", "#fbf8f3", "#14161a"),
    ("ink", "#1d1b18", "#ece7df"),
    ("ink-2", "#55504a", "#b9b2a7"),
    ("ink-3", "#6f6962", "#9a9389"),
    ("rule", "#ddd6cb", "#343842"),
    ("us", "#13447a", "#a6ceff"),
    ("cn", "#c8442c", "#ee6b4a"),
    ("talks", "#6a645d", "#a39c92"),
    ("accent", "#0b6e6e", "#5cc7c2"),
    ("focus", "#0b57d0", "#8ab4f8"),
];

/// The typeface of charts, and what stands in for it.
const FAMILY: &str = "\"Libre Franklin\",\"Helvetica Neue\",Arial,sans-serif";

/// Pixels above the chart, for its title; the lines that say what it shows come on top.
const HEAD: f32 = 42.0;
/// Pixels of a line below it.
const LINE: f32 = 16.0;
/// Average advance of a character of those lines, in pixels.
const ADVANCE: f32 = 6.4;

/// The drawing, and its size in pixels; `None` when no axis can be drawn.
pub fn svg(shown: &Shown<'_>, around: &Around<'_>) -> Option<(String, (f32, f32))> {
    let window = tariff_window(shown)?;
    let chart = lay_out(shown, window);
    let figure = draw_tariffs(shown, &chart);
    let (_, mut nodes) = figure.into_parts();
    let Some(Node::Element(drawn)) = nodes.pop() else { return None };
    let known =
        shown.view.as_of.map_or_else(|| "all known".to_owned(), |day| format!("as known on {}", day.long()));
    let sub = wrapped(&format!("US$ bn a year, {}; {known}", window.short()), chart.width);
    let head = HEAD + sub.len() as f32 * LINE;
    let address = format!("{}?{}", around.base, shown.view);
    let mut foot = wrapped(&sources(shown, window), chart.width);
    foot.push(format!("{}:", shown.site));
    let broken_up = broken(&address, chart.width);
    let below = head + chart.height + 18.0;
    let height = below + (foot.len() + broken_up.len()) as f32 * LINE + 4.0;
    let mut written = Vec::new();
    for (row, words) in sub.into_iter().enumerate() {
        written.push(text(8.0, 44.0 + row as f32 * LINE, words).fixed("class", "source"));
    }
    for (row, words) in foot.iter().enumerate() {
        written.push(text(8.0, below + row as f32 * LINE, words.clone()).fixed("class", "source"));
    }
    let first = below + foot.len() as f32 * LINE;
    let rows = broken_up.into_iter().enumerate();
    let rows = rows.map(|(row, words)| text(8.0, first + row as f32 * LINE, words).fixed("class", "source"));
    let link = el("a").set("href", address).children(rows);
    let size = (tenths(chart.width), tenths(height));
    let root = el("svg")
        .fixed("xmlns", "http://www.w3.org/2000/svg")
        .set("viewBox", format!("0 0 {} {}", size.0, size.1))
        .set("width", size.0.clone())
        .set("height", size.1.clone())
        .fixed("class", "chart tariff-chart")
        .child(el("title").text(format!("Goods under additional tariffs, {known}")))
        .child(el("style").text(style(around)))
        .child(el("rect").fixed("class", "paper").set("width", size.0).set("height", size.1))
        .child(text(8.0, 24.0, "Goods under additional tariffs").fixed("class", "drawing-title"))
        .child(
            el("g")
                .set("transform", format!("translate(0 {})", tenths(head)))
                .with_nodes(absolute(drawn, around.base)),
        )
        .children(written)
        .child(link);
    Some((root.to_svg(), (chart.width, height)))
}

/// Where the figures are from: "Sources: 83 FR 28710, …; 5 articles".
fn sources(shown: &Shown<'_>, window: archive::Days) -> String {
    let archive = shown.archive();
    let rows = record_shown(shown, &lay_out(shown, window));
    let mut cited: Vec<&str> =
        rows.iter().filter_map(|row| archive.record.get(*row as usize)).map(short_citation).collect();
    let mut seen: Vec<&str> = Vec::new();
    cited.retain(|one| {
        let new = !seen.contains(one);
        if new {
            seen.push(one);
        }
        new
    });
    let mut articles: Vec<u32> = claims_shown(shown, window).iter().map(|mark| mark.article).collect();
    articles.dedup();
    let record =
        if cited.is_empty() { String::new() } else { format!("Official record: {}. ", cited.join("; ")) };
    format!("{record}Figures of {}.", counted(articles.len(), "article"))
}

/// The rules with every colour's value, without what the page needs for itself.
fn style(around: &Around<'_>) -> String {
    let mut rules = String::new();
    for (number, part) in RULES.split("var(--").enumerate() {
        match part.split_once(')').filter(|_| number > 0) {
            Some((name, rest)) => {
                let known = COLOURS.iter().find(|(own, _, _)| *own == name);
                rules += match known {
                    Some((_, light, dark)) => {
                        if around.dark {
                            dark
                        } else {
                            light
                        }
                    }
                    // The one role that is no colour.
                    None => FAMILY,
                };
                rules += rest;
            }
            None => rules += part,
        }
    }
    let face = around.font.map(|font| {
        format!("@font-face{{font-family:\"Libre Franklin\";font-weight:400 700;src:url(data:font/woff2;base64,{font}) format(\"woff2\")}}")
    });
    face.unwrap_or_default() + &rules
}

/// A drawing's parts with links that lead to the page from anywhere.
fn absolute(element: Element, base: &str) -> Vec<Node> {
    let (_, nodes) = element.into_parts();
    nodes.into_iter().map(|node| lead(node, base)).collect()
}

fn lead(node: Node, base: &str) -> Node {
    let Node::Element(element) = node else { return node };
    let mut copy = el(element.name());
    let (attributes, nodes) = element.into_parts();
    for (name, value) in attributes {
        copy = if name == "href" { copy.set(name, format!("{base}{value}")) } else { copy.set(name, value) };
    }
    Node::Element(copy.with_nodes(nodes.into_iter().map(|node| lead(node, base)).collect()))
}

/// Words in lines that fit.
fn wrapped(words: &str, width: f32) -> Vec<String> {
    let fits = ((width - 16.0) / ADVANCE).max(20.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= fits => {
                line.push(' ');
                *line += word;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// An address in lines that fit: it has no spaces to break at.
fn broken(address: &str, width: f32) -> Vec<String> {
    let fits = ((width - 16.0) / ADVANCE).max(20.0) as usize;
    let letters: Vec<char> = address.chars().collect();
    letters.chunks(fits).map(|line| line.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_the_pages() {
        let tokens = include_str!("../../../../styles/tokens.css");
        for (name, light, dark) in COLOURS {
            let rule = format!("--{name}: light-dark({light}, {dark});");
            assert!(tokens.contains(&rule), "{rule}");
        }
    }

    #[test]
    fn no_rule_is_left_to_a_variable() {
        for dark in [false, true] {
            let style = style(&Around { base: "", dark, font: None });
            assert!(!style.contains("var("), "{style}");
            assert_eq!(style.matches(FAMILY).count(), RULES.matches("var(--sans)").count());
            assert!(!style.contains("@font-face"));
        }
        assert!(style(&Around { base: "", dark: false, font: Some("AAAA") }).contains("base64,AAAA"));
    }
}
