//! What the explorer shows, as markup: a page is a pure function of the archive and the view, made without a browser.
//!
//! [`page`] gives the content of a view. Charts are laid out by [`archive::chart`] and written down as SVG here, so that
//! the page, a downloaded file and a test have the same picture. Nothing here listens to anything: a link is an `<a>`
//! with the view's own address, anything else that can be pressed names its command in a `data-…` attribute
//! ([`command`]), and the app listens once for all of them.

mod alike;
mod answers;
mod averages;
mod cards;
mod charts;
mod chips;
pub mod command;
mod compared;
mod event_brief;
mod event_card;
pub mod export;
mod facets;
mod frame;
mod help;
mod hits;
mod how_to_search;
pub mod keys;
mod known;
mod link;
mod masthead;
mod pages;
mod passage;
mod quotation;
mod quote;
mod reading;
mod rows;
mod scrub;
mod spoken;
mod story;
mod table;
mod timeline_list;
mod why;
mod words;

use archive::query::{Corpus, Query};
use archive::search::Hits;
use archive::select::Selection;
use archive::timeline::Event;
use archive::view::ViewState;
use archive::{Archive, Days};

use crate::words::is_out;

pub use frame::{bar, footer, status};
pub use help::{help, more};
pub use masthead::{Offer, masthead};
pub use pages::{page, results_drawn, title};
pub use quote::{Picked, selection_bar};

/// What is shown, and to whom: the archive, the view of it, what that selects, and the room that there is.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The articles with everything that follows from them.
    pub corpus: Corpus<'a>,
    /// The days that the time axes show; `None` when nothing is dated.
    pub window: Option<Days>,
    /// What the link says.
    pub view: &'a ViewState,
    /// Its query as it was read.
    pub query: &'a Query,
    /// What the query found; `None` without a query.
    pub hits: Option<&'a Hits>,
    /// What the query and the chosen days leave.
    pub selection: &'a Selection,
    /// Pixels across that the page has for its content.
    pub width: f32,
    /// How often more results were asked for than are shown at first.
    pub more: usize,
    /// Whether only the first of a search's results are wanted, with the rest to come ([`markup::to_come`]).
    pub brief: bool,
    /// Whether an article's margin is shown; by the room there is when the reader has not said.
    pub margin: Option<bool>,
    /// The site's name.
    pub site: &'a str,
    /// What the site is, in a sentence.
    pub about: &'a str,
}

impl<'a> Shown<'a> {
    /// Whether the page is as narrow as a phone's.
    pub(crate) fn is_phone(&self) -> bool {
        self.width < charts::CHARTED
    }

    /// The facts.
    pub fn archive(&self) -> &'a Archive {
        self.corpus.archive
    }

    /// Every event, in order.
    pub fn events(&self) -> &'a [Event] {
        self.corpus.events
    }

    /// The selected events, in order: those about the query, unless all of its articles are asked for; of them what an
    /// article tells that was published by the day of knowing.
    pub fn selected_events(&self) -> Vec<&'a Event> {
        let archive = self.archive();
        let selected = |event: &&Event| self.selection.has_event(archive, event) && self.is_told(event);
        self.events().iter().filter(selected).collect()
    }

    /// Whether an article published by the day of knowing tells of it.
    pub(crate) fn is_told(&self, event: &Event) -> bool {
        let Some(known_on) = self.view.as_of else { return true };
        let articles = &self.archive().articles;
        let out =
            |article: u32| articles.get(article as usize).is_some_and(|article| is_out(article, known_on));
        event.tellings.iter().any(|telling| out(telling.article))
    }
}
