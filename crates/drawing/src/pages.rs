//! Pages: one a view, each thin: it chooses what to show and leaves the drawing to the rest.

mod about;
mod article;
mod disagreements;
mod front;
mod people;
mod search;
mod tariffs;
mod timeline;

use archive::view::View;
use markup::Element;

use crate::Shown;

/// The content of the view.
pub fn page(shown: &Shown<'_>) -> Vec<Element> {
    match &shown.view.view {
        View::Front => front::front(shown),
        View::Search => search::search(shown),
        View::Article(article) => vec![article::article(shown, article)],
        View::Timeline => timeline::timeline(shown),
        View::Tariffs => tariffs::tariffs(shown),
        View::People(None) => people::people(shown),
        View::People(Some(who)) => people::who(shown, who),
        View::Disagreements => disagreements::differences(shown),
        View::About => vec![about::about(shown)],
    }
}

/// The window's title for what is shown.
pub fn title(shown: &Shown<'_>) -> String {
    let page = match &shown.view.view {
        View::Front => return shown.site.to_owned(),
        View::Search if shown.view.query.trim().is_empty() => "Search".to_owned(),
        View::Search => format!("“{}”", shown.view.query.trim()),
        View::Article(article) => {
            let found = shown.archive().article(&article.id);
            found.map_or_else(|| "No such article".to_owned(), |article| article.meta.title.clone())
        }
        View::Timeline => "Timeline".to_owned(),
        View::Tariffs => "Tariffs".to_owned(),
        View::People(None) => "People".to_owned(),
        View::People(Some(who)) => people::name(shown, who),
        View::Disagreements => "Where the sources differ".to_owned(),
        View::About => "About the data".to_owned(),
    };
    format!("{page} · {}", shown.site)
}

/// A page's headline, where a reader arrives.
fn headline(text: impl Into<markup::Text>) -> Element {
    markup::el("h1").fixed("tabindex", "-1").text(text)
}

/// A paragraph of a class.
fn paragraph(class: &'static str, text: impl Into<markup::Text>) -> Element {
    markup::el("p").fixed("class", class).text(text)
}
