//! Lines of JSON: `cargo +nightly fuzz run json_lines` in the project's folder.

#![no_main]

mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check("a.jsonl", bytes));
