//! The tools are three programs that turn the compiled app into a page. One on `PATH` in the very version that
//! we pin is used; else it is installed for this user.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::cache::{Cache, remove};
use super::shell::{Shell, ask, command, find};
use super::versions::{BINARYEN, TRUNK, WASM_BINDGEN, WASM_OPT};

/// Trunk, which drives the others.
pub(super) fn trunk(cache: &Cache, shell: Shell) -> anyhow::Result<PathBuf> {
    // Without its update check and with a TLS library in Rust it builds faster and needs no system library.
    let extra: &[_] = &["--locked", "--no-default-features", "--features", "rustls"];
    crate_tool(cache, shell, &Tool { package: "trunk", program: "trunk", version: TRUNK, minutes: 4, extra })
}

/// The command of wasm-bindgen, which must be of the very version of the crate.
pub(super) fn wasm_bindgen(cache: &Cache, shell: Shell) -> anyhow::Result<PathBuf> {
    let (package, program) = ("wasm-bindgen-cli", "wasm-bindgen");
    // Not locked: its lock file names a release that is no longer there.
    crate_tool(cache, shell, &Tool { package, program, version: WASM_BINDGEN, minutes: 2, extra: &[] })
}

struct Tool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    minutes: u32,
    extra: &'static [&'static str],
}

fn crate_tool(cache: &Cache, shell: Shell, tool: &Tool) -> anyhow::Result<PathBuf> {
    let Tool { package, program, version, minutes, extra } = tool;
    let name = format!("{package}-{version}");
    let inside = Path::new("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if let Some(found) = present(program, version, &cache.path(&name).join(&inside), shell) {
        return Ok(found);
    }
    shell.say(&format!("{program} {version}: compiling it (about {minutes} minutes, once per user)"));
    let folder = cache.install(&name, shell, |root| {
        let mut cargo = command("cargo");
        cargo.args(["install", package, "--version", version]).args(*extra).arg("--root").arg(root);
        // As released they are optimised for minutes; they run for seconds.
        for (setting, value) in [("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "256"), ("DEBUG", "0")]
        {
            cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
        }
        cargo.env("CARGO_TARGET_DIR", cache.scratch(&name)).current_dir(std::env::temp_dir());
        shell
            .run(&mut cargo)
            .with_context(|| format!("can't install {program}; `cargo install {package}` says why"))
    })?;
    Ok(folder.join(inside))
}

/// wasm-opt, or nothing where there is no Node to run it: the page works without, and is larger.
pub(super) fn wasm_opt(cache: &Cache, shell: Shell) -> Option<PathBuf> {
    let name = format!("binaryen-{BINARYEN}");
    let inside = Path::new("node_modules").join(".bin").join("wasm-opt");
    let no_node = find("node").is_none() || find("npm").is_none();
    // The one in the cache is a script of Node's; one on PATH may be a program.
    let cached = if no_node { PathBuf::new() } else { cache.path(&name).join(&inside) };
    if let Some(found) = present("wasm-opt", WASM_OPT, &cached, shell) {
        return Some(found);
    }
    if no_node {
        shell.say(
            "wasm-opt: skipped, as Node is not installed; the page works, but is about a quarter larger",
        );
        return None;
    }
    shell.say(&format!("wasm-opt {WASM_OPT}: installing npm's binaryen (seconds, once per user)"));
    let folder = cache.install(&name, shell, |root| {
        let mut npm = command("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(root);
        shell.run_quietly(npm.arg(format!("binaryen@{BINARYEN}")).current_dir(std::env::temp_dir()))
    });
    match folder {
        Ok(folder) => Some(folder.join(inside)),
        Err(error) => {
            let _ = remove(&cache.path(&name));
            shell.say(&format!("wasm-opt: skipped, so the page is about a quarter larger: {error:#}"));
            None
        }
    }
}

/// The program on `PATH` or in the cache, if it says that it is of this version.
fn present(program: &str, version: &str, cached: &Path, shell: Shell) -> Option<PathBuf> {
    let of_version = |path: &Path| {
        let said = ask(command(path).arg("--version"))?;
        said.split_whitespace().any(|word| word == version).then(|| path.to_owned())
    };
    let found = find(program).and_then(|path| of_version(&path)).or_else(|| of_version(cached))?;
    shell.say(&format!("{program} {version}: found"));
    Some(found)
}

/// The folder of a program.
pub(super) fn folder(program: &Path) -> anyhow::Result<PathBuf> {
    program.parent().map(Path::to_owned).with_context(|| format!("{} is in no folder", program.display()))
}
