//! A page is read for its story. A tokenizer that knows where everything stands cuts the page into paragraphs; a
//! port of Firefox's reading view finds the story among them; the two are laid side by side, so that each of the
//! story's words keeps its place in the file.

mod paragraph;
mod story;

use archive::Span;

use super::facts::{Facts, address, day, said};
use super::writer::Writer;
use super::{Imported, Part};
pub(super) use paragraph::{Kind, paragraphs};

pub(super) fn read(file: &str) -> Imported {
    let mut imported = Imported::default();
    let mut writer = Writer::new(file);
    let page = paragraph::page(file);
    let story = story::story(file, &page);
    imported.facts = facts(&page, &story);
    if !story.found {
        imported.problem(
            None,
            "The story of this page could not be told from what is around it; all its text was taken.",
        );
    }
    let mut titled = false;
    for paragraph in story.paragraphs.iter().filter_map(|at| page.paragraphs.get(*at)) {
        let from = writer.text.len();
        paragraph.write(0, &mut writer);
        let written = from..writer.text.trim_end().len();
        match paragraph.kind {
            Kind::Headline if !titled && !written.is_empty() => {
                titled = true;
                imported.parts.push((written, Part::Title));
            }
            Kind::Caption if !written.is_empty() => imported.parts.push((written, Part::Caption)),
            _ => {}
        }
    }
    (imported.text, imported.source) = writer.finish();
    debug_assert!(imported.source.in_file(Span::new(0, imported.text.len())).end <= file.len());
    imported
}

fn facts(page: &paragraph::Page<'_>, story: &story::Story) -> Facts {
    let described = &story.described;
    let known = |value: &Option<String>| value.as_deref().and_then(said);
    let outlet = known(&described.site_name);
    Facts {
        basis: "the page’s own metadata",
        title: said(&described.title).map(|title| without_outlet(&title, outlet.as_deref()).to_owned()),
        published: known(&described.published_time).and_then(|time| day(&time)).or(page.time),
        outlet,
        url: page.canonical.clone().or_else(|| described.url.as_deref().and_then(address)),
    }
}

/// "Mills close | The Post": a page's title without the site's name after it.
fn without_outlet<'t>(title: &'t str, outlet: Option<&str>) -> &'t str {
    let bare = outlet.and_then(|outlet| title.strip_suffix(outlet)).map(str::trim_end);
    bare.and_then(|bare| bare.strip_suffix(['|', '-', '–', '—', '·', ':']))
        .map(str::trim_end)
        .filter(|bare| !bare.is_empty())
        .unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html><head><title>Mills close as orders dry up | The Post</title>
<meta property="og:site_name" content="The Post"><link rel="canonical" href="https://post.example/mills">
<meta property="article:published_time" content="2019-05-10T23:10:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Mills close as <em>orders</em> dry up</h1>
<figure><img src="a.jpg" alt="x"><figcaption>A mill in spring.</figcaption></figure>
<p>Mills &amp; docks fell quiet on Friday, their owners said, after the tariffs on steel rose
   to 25&nbsp;percent and orders from abroad dried up, one after another, through the whole of spring.</p>
<p>“Nobody buys,” said Jo Doe, who has run the mill for thirty years, and who does not expect that to change soon.</p>
<script>var x = "<p>not text</p>";</script>
<p>The ministry, which had promised help, has said nothing since the first mill closed, its workers complain.</p>
</article><footer>© 2019 The Post</footer></body></html>"#;

    #[test]
    fn the_story_is_found_and_its_words_are_places() {
        let imported = read(PAGE);
        let text = &imported.text;
        assert!(
            text.starts_with("Mills close as orders dry up\n\nA mill in spring.\n\nMills & docks"),
            "{text}"
        );
        assert!(text.contains("steel rose to 25\u{a0}percent"), "{text}");
        assert!(!text.contains("not text") && !text.contains("Home") && !text.contains('©'), "{text}");
        let at = text.find("& docks").unwrap();
        assert_eq!(PAGE.get(imported.source.in_file(Span::new(at, at + 7))), Some("&amp; docks"));
        let facts = &imported.facts;
        assert_eq!(facts.title.as_deref(), Some("Mills close as orders dry up"));
        assert_eq!(facts.outlet.as_deref(), Some("The Post"));
        assert_eq!(facts.url.as_deref(), Some("https://post.example/mills"));
        assert_eq!(facts.published.unwrap().from.to_string(), "2019-05-10");
        assert_eq!(imported.parts.len(), 2);
    }

    #[test]
    fn a_headline_is_not_the_sites_name() {
        assert_eq!(without_outlet("Mills close - The Post", Some("The Post")), "Mills close");
        assert_eq!(without_outlet("The Post", Some("The Post")), "The Post");
        assert_eq!(without_outlet("Letter to The Post", Some("The Post")), "Letter to The Post");
        assert_eq!(without_outlet("Mills close | The Post", None), "Mills close | The Post");
    }

    #[test]
    fn a_page_without_a_story_gives_what_it_has() {
        let imported = read("<p>Two words");
        assert_eq!(imported.text.trim_end(), "Two words");
    }
}
