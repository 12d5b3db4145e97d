//! What a page is drawn of: an archive with its index, its events and its names.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::Path;
use std::sync::OnceLock;

use archive::query::{Corpus, Query, Register};
use archive::search::{Index, IndexBuilder};
use archive::select::Selection;
use archive::timeline::{Event, events, window};
use archive::view::ViewState;
use archive::{Archive, Days};
use drawing::Shown;
use markup::{Element, Node};

/// Everything that a page borrows.
pub(crate) struct Desk {
    pub(crate) archive: Archive,
    index: Vec<u8>,
    pub(crate) events: Vec<Event>,
    register: Register,
    pub(crate) window: Option<Days>,
}

impl Desk {
    pub(crate) fn of(archive: Archive) -> Self {
        let mut builder = IndexBuilder::new();
        archive.articles.iter().for_each(|article| builder.add(article));
        let events = events(&archive);
        let register = Register::of(&archive, &events);
        Self { index: builder.finish(), window: window(&archive, &events), events, register, archive }
    }

    /// The five articles of this repository.
    pub(crate) fn of_seeds() -> &'static Self {
        static DESK: OnceLock<Desk> = OnceLock::new();
        DESK.get_or_init(Self::read)
    }

    #[expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't read the seeds has failed")]
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let files = seeds::read(&folder).unwrap();
        let built = extract::build(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())));
        Self::of(built.unwrap_or_else(|errors| panic!("{} errors in the seeds", errors.len())).archive)
    }

    /// What is shown by a link, for so many pixels.
    #[expect(clippy::unwrap_used, reason = "an index that was just built opens")]
    pub(crate) fn show<T>(&self, link: &str, width: f32, look: impl FnOnce(&Shown<'_>) -> T) -> T {
        let index = Index::open(&self.index).unwrap();
        let corpus =
            Corpus { archive: &self.archive, index: &index, events: &self.events, register: &self.register };
        let view = ViewState::parse(link).state;
        let query = Query::parse(&view.query);
        let hits = (!query.is_empty()).then(|| corpus.search(&query, usize::MAX));
        let selection = Selection::of(&query, hits.as_ref(), view.days()).with_all_events(view.all_events);
        look(&Shown {
            corpus,
            window: self.window,
            view: &view,
            query: &query,
            hits: hits.as_ref(),
            selection: &selection,
            width,
            more: 0,
            brief: false,
            margin: None,
            site: "Trade Talks Explorer",
            about: "Reports.",
        })
    }

    /// The page of a link.
    pub(crate) fn page(&self, link: &str, width: f32) -> Vec<Element> {
        self.show(link, width, drawing::page)
    }
}

/// Every element of that class, in the order of the page.
pub(crate) fn of_class(elements: &[Element], class: &str) -> Vec<Element> {
    let mut found = Vec::new();
    for element in elements {
        let own = element.attribute("class").unwrap_or_default();
        if own.split(' ').any(|one| one == class) {
            found.push(element.clone());
        }
        found.extend(of_class(&inside(element), class));
    }
    found
}

/// Every element of that name.
pub(crate) fn of_name(elements: &[Element], name: &str) -> Vec<Element> {
    let mut found = Vec::new();
    for element in elements {
        if element.name() == name {
            found.push(element.clone());
        }
        found.extend(of_name(&inside(element), name));
    }
    found
}

fn inside(element: &Element) -> Vec<Element> {
    let elements = element.nodes().iter().filter_map(|node| match node {
        Node::Element(child) => Some(child.clone()),
        Node::Text(_) => None,
    });
    elements.collect()
}

/// What a link opens.
pub(crate) fn opened(href: &str) -> Option<String> {
    archive::view::ViewState::parse(href).state.open
}

/// Comma-separated values read back by RFC 4180.
pub(crate) fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            _ => field.push(letter),
        }
    }
    assert!(row.is_empty() && field.is_empty() && !quoted, "the last line is ended");
    rows
}

/// The text of an element with every space a plain one.
pub(crate) fn text(element: &markup::Element) -> String {
    element.inner_text().replace('\u{a0}', " ")
}
