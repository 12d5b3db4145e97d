//! Search indexes: bytes as they are, and bytes changed in an index and sealed again, which only the reading of each
//! part can find out: `cargo +nightly fuzz run index` in the project's folder.

#![no_main]

use std::sync::LazyLock;

use archive::checksum;
use archive::search::{Index, IndexBuilder};

/// Where the checksum ends.
const SEALED: usize = 12;

static INDEXES: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    let words = ["tariff", "trade", "talks", "china", "goods", "deal", "soybean", "steel", "huawei", "duties"];
    let build = |documents: usize| {
        let mut builder = IndexBuilder::new();
        for n in 0..documents {
            let text: Vec<&str> = (0..30).map(|at| words[(n * 7 + at * (1 + n % 3)) % words.len()]).collect();
            builder.add_text(words[n % words.len()], &format!("{} the report{n}", text.join(" ")));
        }
        builder.finish()
    };
    // The second is large enough to have topics.
    [build(7), build(220)]
});

const QUERIES: [&str; 9] = [
    "tariff trade", "tarrif talsk ", "\"trade talks\" -china", "so", "report1", "title:steel", "the ", "hua wei stel",
    "t*d* NEAR deal /so+y/",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    ask(bytes.to_vec());
    let mut whole = INDEXES[0][..8].to_vec();
    whole.extend([0; 4]);
    whole.extend(bytes);
    ask(sealed(whole));
    let Some((which, changes)) = bytes.split_first() else { return };
    let mut changed = INDEXES[usize::from(which & 1)].clone();
    for change in changes.chunks_exact(4) {
        let at = u32::from_le_bytes([change[0], change[1], change[2], 0]) as usize;
        let length = changed.len() - SEALED;
        changed[SEALED + at % length] = change[3];
    }
    ask(sealed(changed));
});

/// With the checksum of its bytes as they are.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = checksum(&bytes[SEALED..]);
    bytes[8..SEALED].copy_from_slice(&sum.to_le_bytes());
    bytes
}

fn ask(bytes: Vec<u8>) {
    let Ok(index) = Index::open(bytes) else { return };
    for query in QUERIES {
        let hits = index.search(query, 10);
        assert!(hits.documents.iter().all(|hit| (hit.document as usize) < index.len()));
    }
}
