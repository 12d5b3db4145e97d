//! The explorer as every component sees it: the library, the view, what it selects, and the way to change it.

use std::rc::Rc;

use archive::Days;
use archive::query::Query;
use archive::search::Hits;
use archive::select::Selection;
use archive::view::ViewState;
use yew::prelude::*;

use crate::browser;
use crate::library::Shared;
use crate::state::{Action, State};

/// The context of the whole page.
#[derive(Clone, PartialEq)]
pub(crate) struct Explorer {
    /// The archive and what follows from it.
    pub(crate) library: Shared,
    /// What is shown.
    pub(crate) view: Rc<ViewState>,
    /// The query as it was read.
    pub(crate) query: Rc<Query>,
    /// What the query found; `None` without a query.
    pub(crate) hits: Option<Rc<Hits>>,
    /// What the query and the chosen days leave.
    pub(crate) selection: Rc<Selection>,
    /// Takes actions.
    pub(crate) dispatch: UseReducerDispatcher<State>,
}

impl Explorer {
    /// Follows a link.
    pub(crate) fn go(&self, to: ViewState) {
        browser::remember_scroll();
        self.dispatch.dispatch(Action::Go(to));
    }

    /// Begins a search while the reader types.
    pub(crate) fn search(&self, to: ViewState) {
        browser::remember_scroll();
        self.dispatch.dispatch(Action::Search(to));
    }

    /// Refines the view in place.
    pub(crate) fn refine(&self, to: ViewState) {
        self.dispatch.dispatch(Action::Refine(to));
    }

    /// Numbers of the selected events that share a day with `window`, in order.
    pub(crate) fn events_inside(&self, window: Days) -> Vec<usize> {
        let events = self.library.events.iter().enumerate();
        let inside = events.filter(|(_, event)| {
            self.selection.has_event(&self.library.archive, event) && event.days.overlaps(window)
        });
        inside.map(|(number, _)| number).collect()
    }

    /// Tells the reader what was just done.
    pub(crate) fn say(&self, text: impl Into<String>) {
        self.dispatch.dispatch(Action::Say(text.into()));
    }
}

/// The explorer that this component is part of.
///
/// # Panics
/// Outside [`crate::app::App`], which no component is.
#[hook]
#[expect(
    clippy::expect_used,
    reason = "the app provides the context above every component; a miss is a bug at start"
)]
pub(crate) fn use_explorer() -> Explorer {
    use_context::<Explorer>().expect("every component is below the app")
}
