//! Lists of articles: the newest on the front page, all others by year.

use archive::{Archive, Article};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::frame::{Frame, Page};

/// How many articles the front page lists; the others are on pages by year.
const NEWEST: usize = 100;

/// The front page's list.
pub(super) fn front(archive: &Archive) -> String {
    let newest: Vec<&Article> = archive.articles.iter().rev().take(NEWEST).collect();
    let years = if archive.articles.len() > NEWEST { years_of(archive) } else { Vec::new() };
    html! {
        div id="static-articles" {
            (list(&newest, "articles/"))
            @if !years.is_empty() {
                nav aria-label="Articles by year" {
                    p class="meta" {
                        "All articles by year: "
                        @for year in years { a href=(format!("articles/{}.html", year_file(year))) { (name(year)) } " " }
                    }
                }
            }
        }
    }
    .into_string()
}

/// The name of a year's page.
pub(super) fn year_file(year: Option<i32>) -> String {
    year.map_or_else(|| "undated".to_owned(), |year| format!("year-{year}"))
}

/// A page for each year, where the front page does not list them all.
pub(super) fn years(archive: &Archive, frame: &Frame) -> Vec<(Option<i32>, String)> {
    if archive.articles.len() <= NEWEST {
        return Vec::new();
    }
    let page = |year: Option<i32>| {
        let of_year: Vec<&Article> =
            archive.articles.iter().filter(|article| year_of(article) == year).collect();
        let title = format!("Articles, {}", name(year));
        let content = html! { h1 { (title) } (list(&of_year, "")) };
        let description = format!("{} articles", of_year.len());
        let page = Page { title: &title, description: &description, published: None, data: None, content };
        (year, frame.page(&page))
    };
    years_of(archive).into_iter().map(page).collect()
}

fn list(articles: &[&Article], folder: &str) -> Markup {
    html! {
        ol class="stories" {
            @for article in articles {
                li class="story-row" {
                    div class="when" {
                        @if let Some(published) = &article.meta.published { div { (published.days.short()) } }
                        @else { div { "undated" } }
                        div { (article.meta.outlet) }
                    }
                    div { h2 { a href=(format!("{folder}{}", file(article))) { (article.meta.title) } } }
                }
            }
        }
    }
}

/// An article's page, as a link from its own folder writes it.
pub(super) fn file(article: &Article) -> String {
    format!("{}.html", utf8_percent_encode(&article.id, NON_ALPHANUMERIC))
}

fn year_of(article: &Article) -> Option<i32> {
    article.meta.published.as_ref().map(|published| published.days.from.ymd().0)
}

/// The years that articles are of, the newest first, the undated last.
fn years_of(archive: &Archive) -> Vec<Option<i32>> {
    let mut years: Vec<Option<i32>> = archive.articles.iter().map(year_of).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    years
}

fn name(year: Option<i32>) -> String {
    year.map_or_else(|| "undated".to_owned(), |year| year.to_string())
}
