//! Markdown with front matter: `cargo +nightly fuzz run markdown` in the project's folder.

#![no_main]

mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check("a.md", bytes));
