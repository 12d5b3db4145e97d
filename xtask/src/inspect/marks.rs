//! Marks show in the running text what was found in it: in colours on a terminal, with signs elsewhere.

use archive::{Article, Span};

/// What a span of text is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Noise,
    Quote,
    Claim,
    Name,
    Date,
}

impl Mark {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Date, "date"),
        (Self::Claim, "tariff claim"),
        (Self::Name, "person or body"),
        (Self::Quote, "quotation"),
        (Self::Noise, "left out"),
    ];

    fn colour(self) -> &'static str {
        match self {
            Self::Date => "\x1b[36m",
            Self::Claim => "\x1b[4;33m",
            Self::Name => "\x1b[32m",
            Self::Quote => "\x1b[3m",
            Self::Noise => "\x1b[2;9m",
        }
    }

    fn signs(self) -> (&'static str, &'static str) {
        match self {
            Self::Date => ("⟨", "⟩"),
            Self::Claim => ("{", "}"),
            Self::Name => ("‹", "›"),
            Self::Quote => ("«", "»"),
            Self::Noise => ("~", "~"),
        }
    }
}

/// Where marks begin and end in an article's text.
pub(super) struct Marks {
    edges: Vec<(u32, bool, Mark)>,
    coloured: bool,
    next: usize,
    open: Vec<Mark>,
}

impl Marks {
    pub(super) fn of(article: &Article, coloured: bool) -> Self {
        let mut marks: Vec<(Span, Mark)> = Vec::new();
        marks.extend(article.noise.iter().map(|noise| (noise.span, Mark::Noise)));
        marks.extend(article.quotes.iter().map(|quote| (quote.span, Mark::Quote)));
        marks.extend(article.claims.iter().map(|claim| (claim.span, Mark::Claim)));
        for entity in article.people.iter().chain(&article.organisations) {
            marks.extend(entity.mentions.iter().map(|mention| (mention.span, Mark::Name)));
        }
        marks.extend(article.dates.iter().map(|date| (date.span, Mark::Date)));
        let mut edges: Vec<(u32, bool, Mark)> = marks
            .iter()
            .flat_map(|(span, mark)| [(span.start, true, *mark), (span.end, false, *mark)])
            .collect();
        // At one place what ends comes first, the innermost before the others; what begins the other way round.
        edges.sort_by_key(|(at, begins, mark)| {
            (*at, *begins, if *begins { *mark as i8 } else { -(*mark as i8) })
        });
        Self { edges, coloured, next: 0, open: Vec::new() }
    }

    /// The words of the next span with their marks; spans come in the order of the text.
    pub(super) fn write(&mut self, article: &Article, span: Span) -> String {
        let mut out = String::new();
        self.colours(&mut out);
        for (at, letter) in span.of(&article.text).char_indices() {
            self.pass(span.start + at as u32, &mut out);
            out.push(if letter.is_whitespace() { ' ' } else { letter });
        }
        self.pass(span.end, &mut out);
        if self.coloured {
            out.push_str("\x1b[0m");
        }
        out
    }

    /// Passes every edge up to byte `at`.
    fn pass(&mut self, at: u32, out: &mut String) {
        let before = self.next;
        while let Some((_, begins, mark)) =
            self.edges.get(self.next).filter(|(edge, ..)| *edge <= at).copied()
        {
            self.next += 1;
            if begins {
                self.open.push(mark);
            } else if let Some(open) = self.open.iter().rposition(|open| *open == mark) {
                self.open.remove(open);
            }
            if !self.coloured {
                let (left, right) = mark.signs();
                out.push_str(if begins { left } else { right });
            }
        }
        if self.next > before {
            self.colours(out);
        }
    }

    fn colours(&self, out: &mut String) {
        if self.coloured {
            out.push_str("\x1b[0m");
            self.open.iter().for_each(|mark| out.push_str(mark.colour()));
        }
    }
}

/// What the marks mean.
pub(super) fn legend(coloured: bool) -> String {
    let one = |(mark, name): (Mark, &str)| {
        let (left, right) = mark.signs();
        if coloured { format!("{}{name}\x1b[0m", mark.colour()) } else { format!("{left}{name}{right}") }
    };
    Mark::ALL.map(one).join("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_its_marks_the_text_is_the_text() {
        let article = extract::article(
            "a.txt",
            "Mills close\n\nOn May 10 the U.S. raised tariffs on $200 billion of Chinese goods to 25%, Jo Doe said. \
             “So be it,” Ann Roe said on Friday.\nADVERTISEMENT\n"
                .as_bytes(),
            archive::Days::parse_iso("2019-05-17").map(|(days, _)| days),
        );
        let whole = Span::new(0, article.text.trim_end().len());
        let plain = Marks::of(&article, false).write(&article, whole);
        assert!(plain.contains('⟨') && plain.contains('{') && plain.contains("~ADVERTISEMENT~"), "{plain}");
        let bare: String = plain.chars().filter(|c| !"⟨⟩{}‹›«»~".contains(*c)).collect();
        assert_eq!(bare, article.text.trim_end().replace('\n', " "));
        let coloured = Marks::of(&article, true).write(&article, whole);
        assert!(coloured.contains("\x1b[36m") && coloured.ends_with("\x1b[0m"));
    }
}
