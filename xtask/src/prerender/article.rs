//! An article as a static page: its text to read, what is known of it, what was left out, the way into the explorer.

use archive::{Archive, Article, Block, BlockKind, Note};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;

use super::frame::{Frame, Page};
use super::list::file;

/// Characters of the description, which previews cut at about this length anyway.
const DESCRIPTION: usize = 200;

/// The page of the archive's article of that number.
pub(super) fn page(archive: &Archive, number: usize, frame: &Frame) -> String {
    let Some(article) = archive.articles.get(number) else { return String::new() };
    let before = number.checked_sub(1).and_then(|before| archive.articles.get(before));
    let after = archive.articles.get(number + 1);
    let description = description(article);
    let published = article.meta.published.as_ref().map(|published| published.days.from.to_string());
    let data = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.meta.title,
        "datePublished": published,
        "publisher": { "@type": "Organization", "name": article.meta.outlet },
        "url": article.meta.url,
    });
    // Inside a script element only "<" could end it early.
    let data = data.to_string().replace('<', "\\u003c");
    frame.page(&Page {
        title: &article.meta.title,
        description: &description,
        published,
        data: Some(data),
        content: content(article, &notes(archive, number), before, after),
    })
}

fn description(article: &Article) -> String {
    let body = article.blocks.iter().filter(|block| block.kind == BlockKind::Body);
    let text = body.map(|block| article.clean(block.span)).next().unwrap_or_default();
    match text.char_indices().nth(DESCRIPTION) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default().trim_end()),
        None => text,
    }
}

/// What editors add to an article, each note with the passage that it rests on there.
fn notes(archive: &Archive, number: usize) -> Vec<(&Note, String)> {
    let rests = |note: &Note| {
        let passage = note.passages.iter().find(|passage| passage.article as usize == number)?;
        Some(archive.articles.get(number)?.clean(passage.span))
    };
    archive.notes.iter().filter_map(|note| Some((note, rests(note)?))).collect()
}

fn content(
    article: &Article,
    notes: &[(&Note, String)],
    before: Option<&Article>,
    after: Option<&Article>,
) -> Markup {
    let meta = &article.meta;
    let explorer = format!("../?article={}", utf8_percent_encode(&article.id, NON_ALPHANUMERIC));
    let of = |kind: BlockKind| article.blocks.iter().filter(move |block| block.kind == kind);
    html! {
        article class="article" {
            h1 { (meta.title) }
            dl class="facts" {
                @if !meta.outlet.is_empty() { dt { "Outlet" } dd { (meta.outlet) } }
                dt { "Published" }
                @if let Some(published) = &meta.published {
                    dd { (published.days.short()) " " span class="basis" { "(" (published.basis) ")" } }
                } @else { dd { "not known" } }
                @if let Some(basis) = &meta.title_basis { dt { "Headline" } dd { (basis) } }
                @if let Some(url) = &meta.url { dt { "Source" } dd { a href=(url) rel="noreferrer" { "the original" } } }
                @if !meta.rights.is_empty() { dt { "Rights" } dd { (meta.rights) } }
            }
            p class="tools" { a class="button" href=(explorer) { "Open in the explorer" } }
            @if of(BlockKind::Summary).next().is_some() {
                ul class="summary" aria-label="Key points" {
                    @for block in of(BlockKind::Summary) { li { (text(article, block)) } }
                }
            }
            div class="body" {
                @for block in &article.blocks {
                    @match block.kind {
                        BlockKind::Body => p { (text(article, block)) },
                        BlockKind::Caption => p class="caption" { "Photo: " (text(article, block)) },
                        BlockKind::Title | BlockKind::Summary | BlockKind::Noise => {},
                    }
                }
            }
            @if !article.noise.is_empty() {
                details class="left-out" {
                    summary { "Left out of the reading view (" (article.noise.len()) ")" }
                    ul {
                        @for noise in &article.noise {
                            li { q { (noise.span.of(&article.text)) } " – " (noise.why) }
                        }
                    }
                }
            }
            @if !notes.is_empty() {
                section class="section" {
                    h2 { "Editor’s notes" }
                    @for (note, quote) in notes {
                        div class="editors-note" {
                            p class="note-title" {
                                @if let Some(days) = note.days { (days.short()) ": " }
                                (note.title)
                            }
                            p { "On “" (quote) "”: " (note.says) }
                            p class="meta" {
                                "Source: "
                                @if let Some(url) = &note.url { a href=(url) rel="noreferrer" { (note.source) } }
                                @else { (note.source) }
                            }
                        }
                    }
                }
            }
            nav class="turn" aria-label="Articles by date" {
                @if let Some(before) = before { a href=(file(before)) { "Earlier: " (before.meta.title) } }
                @if let Some(after) = after { a href=(file(after)) { "Later: " (after.meta.title) } }
            }
        }
    }
}

fn text(article: &Article, block: &Block) -> String {
    article.clean(block.span)
}
