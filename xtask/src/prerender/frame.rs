//! The frame of a static page: what it shares with the front page (policy, styles, icon, name), one folder deeper.

use anyhow::Context;
use maud::{DOCTYPE, Markup, html};

/// What the front page has that the others repeat.
pub(super) struct Frame {
    policy: String,
    styles: Vec<String>,
    icon: Option<String>,
    /// The script that sets the reader's theme before the first paint.
    theme: Option<String>,
    /// The site's name.
    pub(super) site: String,
}

/// What one page says of itself.
pub(super) struct Page<'a> {
    /// Its title.
    pub(super) title: &'a str,
    /// A sentence or two, for previews.
    pub(super) description: &'a str,
    /// The day of publication, for an article.
    pub(super) published: Option<String>,
    /// Structured data, as JSON.
    pub(super) data: Option<String>,
    /// What is in it.
    pub(super) content: Markup,
}

impl Frame {
    /// The frame of a built front page.
    pub(super) fn of(html: &str) -> anyhow::Result<Self> {
        let tags: Vec<&str> = html.split('<').filter_map(|rest| rest.split('>').next()).collect();
        let policy = tags.iter().find(|tag| tag.contains("Content-Security-Policy"));
        let policy =
            policy.and_then(|tag| attribute(tag, "content")).context("the front page has no policy")?;
        let links = || tags.iter().filter(|tag| tag.starts_with("link"));
        let rel = |tag: &&&str, rel: &str| attribute(tag, "rel").is_some_and(|value| value == rel);
        let site = tags.iter().find(|tag| tag.contains("application-name"));
        Ok(Self {
            policy,
            styles: links()
                .filter(|tag| rel(tag, "stylesheet"))
                .filter_map(|tag| attribute(tag, "href"))
                .collect(),
            theme: tags
                .iter()
                .filter(|tag| tag.starts_with("script"))
                .filter_map(|tag| attribute(tag, "src"))
                .find(|source| source.contains("theme")),
            icon: links().find(|tag| rel(tag, "icon")).and_then(|tag| attribute(tag, "href")),
            site: site.and_then(|tag| attribute(tag, "content")).context("the front page has no name")?,
        })
    }

    /// A whole page, one folder below the front page.
    pub(super) fn page(&self, page: &Page<'_>) -> String {
        let above = |href: &String| format!("../{}", href.trim_start_matches("./"));
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(self.policy);
                    title { (page.title) " · " (self.site) }
                    meta name="description" content=(page.description);
                    meta name="color-scheme" content="light dark";
                    meta property="og:title" content=(page.title);
                    meta property="og:description" content=(page.description);
                    meta property="og:site_name" content=(self.site);
                    meta property="og:type" content=(if page.published.is_some() { "article" } else { "website" });
                    @if let Some(published) = &page.published {
                        meta property="article:published_time" content=(published);
                    }
                    @if let Some(icon) = &self.icon { link rel="icon" href=(above(icon)); }
                    @for style in &self.styles { link rel="stylesheet" href=(above(style)); }
                    @if let Some(theme) = &self.theme { script src=(above(theme)) {} }
                    @if let Some(data) = &page.data {
                        script type="application/ld+json" { (maud::PreEscaped(data)) }
                    }
                }
                body {
                    header class="masthead" {
                        div class="masthead-row" { a class="masthead-name" href="../" { (self.site) } }
                    }
                    main class="page" id="main" { (page.content) }
                }
            }
        }
        .into_string()
    }
}

/// The value of an attribute in a tag that our own front page or Trunk's minifier wrote.
pub(super) fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next()?,
        _ => rest.split_whitespace().next()?.trim_end_matches('/'),
    };
    Some(value.replace("&#39;", "'").replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_and_without_quotation_marks() {
        assert_eq!(attribute("link rel=\"icon\" href='a.svg'", "href").as_deref(), Some("a.svg"));
        assert_eq!(attribute("link rel=stylesheet href=./b.css", "href").as_deref(), Some("./b.css"));
        assert_eq!(attribute("link rel=stylesheet", "href"), None);
    }

    #[test]
    fn a_page_repeats_the_policy_and_the_styles_from_one_folder_below() {
        let front = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">\
                     <meta name=application-name content=\"The Site\"><link rel=stylesheet href=./base-1.css>";
        let frame = Frame::of(front).unwrap();
        let content = html! { p { "a < b" } };
        let page = Page { title: "T", description: "D", published: None, data: None, content };
        let text = frame.page(&page);
        assert!(text.contains("content=\"default-src 'none'\""), "{text}");
        assert!(text.contains("href=\"../base-1.css\""), "{text}");
        assert!(text.contains("<title>T · The Site</title>"), "{text}");
        assert!(text.contains("a &lt; b"), "{text}");
    }
}
