//! Pages: one a view, each thin: it chooses what to show and leaves the drawing to components.

mod about;
mod article;
mod front;
mod search;
mod tariffs;
mod timeline;

use archive::view::View;

pub(crate) use about::About;
pub(crate) use article::Article;
pub(crate) use front::Front;
pub(crate) use search::Search;
pub(crate) use tariffs::Tariffs;
pub(crate) use timeline::Timeline;

use crate::browser;
use crate::hooks::Explorer;

/// The window's title for what is shown.
pub(crate) fn title(explorer: &Explorer) -> String {
    let site = browser::site_name();
    let page = match &explorer.view.view {
        View::Front => return site,
        View::Search if explorer.view.query.trim().is_empty() => "Search".to_owned(),
        View::Search => format!("“{}”", explorer.view.query.trim()),
        View::Article(article) => {
            let found = explorer.library.archive.article(&article.id);
            found.map_or_else(|| "No such article".to_owned(), |article| article.meta.title.clone())
        }
        View::Timeline => "Timeline".to_owned(),
        View::Tariffs => "Tariffs".to_owned(),
        View::About => "About the data".to_owned(),
    };
    format!("{page} · {site}")
}
