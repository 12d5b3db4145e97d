//! The versions are what this project was built and tested with; a change here makes the next run install anew.

/// Trunk builds the page. 0.22 needs a newer compiler than the oldest that we support.
pub(crate) const TRUNK: &str = "0.21.14";

/// Must equal the `wasm-bindgen` crate's version in `Cargo.lock`.
pub(crate) const WASM_BINDGEN: &str = "0.2.130";

/// npm's `binaryen`, for its `wasm-opt`: Debian's is too old for what today's compiler writes.
pub(crate) const BINARYEN: &str = "132.0.0";

/// What `wasm-opt --version` calls it.
pub(crate) const WASM_OPT: &str = "132";

/// The target of the page.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler, by the number in its packages' names. It has no WebAssembly standard library of its own,
/// but the sources of one.
pub(crate) const DEBIAN_RUST: &str = "1.96";

/// The packages that hold it: compiler, its LLVM and library, the host's standard library (build scripts and
/// macros are linked to it), the sources, and a linker for WebAssembly. Its `cargo` stays away: it wants
/// libraries that a fresh system lacks, and the one that runs us does as well.
pub(crate) const DEBIAN_PACKAGES: [&str; 7] = [
    "rustc-web",
    "rust-web-llvm",
    "rust-web-src",
    "lld-22",
    "libllvm22",
    "libstd-rust-web-1.96",
    "libstd-rust-web-dev",
];
