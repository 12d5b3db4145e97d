//! The unused is what is linked though nothing ever calls it. Yew can draw any tree of nodes and is given an empty one,
//! as the page is drawn from its own markup (`src/draw.rs`); no compiler can know that, so a fiftieth of the program
//! would be code that makes tags, listens to their events and compares them. It is emptied here, and wasm-opt then takes
//! away what only it called.
//!
//! A function that was called after all would stop the program at once: the browser's tests would all fail.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::Context;

use super::module::{Module, Name};
use crate::setup::shell::{Shell, command};

/// How the functions end that are never called, without the numbers of their crates.
const NEVER: [&str; 8] = [
    "VTag as yew::dom_bundle::traits::Reconcilable>::attach",
    "VRaw as yew::dom_bundle::traits::Reconcilable>::attach",
    "VPortal as yew::dom_bundle::traits::Reconcilable>::attach",
    "VSuspense as yew::dom_bundle::traits::Reconcilable>::attach",
    "listeners::ListenerRegistration>::register",
    "Attributes>::apply_diff_as_maps::collect",
    "SubtreeData>::add_listener",
    "SubtreeData>::add_listener::{closure#0}",
];

/// What wasm-opt is to do, as in `index.html`, and at last without names.
const SHRINK: [&str; 9] = [
    "-Os",
    "--low-memory-unused",
    "--zero-filled-memory",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--one-caller-inline-max-function-size=40",
    "--gufa",
    "-Os",
];

/// Takes the unused out of a program in a file. Where it has no names, or there is no wasm-opt of today, it stays as it is
/// and works as well.
pub(super) fn take_out(program: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(program).with_context(|| format!("can't read {}", program.display()))?;
    let Some(emptied) = emptied(&bytes)? else { return Ok(()) };
    let (before, after) = (program.with_extension("emptied"), program.with_extension("less"));
    fs::write(&before, emptied)?;
    let mut optimise = command("wasm-opt");
    optimise.args(SHRINK).arg("-o").arg(&after).arg(&before);
    let done = Shell { dry: false }.run_quietly(&mut optimise);
    fs::remove_file(&before)?;
    match done {
        Ok(()) => fs::rename(after, program)?,
        Err(error) => eprintln!("what is not used stays in the program: {error:#}"),
    }
    Ok(())
}

/// The program with nothing in the functions that are never called; none where it has no names.
fn emptied(program: &[u8]) -> anyhow::Result<Option<Vec<u8>>> {
    let module = Module::read(program)?;
    let names = module.functions()?;
    if names.is_empty() {
        return Ok(None);
    }
    let never: HashSet<usize> =
        names.into_iter().filter(|(_, name)| is_never_called(name)).map(|(number, _)| number).collect();
    eprintln!("emptied {} functions that are never called", never.len());
    Ok(Some(module.emptied(|number| never.contains(&number))?.renamed(|_: Name<'_>| None)))
}

fn is_never_called(name: &str) -> bool {
    let mut bare = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        bare += before;
        rest = after.split_once(']').map_or("", |(_, after)| after);
    }
    bare += rest;
    NEVER.iter().any(|never| bare.ends_with(never))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_without_the_numbers_of_their_crates() {
        assert!(is_never_called(
            "<yew[42e84218881110ec]::virtual_dom::vtag::VTag as yew[42e84218881110ec]::dom_bundle::traits::Reconcilable>::attach"
        ));
        assert!(!is_never_called("<yew[42]::VList as yew[42]::dom_bundle::traits::Reconcilable>::attach"));
    }

    #[test]
    fn the_program_is_made_small_the_same_way_twice() {
        let first = include_str!("../../../index.html");
        for option in SHRINK.iter().filter(|option| !option.starts_with("--strip")) {
            assert!(first.contains(option), "index.html does not ask wasm-opt for {option}");
        }
    }

    #[test]
    fn a_program_without_names_stays_as_it_is() {
        assert_eq!(emptied(b"\0asm\x01\0\0\0").unwrap(), None);
    }

    /// One imported function and two of its own, the second of which is never called.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x07\x01\x01m\x01f\0\0\
        \x03\x03\x02\0\0\
        \x0a\x0b\x02\x04\0\x10\0\x0b\x04\0\x10\x01\x0b\
        \0\x35\x04name\x01\x2e\x02\x01\x01a\x02\x28yew::SubtreeData>::add_listener_________";

    #[test]
    fn the_body_of_a_function_goes_by_its_name() {
        let module = Module::read(PROGRAM).unwrap();
        assert_eq!(module.functions().unwrap().get(&1), Some(&"a"));
        let bytes = module.emptied(|number| number == 2).unwrap().renamed(|_| None);
        let code = b"\x0a\x0a\x02\x04\0\x10\0\x0b\x03\0\0\x0b";
        assert!(bytes.windows(code.len()).any(|bytes| bytes == code), "{bytes:02x?}");
    }
}
