//! The glue is the script between the program and the browser: what the program imports and exports goes by names of
//! forty letters that nobody reads, written once in each of the two files. Here they become names of two letters.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use super::module::{Module, Name};
use super::unused;

/// Shortens the names in the built `site`, and gives the front page with the files' new names: their content is another.
pub(super) fn shorten(site: &Path, html: &str) -> anyhow::Result<String> {
    let (program, stem) = program(site)?;
    let script = site.join(format!("{stem}.js"));
    unused::take_out(&program)?;
    let bytes = fs::read(&program).with_context(|| format!("can't read {}", program.display()))?;
    let text = fs::read_to_string(&script).with_context(|| format!("can't read {}", script.display()))?;
    let (bytes, text) = shortened(&bytes, &bare(&used(&text, &bytes)?))?;
    let mut hash = DefaultHasher::new();
    (&bytes, &text).hash(&mut hash);
    let (name, _) = stem.rsplit_once('-').with_context(|| format!("{stem} has no hash in its name"))?;
    let next = format!("{name}-{:016x}", hash.finish());
    fs::remove_file(&program)?;
    fs::remove_file(&script)?;
    fs::write(site.join(format!("{next}{PROGRAM}")), bytes)?;
    fs::write(site.join(format!("{next}.js")), text)?;
    ensure!(html.matches(&stem).count() == 2, "the front page does not name {stem} twice");
    Ok(html.replace(&stem, &next))
}

/// The script without the functions that the program no longer imports, as written by wasm-bindgen: each begins on a line
/// of its own with its name, and ends with the next line that is indented alike.
fn used(script: &str, program: &[u8]) -> anyhow::Result<String> {
    let module = Module::read(program)?;
    let imports: HashSet<&str> = module.imports().collect();
    let mut used = String::with_capacity(script.len());
    let mut unused = None;
    for line in script.lines() {
        let inner = line.trim_start();
        let indentation = line.len() - inner.len();
        let name =
            inner.split_once(": function(").filter(|_| line.ends_with('{')).map_or("", |(name, _)| name);
        if unused.is_none() && name.starts_with(OURS[0]) && !imports.contains(name) {
            unused = Some(indentation);
        } else if unused.is_none() {
            used.push_str(line);
            used.push('\n');
        } else if unused == Some(indentation) && inner.starts_with('}') {
            unused = None;
        }
    }
    Ok(used)
}

/// The script without comments on lines of their own, and without indentation. (Trunk's minifier does not know all of
/// JavaScript: it leaves this script as it is.) One that has strings over several lines, which may look like either,
/// stays as it is.
fn bare(script: &str) -> String {
    let mut bare = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if in_comment {
            in_comment = !line.ends_with("*/");
        } else if line.matches('`').count() % 2 == 1 && !line.starts_with("//") {
            return script.to_owned();
        } else if !line.is_empty() && !line.starts_with("//") {
            bare.push_str(line);
            bare.push('\n');
        }
    }
    bare
}

/// How the names begin that wasm-bindgen makes. (Others are said elsewhere too: `memory`, `main`.)
const OURS: [&str; 3] = ["__wb", "__externref", "wasm_bindgen"];

/// How the program's file ends after what it shares with the script's.
const PROGRAM: &str = "_bg.wasm";

/// The program's file, and what its name shares with the script's.
fn program(site: &Path) -> anyhow::Result<(PathBuf, String)> {
    let entries = fs::read_dir(site).with_context(|| format!("can't read {}", site.display()))?;
    let mut found = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        Some((entry.path(), name.strip_suffix(PROGRAM)?.to_owned()))
    });
    let program = found.next().with_context(|| format!("there is no program in {}", site.display()))?;
    ensure!(found.next().is_none(), "there are two programs in {}", site.display());
    Ok(program)
}

/// Program and script with short names between them. A name that the script does not have stays as it is.
fn shortened(program: &[u8], script: &str) -> anyhow::Result<(Vec<u8>, String)> {
    let words: HashSet<&str> = words(script).filter_map(Result::ok).collect();
    let mut short = short_names().filter(|name| !words.contains(name.as_str()));
    let mut names: HashMap<String, String> = HashMap::new();
    let module = Module::read(program)?.renamed(|name| {
        let long = match &name {
            Name::From(path) => quoted(script, path)?,
            Name::Import(name) | Name::Export(name)
                if words.contains(name) && OURS.iter().any(|ours| name.starts_with(ours)) =>
            {
                *name
            }
            _ => return None,
        };
        if !names.contains_key(long) {
            names.insert(long.to_owned(), short.next()?);
        }
        names.get(long).cloned()
    });
    let mut text = String::with_capacity(script.len());
    for word in self::words(script) {
        match word {
            Ok(word) => text.push_str(names.get(word).map_or(word, String::as_str)),
            Err(between) => text.push_str(between),
        }
    }
    for (long, short) in names.iter().filter(|(long, _)| quoted(script, long).is_some()) {
        text = text.replacen(long, short, 1);
    }
    Ok((module, text))
}

/// The path of a module, where the script has it exactly once, in quotation marks.
fn quoted<'a>(script: &str, path: &'a str) -> Option<&'a str> {
    let whole = script.matches(&format!("\"{path}\"")).count();
    (whole == 1 && script.matches(path).count() == 1).then_some(path)
}

/// The script cut into identifiers (`Ok`) and what stands between them.
fn words(script: &str) -> impl Iterator<Item = Result<&str, &str>> {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut rest = script;
    std::iter::from_fn(move || {
        let word = rest.starts_with(is_letter);
        let end = rest.find(|c: char| is_letter(c) != word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(if word { Ok(piece) } else { Err(piece) })
    })
}

/// `aa`, `ba`, `ca` …: two letters each, 676 of them.
fn short_names() -> impl Iterator<Item = String> {
    ('a'..='z').flat_map(|second| ('a'..='z').map(move |first| String::from_iter([first, second])))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Imports a function twice under different names and a memory; exports a function and a memory.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x30\x03\x08./app.js\x08__wbg_ab\0\0\x08./app.js\x08__wbg_cd\0\0\x01m\x01n\x02\0\x01\
        \x07\x12\x02\x0a__wbindgen\0\0\x01m\x02\0";

    const SCRIPT: &str = "const ab = 1; export default { \"./app.js\": { __wbg_ab: () => wasm.__wbindgen(ab), __wbg_cd() {} } };";

    #[test]
    fn both_files_get_the_same_short_names() {
        let (program, script) = shortened(PROGRAM, SCRIPT).unwrap();
        assert_eq!(script, "const ab = 1; export default { \"aa\": { ba: () => wasm.da(ab), ca() {} } };");
        let expected: &[u8] = b"\0asm\x01\0\0\0\
            \x01\x04\x01\x60\0\0\
            \x02\x18\x03\x02aa\x02ba\0\0\x02aa\x02ca\0\0\x01m\x01n\x02\0\x01\
            \x07\x0a\x02\x02da\0\0\x01m\x02\0";
        assert_eq!(program, expected);
    }

    #[test]
    fn a_name_that_the_script_uses_already_is_not_given() {
        let (_, script) = shortened(PROGRAM, &SCRIPT.replace("ab =", "ba =")).unwrap();
        assert!(script.contains("{ ca: () =>"), "{script}");
    }

    #[test]
    fn a_name_that_the_script_does_not_have_stays() {
        let (program, _) = shortened(PROGRAM, &SCRIPT.replace("__wbg_cd", "other")).unwrap();
        assert!(program.windows(8).any(|bytes| bytes == b"__wbg_cd"));
        assert!(!program.windows(8).any(|bytes| bytes == b"__wbg_ab"));
    }

    #[test]
    fn comments_and_indentation_go_and_what_is_within_a_line_stays() {
        let script = "/**\n * @param {a}\n */\nfunction f() {\n    // Says: `so`.\n\n    return \"a  // b\" + `//c`;\n}\n/* one */\n";
        assert_eq!(bare(script), "function f() {\nreturn \"a  // b\" + `//c`;\n}\n");
        let several = "a = `\n  // text\n`;";
        assert_eq!(bare(several), several);
    }

    #[test]
    fn functions_that_are_not_imported_go() {
        let ab = "    __wbg_ab: function() { return handleError(function (arg0) {\n        if (a) {\n        }\n    }, arguments); },\n";
        let unused = ab.replace("_ab", "_ef");
        let cd = "    __wbg_cd: function(arg0) {\n    },\n";
        assert_eq!(used(&[ab, &unused, cd].concat(), PROGRAM).unwrap(), [ab, cd].concat());
    }

    #[test]
    fn what_is_no_program_is_refused() {
        for bytes in [&b"\0asm\x02\0\0\0"[..], &PROGRAM[..20], b"<html>"] {
            assert!(shortened(bytes, SCRIPT).is_err());
        }
    }

    #[test]
    fn the_files_get_names_by_their_content_and_the_front_page_has_them() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("app-01_bg.wasm"), PROGRAM).unwrap();
        fs::write(site.path().join("app-01.js"), SCRIPT).unwrap();
        let html = shorten(site.path(), "<link href=./app-01.js><link href=./app-01_bg.wasm>").unwrap();
        let stem = html.split("./").nth(1).unwrap().split(".js").next().unwrap();
        assert_ne!(stem, "app-01");
        assert_eq!(html, format!("<link href=./{stem}.js><link href=./{stem}_bg.wasm>"));
        assert!(site.path().join(format!("{stem}.js")).is_file() && !site.path().join("app-01.js").exists());
        assert!(site.path().join(format!("{stem}_bg.wasm")).is_file());
    }
}
