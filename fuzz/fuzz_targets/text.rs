//! Plain text: `cargo +nightly fuzz run text` in the project's folder.

#![no_main]

mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check("a.txt", bytes));
