//! A `_headers` file says which headers a host sends with which files: a path pattern at the margin, below it,
//! indented, `Name: value` lines. `*` stands for anything. Netlify, Cloudflare and others read it.

use hyper::header::{HeaderName, HeaderValue};

/// The rules of one such file.
#[derive(Debug, Default)]
pub(super) struct Rules(Vec<(String, Vec<(HeaderName, HeaderValue)>)>);

impl Rules {
    /// Reads the file; what it can't read it passes over, as hosts do.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<_>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
        {
            if !line.starts_with([' ', '\t']) {
                rules.push((line.trim().to_owned(), Vec::new()));
                continue;
            }
            let header = line.split_once(':').and_then(|(name, value)| {
                Some((name.trim().parse::<HeaderName>().ok()?, value.trim().parse::<HeaderValue>().ok()?))
            });
            if let (Some((_, headers)), Some(header)) = (rules.last_mut(), header) {
                headers.push(header);
            }
        }
        Self(rules)
    }

    /// The headers for a path, which begins with a slash at the site's root.
    pub(super) fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a (HeaderName, HeaderValue)> {
        self.0.iter().filter(|(pattern, _)| matches(pattern, path)).flat_map(|(_, headers)| headers)
    }
}

/// Whether the path is of the pattern.
fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| path.strip_prefix(first)) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_matching_rule_gives_its_headers() {
        let rules = Rules::parse(
            "# security\n/*\n  X-Frame-Options: DENY\n  Content-Security-Policy: default-src 'self'; img-src data:\n\n\
             /*.wasm\n\tCache-Control: public, max-age=31536000\n  not a header\n",
        );
        let of = |path| {
            rules
                .of(path)
                .map(|(name, value)| format!("{name}={}", value.to_str().unwrap()))
                .collect::<Vec<_>>()
        };
        let both = ["x-frame-options=DENY", "content-security-policy=default-src 'self'; img-src data:"];
        assert_eq!(of("/"), both);
        assert_eq!(of("/app.wasm").len(), 3);
        assert_eq!(
            of("/app.wasm").last().map(String::as_str),
            Some("cache-control=public, max-age=31536000")
        );
    }

    #[test]
    fn patterns_mean_what_hosts_take_them_to_mean() {
        for (pattern, path, expected) in [
            ("/", "/", true),
            ("/", "/a", false),
            ("/*", "/", true),
            ("/*", "/a/b.js", true),
            ("/a/*", "/a/b", true),
            ("/a/*", "/b", false),
            ("/*.js", "/x/y.js", true),
            ("/*.js", "/x/y.jsx", false),
            ("/a/*/c", "/a/b/c", true),
            ("/a/*/c/*", "/a/b/d", false),
            ("", "/", false),
        ] {
            assert_eq!(matches(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn headers_without_a_pattern_are_passed_over() {
        assert_eq!(Rules::parse("  X-Lost: 1\n").of("/").count(), 0);
    }
}
