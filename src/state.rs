//! The state is what the page shows and how it came to: one value, changed by actions, mirrored in the address bar.

use std::rc::Rc;

use archive::view::{Notice, View, ViewState};
use drawing::{Offer, Picked};
use yew::Reducible;

use crate::browser;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// The view, as its link says.
    pub(crate) view: ViewState,
    /// How it was reached.
    pub(crate) arrival: Arrival,
    /// How often something was reached; changes exactly when the address bar or the focus has something to do.
    pub(crate) arrivals: u32,
    /// How many entries the history is to have gained. Counted apart from the arrival, because two quick arrivals
    /// may be drawn as one, and the second must not undo the first one's entry.
    pub(crate) entries: u32,
    /// What to tell the reader quietly, until dismissed.
    pub(crate) notices: Vec<String>,
    /// What was just done ("Link copied"), with a number that tells two alike apart.
    pub(crate) said: Option<(u32, String)>,
    /// What the search box offers.
    pub(crate) offer: Offer,
    /// Pixels across that the page has for its content.
    pub(crate) width: f32,
    /// Whether the theme is the dark one.
    pub(crate) dark: bool,
    /// How often more results were asked for.
    pub(crate) more: usize,
    /// Whether an article's margin is shown; `None` until the reader says so.
    pub(crate) margin: Option<bool>,
    /// The words that the reader has selected in an article.
    pub(crate) picked: Option<Picked>,
    /// Whether single keys do something.
    pub(crate) keys: bool,
}

/// How a view was reached, which decides what becomes of history, focus and scroll.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Arrival {
    /// The page was loaded here.
    Start,
    /// A link was followed to another page of the explorer: a new entry in the history, seen from its top.
    Page,
    /// Something was opened on the same page: a new entry, the scroll stays.
    Opened,
    /// A search was begun from another page: a new entry, the focus stays in the search box.
    Searched,
    /// The same view was refined while typing: the entry is rewritten, the focus stays.
    Refined,
    /// Back or forward, to where the page was scrolled then.
    Returned(f64),
}

/// What can happen to the state.
pub(crate) enum Action {
    /// Follow a link.
    Go(ViewState),
    /// Begin a search while typing.
    Search(ViewState),
    /// Refine the view in place.
    Refine(ViewState),
    /// Draw a view while something is being dragged; the address bar follows when it is let go.
    Preview(ViewState),
    /// The browser went back or forward to this.
    Return { view: ViewState, notices: Vec<String>, scroll: f64 },
    /// Say above the page what could not be done as asked, until it is dismissed or left.
    Notify(Notice),
    /// The notices were read.
    Dismiss,
    /// Say what was just done.
    Say(String),
    /// Offer this below the search box.
    Offer(Offer),
    /// The page has become as wide as this.
    Width(f32),
    /// The theme has become dark, or light.
    Dark(bool),
    /// Draw more of the results.
    More,
    /// Show an article's margin, or hide it.
    ShowMargin(bool),
    /// Other words of an article are selected, or none.
    Pick(Option<Picked>),
    /// Single keys do something from now on, or nothing.
    Keys(bool),
    /// Stop saying the numbered thing.
    Hush(u32),
}

impl State {
    /// The state of a page loaded with this query string.
    pub(crate) fn start(query: &str) -> Self {
        let parsed = ViewState::parse(query);
        let notices = parsed.notices.iter().map(Notice::text).collect();
        Self {
            view: parsed.state,
            arrival: Arrival::Start,
            arrivals: 0,
            entries: 0,
            notices,
            said: None,
            offer: Offer::default(),
            width: browser::content_width(),
            dark: browser::is_dark(),
            more: 0,
            margin: None,
            picked: None,
            keys: browser::are_keys_on(),
        }
    }

    fn arrive(&mut self, view: ViewState, arrival: Arrival, notices: Vec<String>) {
        // Following a link to what is shown already is no new entry.
        let gained = match arrival {
            Arrival::Page | Arrival::Opened | Arrival::Searched => u32::from(view != self.view),
            Arrival::Start | Arrival::Refined | Arrival::Returned(_) => 0,
        };
        let is_back = matches!(arrival, Arrival::Returned(_));
        if view.view == View::Search && view.query != self.view.query && !is_back {
            self.more = 0;
        }
        self.arrivals = self.arrivals.wrapping_add(1);
        self.entries = self.entries.wrapping_add(gained);
        (self.view, self.arrival, self.notices, self.picked) = (view, arrival, notices, None);
    }

    fn take(&mut self, action: Action) {
        match action {
            Action::Go(view) => {
                let arrival =
                    if same_page(&self.view.view, &view.view) { Arrival::Opened } else { Arrival::Page };
                self.arrive(view, arrival, Vec::new());
            }
            Action::Search(view) => self.arrive(view, Arrival::Searched, Vec::new()),
            Action::Refine(view) => self.arrive(view, Arrival::Refined, Vec::new()),
            Action::Preview(view) => self.view = view,
            Action::Return { view, notices, scroll } => self.arrive(view, Arrival::Returned(scroll), notices),
            Action::Notify(notice) => self.notices.push(notice.text()),
            Action::Dismiss => self.notices.clear(),
            Action::Say(text) => {
                let number = self.said.as_ref().map_or(0, |(number, _)| number.wrapping_add(1));
                self.said = Some((number, text));
            }
            Action::Offer(offer) => self.offer = offer,
            Action::Width(width) => self.width = width,
            Action::Dark(dark) => self.dark = dark,
            Action::More => self.more += 1,
            Action::ShowMargin(shown) => self.margin = Some(shown),
            Action::Pick(picked) => self.picked = picked,
            Action::Keys(keys) => self.keys = keys,
            Action::Hush(number) => {
                if self.said.as_ref().is_some_and(|(last, _)| *last == number) {
                    self.said = None;
                }
            }
        }
    }
}

/// Whether two views are the same page of the explorer, perhaps with something else open on it.
fn same_page(a: &View, b: &View) -> bool {
    match (a, b) {
        (View::Article(a), View::Article(b)) => a.id == b.id && a.received == b.received,
        (View::People(a), View::People(b)) => a == b,
        _ => a.name() == b.name(),
    }
}

impl Reducible for State {
    type Action = Action;

    // A state that is the same as before is not drawn anew.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.take(action);
        Rc::new(next)
    }
}
