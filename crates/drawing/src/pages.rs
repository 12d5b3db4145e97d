//! Pages: one a view, each thin: it chooses what to show and leaves the drawing to the rest.

mod about;
mod article;
mod disagreements;
mod front;
mod people;
mod search;
mod tariffs;
mod timeline;

pub use search::results_drawn;

use archive::view::View;
use markup::Element;

use crate::Shown;
use crate::charts::time_strip;

/// The content of the view, under the time strip wherever days can be chosen.
pub fn page(shown: &Shown<'_>) -> Vec<Element> {
    let content = match &shown.view.view {
        View::Front => front::front(shown),
        View::Search => search::search(shown),
        View::Article(article) => vec![article::article(shown, article)],
        View::Timeline => timeline::timeline(shown),
        View::Tariffs => tariffs::tariffs(shown),
        View::People(None) => people::people(shown),
        View::People(Some(who)) => people::who(shown, who),
        View::Disagreements => disagreements::differences(shown),
        View::About => return vec![about::about(shown)],
    };
    // What a phone has no room for on the page is in the sheet that the strip opens.
    let settings = match shown.view.view {
        View::Timeline if shown.is_phone() => timeline::settings(shown),
        View::Tariffs if shown.is_phone() => tariffs::settings(shown),
        _ => Vec::new(),
    };
    let mut page: Vec<Element> = time_strip(shown, settings).into_iter().flatten().collect();
    page.extend(content);
    // Each keeps its place from above, so that what has the focus stays when something with a key of its own, or
    // something below, comes or goes.
    let mut at = 0;
    let keyed = page.into_iter().map(|element| {
        if element.own_key().is_some() {
            return element;
        }
        at += 1;
        element.key(format!("at {at}"))
    });
    keyed.collect()
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
    markup::el("p").class(class).text(text)
}
