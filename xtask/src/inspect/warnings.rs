//! Warnings are what a publisher should look at before an article goes out: what was guessed, what is odd, and what
//! extraction may have missed.

mod checks;

use extract::Found;

use super::lines::Lines;

/// Something to look at.
pub(super) struct Warning {
    /// The line in the file, where one can be named.
    pub(super) line: Option<usize>,
    pub(super) message: String,
}

/// Everything to look at, in the order of lines; what is about the whole file first.
pub(super) fn of(found: &Found) -> Vec<Warning> {
    let article = &found.article;
    let lines = Lines::of(found);
    let mut warnings: Vec<Warning> = article
        .problems
        .iter()
        .map(|problem| Warning {
            line: problem.line.map(|line| line as usize + found.line.map_or(0, |first| first as usize - 1)),
            message: problem.message.clone(),
        })
        .collect();
    let mut say = |span: Option<archive::Span>, message: String| {
        warnings.push(Warning { line: span.map(|span| lines.number(span)), message });
    };
    for check in checks::ALL {
        check(article, &mut say);
    }
    warnings.sort_by_key(|warning| warning.line);
    warnings
}

#[cfg(test)]
mod tests {
    fn warned(text: &str, wanted: &str) -> bool {
        let published = archive::Days::parse_iso("2019-05-17").map(|(days, _)| days);
        let (found, _) = extract::articles("a.txt", text.as_bytes(), published);
        let warnings = super::of(found.first().unwrap());
        warnings.iter().any(|warning| warning.message.contains(wanted))
    }

    const GOOD: &str =
        "Mills close\n\nMills closed on Friday, said Jo Doe. “So be it,” he said.\n\n“We\n\n“know.”\n";

    #[test]
    fn what_is_odd_is_said() {
        for (text, wanted) in [
            ("A short story that has no headline at all, but ends as one sentence does.\n", "No headline"),
            (
                "Head\n\nThe duties, at 25 percent, and the tariff on pork came up over dinner.\n",
                "no tariff claim",
            ),
            ("Head\n\nThe mill was built on May 3, 1999.\n", "far from publication"),
            ("Head\n\nJo Smith said so. Smith did. Smith left. Ann Smyth said no.\n", "one letter"),
            ("Head\n\nHe said “it is over. Nobody knows.\n\nThe end came soon.\n", "quotation mark"),
            ("Head\n\nHead\n\nMills closed.\n", "printed again"),
            ("Head\n\nThe cafÃ© closed, â€œsadlyâ€.\n", "wrong encoding"),
            (
                "Head\n\nMills.\n\nADVERTISEMENT\nSign up for our newsletter\nADVERTISEMENT\nShare this\n",
                "Much of",
            ),
        ] {
            assert!(warned(text, wanted), "{wanted}: {text}");
            assert!(!warned(GOOD, wanted), "{wanted}: {GOOD}");
        }
        let undated = extract::articles("a.txt", b"Head\n\nText.\n", None).0;
        let warnings = super::of(undated.first().unwrap());
        assert!(warnings.iter().any(|warning| warning.message.contains("publication date")));
    }
}
