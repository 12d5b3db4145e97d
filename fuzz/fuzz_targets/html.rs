//! Pages of HTML: `cargo +nightly fuzz run html` in the project's folder.

#![no_main]

mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check("a.html", bytes));
