//! The account is the facts for a person to read: the text marked up, then a table of each sort.

use std::fmt::Write;

use archive::{Article, BlockKind, GoodsValue, Span};

use super::json::kind;

/// What a span of text is shown as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Date,
    Claim,
    Name,
    Quote,
    Noise,
}

impl Mark {
    fn colour(self) -> &'static str {
        match self {
            Self::Date => "\x1b[36m",
            Self::Claim => "\x1b[1;33m",
            Self::Name => "\x1b[32m",
            Self::Quote => "\x1b[3m",
            Self::Noise => "\x1b[2m",
        }
    }
}

/// The account of `article`, with the text marked up in colours if wanted.
pub(super) fn of(article: &Article, coloured: bool) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = write(article, coloured, &mut out);
    out
}

fn write(article: &Article, coloured: bool, out: &mut String) -> std::fmt::Result {
    writeln!(out, "{}", article.meta.title)?;
    if let Some(basis) = &article.meta.title_basis {
        writeln!(out, "  (title: {basis})")?;
    }
    match &article.meta.published {
        Some(published) => writeln!(out, "  published {} ({})", published.days.short(), published.basis)?,
        None => writeln!(out, "  publication date unknown")?,
    }
    section(out, "Text")?;
    let marks = marks(article);
    for (number, sentence) in article.sentences.iter().enumerate() {
        let label = if sentence.kind == BlockKind::Body { "" } else { kind(sentence.kind) };
        writeln!(out, "{:>4} {label:<8}{}", number + 1, marked(article, sentence.span, &marks, coloured))?;
    }
    section(out, "Dates")?;
    for date in &article.dates {
        let outcome = format!("{:?}", date.outcome).to_lowercase();
        writeln!(out, "  {:<22} {outcome:<11} {}", date.days.short(), date.basis)?;
    }
    section(out, "Tariff claims")?;
    for claim in &article.claims {
        let goods = match claim.goods {
            Some(GoodsValue::UsdBn(value)) => format!("${value}bn"),
            Some(GoodsValue::All) => "all goods".to_owned(),
            None => "—".to_owned(),
        };
        let rates = match (claim.rates_from.as_slice(), claim.rates_to.as_slice()) {
            (_, []) => String::new(),
            ([], to) => format!("{} %", list(to)),
            (from, to) => format!("{} → {} %", list(from), list(to)),
        };
        let days = claim.days.map(archive::Days::short).unwrap_or_default();
        let side = claim.imposing.name();
        writeln!(
            out,
            "  {side:<6} {:<17} {goods:<10} {rates:<12} {days:<12} {}",
            claim.action.name(),
            article.clean(claim.span)
        )?;
    }
    for (title, entities) in [("People", &article.people), ("Organisations", &article.organisations)] {
        section(out, title)?;
        for entity in entities {
            let role = entity.role.as_deref().unwrap_or("—");
            writeln!(out, "  {:<32} {:>2} × {role}", entity.name, entity.mentions.len())?;
        }
    }
    section(out, "Quotes")?;
    for quote in &article.quotes {
        writeln!(
            out,
            "  {}: “{}”",
            quote.speaker.as_deref().unwrap_or("(unknown)"),
            article.clean(quote.span)
        )?;
    }
    section(out, "Left out of the reading view")?;
    for noise in &article.noise {
        writeln!(out, "  {}: {}", noise.why, noise.span.of(&article.text).trim())?;
    }
    if !article.problems.is_empty() {
        section(out, "To look at")?;
        for problem in &article.problems {
            writeln!(out, "  {}", problem.message)?;
        }
    }
    section(out, "For seeds/catalogue.toml")?;
    entry(article, out)
}

fn section(out: &mut String, title: &str) -> std::fmt::Result {
    writeln!(out, "\n{title}\n{}", "─".repeat(title.chars().count()))
}

fn list(rates: &[f32]) -> String {
    rates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ")
}

/// Every mark by where it begins; of two at one place the wider first.
fn marks(article: &Article) -> Vec<(Span, Mark)> {
    let mut marks: Vec<(Span, Mark)> = Vec::new();
    marks.extend(article.noise.iter().map(|noise| (noise.span, Mark::Noise)));
    marks.extend(article.quotes.iter().map(|quote| (quote.span, Mark::Quote)));
    marks.extend(article.claims.iter().map(|claim| (claim.span, Mark::Claim)));
    for entity in article.people.iter().chain(&article.organisations) {
        marks.extend(entity.mentions.iter().map(|mention| (mention.span, Mark::Name)));
    }
    marks.extend(article.dates.iter().map(|date| (date.span, Mark::Date)));
    marks
}

/// The words of a span, each in the colour of the last mark that covers it.
fn marked(article: &Article, span: Span, marks: &[(Span, Mark)], coloured: bool) -> String {
    let text = &article.text;
    if !coloured {
        return article.clean(span);
    }
    let inside: Vec<&(Span, Mark)> = marks.iter().filter(|(mark, _)| mark.overlaps(span)).collect();
    let mut out = String::new();
    let mut current = None;
    for (at, character) in span.of(text).char_indices() {
        let at = span.start + at as u32;
        let here = Span { start: at, end: at + 1 };
        let mark = inside.iter().rev().find(|(mark, _)| mark.overlaps(here)).map(|(_, mark)| *mark);
        if mark != current {
            out.push_str("\x1b[0m");
            out.push_str(mark.map_or("", Mark::colour));
            current = mark;
        }
        out.push(if character.is_whitespace() { ' ' } else { character });
    }
    out.push_str("\x1b[0m");
    out
}

/// A catalogue entry to fill in.
fn entry(article: &Article, out: &mut String) -> std::fmt::Result {
    let published = article.meta.published.as_ref().map_or("", |published| published.edtf.as_str());
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    writeln!(out, "[[article]]\nfile = {}", quoted(&article.file))?;
    writeln!(out, "outlet = \"\"\nheadline = {}", quoted(&article.meta.title))?;
    writeln!(out, "published = {}\nbasis = \"\"\nurl = \"\"\nrights = \"Text © …\"", quoted(published))
}
