//! The library is the bundled archive, opened once: articles, record, search index and what follows from them.

use std::ops::Deref;
use std::rc::Rc;

use archive::query::{Corpus, Register};
use archive::search::Index;
use archive::timeline::{self, Event};
use archive::{Archive, ArchiveError, Days};

use crate::browser;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/archive.bin"));

/// Everything that the page knows.
pub(crate) struct Library {
    /// The facts.
    pub(crate) archive: Archive,
    /// The search index, read in place from the binary.
    pub(crate) index: Index<'static>,
    /// Every event, in order.
    pub(crate) events: Vec<Event>,
    /// Every name.
    pub(crate) register: Register,
    /// The site's name.
    pub(crate) site: String,
    /// What the site says of itself.
    pub(crate) about: String,
    /// The days that the time axes show; `None` when nothing is dated.
    pub(crate) window: Option<Days>,
}

impl Library {
    /// Opens the bundled archive.
    pub(crate) fn open() -> Result<Self, ArchiveError> {
        let (archive, index) = Archive::decode(BYTES)?;
        let index = Index::open(index).map_err(|_| ArchiveError::Corrupt)?;
        let events = timeline::events(&archive);
        let window = timeline::window(&archive, &events);
        let register = Register::of(&archive, &events);
        let (site, about) = (browser::site_name(), browser::site_description());
        Ok(Self { archive, index, events, register, site, about, window })
    }

    /// What queries are asked of.
    pub(crate) fn corpus(&self) -> Corpus<'_> {
        Corpus { archive: &self.archive, index: &self.index, events: &self.events, register: &self.register }
    }
}

/// The library as components share it: there is one, so two are the same when they are the same one.
#[derive(Clone)]
pub(crate) struct Shared(Rc<Library>);

impl Shared {
    pub(crate) fn new(library: Library) -> Self {
        Self(Rc::new(library))
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Library;

    fn deref(&self) -> &Library {
        &self.0
    }
}
