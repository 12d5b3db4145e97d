//! The search module is the explorer's search for other sites: documents in, bytes out, and answers from these bytes.
//!
//! What JavaScript calls is `js/search.js`; this is the part of it that is compiled. Numbers and texts cross the
//! border, nothing else: what a document is called stays with the caller, packed beside the index as it came.

mod packed;

use archive::search::{Index, IndexBuilder};
use wasm_bindgen::prelude::wasm_bindgen;

pub use packed::{PackError, pack, unpack};

/// Documents being gathered.
#[wasm_bindgen]
#[derive(Default)]
pub struct Builder(IndexBuilder);

#[wasm_bindgen]
impl Builder {
    /// No documents yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document.
    pub fn add(&mut self, title: &str, text: &str) {
        self.0.add_text(title, text);
    }

    /// The index with the documents' names, which are one JSON array in the order of the documents.
    pub fn finish(self, names: &str) -> Vec<u8> {
        pack(names, &self.0.finish())
    }
}

/// An index that answers.
#[wasm_bindgen]
pub struct Engine {
    index: Index<'static>,
    names: String,
}

#[wasm_bindgen]
impl Engine {
    /// The index that [`Builder::finish`] made. An error is a sentence for a developer.
    #[wasm_bindgen(constructor)]
    pub fn open(bytes: Vec<u8>) -> Result<Self, String> {
        let (names, index) = unpack(bytes).map_err(|why| why.to_string())?;
        let index = Index::open(index).map_err(|_| PackError::Corrupt.to_string())?;
        Ok(Self { index, names })
    }

    /// The names of the documents as they were given, to be asked for once.
    pub fn names(&mut self) -> String {
        core::mem::take(&mut self.names)
    }

    /// How many documents there are.
    pub fn size(&self) -> u32 {
        self.index.len() as u32
    }

    /// The best documents: number and score of each in turn, the best first. With `fuzzy`, misspelt words are taken
    /// for what was meant; with `prefix`, a last word with nothing after it for the beginning of one.
    pub fn search(&self, query: &str, limit: u32, fuzzy: bool, prefix: bool) -> Vec<f64> {
        let closed;
        let query = if prefix {
            query
        } else {
            closed = format!("{query} ");
            &closed
        };
        let limit = limit as usize;
        let hits =
            if fuzzy { self.index.search(query, limit) } else { self.index.search_as_typed(query, limit) };
        let each = hits.documents.iter();
        each.flat_map(|hit| [f64::from(hit.document), f64::from(hit.score)]).collect()
    }
}
