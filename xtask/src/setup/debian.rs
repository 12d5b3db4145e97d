//! Debian's compiler, unpacked but not installed: its packages conflict with rustup's and with Debian's own
//! `rustc`, so they are downloaded as files and unfolded in the cache, where they disturb nothing. Their standard
//! library for WebAssembly is built once from the sources among them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail, ensure};

use super::cache::{Cache, remove};
use super::shell::{Shell, ask, command, find, is_root};
use super::versions::{DEBIAN_PACKAGES, DEBIAN_RUST, TARGET};

/// The unpacked compiler.
#[derive(Debug)]
pub(crate) struct Debian {
    root: PathBuf,
}

impl Debian {
    /// The one set up before.
    pub(super) fn find(cache: &Cache) -> Option<Self> {
        let debian = Self { root: cache.path(&name()) };
        debian.root.is_dir().then_some(debian)
    }

    /// Finds or makes it.
    pub(super) fn set_up(cache: &Cache, shell: Shell) -> anyhow::Result<Self> {
        if let Some(debian) = Self::find(cache) {
            shell.say(&format!("Debian's compiler {DEBIAN_RUST}: set up before"));
            return Ok(debian);
        }
        for program in ["apt-get", "dpkg", "cc"] {
            ensure!(
                shell.dry || find(program).is_some(),
                "Debian's compiler needs `{program}`, which is not on PATH: this is for Debian 12 with gcc installed"
            );
        }
        shell.say(&format!(
            "Debian's compiler {DEBIAN_RUST}: 150 MB to download, about 2 minutes in all, once per user"
        ));
        let root = cache.install(&name(), shell, |root| {
            download(&cache.scratch(&name()), shell)?;
            unpack(&cache.scratch(&name()), root, shell)?;
            wrap(root, shell)?;
            let debian = Self { root: root.to_owned() };
            debian.build_library(&cache.scratch(&name()), shell)?;
            forget_sources(root, shell)
        })?;
        Ok(Self { root })
    }

    /// Its compiler and linker, each with the libraries it needs, and a `cargo`.
    pub(super) fn folder(&self) -> PathBuf {
        self.root.join("bin")
    }

    /// Has a command that calls cargo use this compiler, and a target folder of its own: two compilers in one
    /// would each throw away what the other built.
    pub(super) fn dress(&self, command: &mut Command, target: &Path) {
        command.env("CARGO_TARGET_DIR", Self::target(target));
        // Not by its path: `cargo xtask test` may have put a newer one there, or be about to.
        command.env("EXPLORER_XTASK", format!("/proc/{}/exe", std::process::id()));
        self.dress_compiler(command);
    }

    /// That folder, within the one of the user's own compiler.
    pub(super) fn target(target: &Path) -> PathBuf {
        target.join("debian")
    }

    fn dress_compiler(&self, command: &mut Command) {
        // Else rustup's cargo would take rustup's compiler.
        command.env("RUSTC", self.folder().join("rustc"));
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", self.folder().join("wasm-ld"));
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SMALL);
        command.env("EXPLORER_CARGO", users_cargo());
    }

    /// Builds the standard library on an empty crate and adds it to the unpacked compiler's own, so that no
    /// later build needs a flag to find it.
    fn build_library(&self, work: &Path, shell: Shell) -> anyhow::Result<()> {
        shell.say(&format!(
            "Debian's compiler {DEBIAN_RUST}: building its library for {TARGET} (about 1 minute)"
        ));
        let package = work.join("empty");
        if !shell.dry {
            write(&package.join("Cargo.toml"), EMPTY_CRATE)?;
            write(&package.join("src/lib.rs"), "#![no_std]\n")?;
        }
        let mut cargo = command(users_cargo());
        self.dress_compiler(&mut cargo);
        cargo
            .current_dir(&package)
            .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort,test"])
            .arg("-Zbuild-std-features=optimize_for_size")
            .env("CARGO_TARGET_DIR", work.join("target"))
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("RUSTC_BOOTSTRAP", "1")
            // Without the bitcode, link-time optimisation of the page fails.
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", format!("{SMALL} -Cembed-bitcode=yes"));
        shell.run_quietly(&mut cargo)?;
        if shell.dry {
            return Ok(());
        }
        let built = work.join("target").join(TARGET).join("release/deps");
        let library = self.root.join("usr/lib/rustlib").join(TARGET).join("lib");
        fs::create_dir_all(&library).with_context(|| format!("can't make {}", library.display()))?;
        let mut copied = 0;
        for (name, path) in files(&built)? {
            if has_extension(&path, "rlib") && !name.starts_with("libempty-") {
                fs::copy(&path, library.join(&name))
                    .with_context(|| format!("can't copy {}", path.display()))?;
                copied += 1;
            }
        }
        ensure!(copied > 0, "the standard library was built, but is not in {}", built.display());
        Ok(())
    }
}

/// A new version of the compiler gets a new folder, and so does a library that is built otherwise.
fn name() -> String {
    format!("debian-rust-{DEBIAN_RUST}-small")
}

/// Downloads the packages that are not there yet.
fn download(work: &Path, shell: Shell) -> anyhow::Result<()> {
    if !shell.dry {
        fs::create_dir_all(work).with_context(|| format!("can't make {}", work.display()))?;
    }
    let mut missing = DEBIAN_PACKAGES.to_vec();
    if !shell.dry {
        missing.retain(|package| find_package(work, package).is_none());
    }
    if missing.is_empty() {
        return Ok(());
    }
    let mut get = command("apt-get");
    get.current_dir(work).arg("download").args(&missing);
    if let Err(error) = shell.run_quietly(&mut get) {
        // A fresh system has no list of packages yet, and an old list names files that are gone.
        if !is_root() {
            bail!("{error:#}\nrun `sudo apt-get update`, then this again");
        }
        shell.say("apt-get can't find them; refreshing its lists");
        shell.run_quietly(command("apt-get").arg("update"))?;
        shell.run_quietly(&mut get).with_context(|| {
            format!("this system's Debian archive has no Rust {DEBIAN_RUST}: it is in Debian 12's security updates")
        })?;
    }
    Ok(())
}

fn unpack(work: &Path, root: &Path, shell: Shell) -> anyhow::Result<()> {
    for package in DEBIAN_PACKAGES {
        let file =
            if shell.dry { Some(work.join(format!("{package}_*.deb"))) } else { find_package(work, package) };
        let file = file.with_context(|| format!("apt-get did not download {package}"))?;
        shell.run_quietly(command("dpkg").arg("-x").arg(file).arg(root))?;
    }
    Ok(())
}

/// A package's file, by the rule of Debian's names: package, version, architecture.
fn find_package(work: &Path, package: &str) -> Option<PathBuf> {
    let begins = format!("{package}_");
    let mut found = files(work).ok()?.into_iter();
    found.find(|(name, path)| name.starts_with(&begins) && has_extension(path, "deb")).map(|(_, path)| path)
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn files(folder: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let entries = fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    Ok(entries
        .flatten()
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
        .collect())
}

/// Puts small scripts before the unpacked programs, so that only they see the unpacked libraries.
fn wrap(root: &Path, shell: Shell) -> anyhow::Result<()> {
    if shell.dry {
        return Ok(());
    }
    let libraries = root.join("usr/lib");
    let driver = |folder: &Path| {
        files(folder).is_ok_and(|files| files.iter().any(|(name, _)| name.starts_with("librustc_driver-")))
    };
    let (triplet, _) = files(&libraries)?
        .into_iter()
        .find(|(_, folder)| driver(folder))
        .with_context(|| format!("no compiler in {}", libraries.display()))?;
    let programs =
        [("rustc", "rustc", COMPILER), ("rustdoc", "rustdoc", WRAPPER), ("wasm-ld", "wasm-ld-22", WRAPPER)];
    for (name, program, wrapper) in programs {
        let path = root.join("usr/bin").join(program);
        ensure!(path.exists(), "Debian's packages hold no {program}");
        script(
            &root.join("bin").join(name),
            &wrapper.replace("TRIPLET", &triplet).replace("PROGRAM", program),
        )?;
    }
    script(&root.join("bin/cargo"), CARGO)?;
    ask(command(root.join("bin/rustc")).arg("--version"))
        .map(|version| shell.say(&format!("Debian's compiler {DEBIAN_RUST}: it says {version}")))
        .context("Debian's compiler does not start on this system")
}

/// What only the build of the standard library needed: more than half of the space.
fn forget_sources(root: &Path, shell: Shell) -> anyhow::Result<()> {
    if shell.dry {
        return Ok(());
    }
    remove(&root.join("usr/src"))?;
    remove(&root.join("usr/share"))
}

/// The cargo that runs us, else the one on `PATH`.
fn users_cargo() -> PathBuf {
    std::env::var_os("CARGO").map(PathBuf::from).or_else(|| find("cargo")).unwrap_or_else(|| "cargo".into())
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
}

fn script(path: &Path, text: &str) -> anyhow::Result<()> {
    write(path, text)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755))
            .with_context(|| format!("can't make {} a program", path.display()))?;
    }
    Ok(())
}

/// What makes the page a tenth smaller: a panic traps where it stands instead of writing a message first (the boot
/// script catches the trap and tells the reader), and nothing is compiled in that only such messages need. The
/// compiler takes these flags on its word only, see [`COMPILER`]; the library must be built with the same.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Small and aborting, as the page is.
const EMPTY_CRATE: &str = "[package]
name = \"empty\"
version = \"0.0.0\"
edition = \"2024\"

[profile.release]
opt-level = \"z\"
panic = \"abort\"

[workspace]
";

/// The flags for the page are not promised to stay; this compiler's version is fixed, so they do. What is built for
/// the host goes without: some crates would use unfinished parts of the language where they may.
const COMPILER: &str = r#"#!/bin/sh
root=$(CDPATH= cd -- "${0%/*}/.." && pwd)
case " $* " in
*" --target wasm32-unknown-unknown "*) export RUSTC_BOOTSTRAP=1 ;;
esac
LD_LIBRARY_PATH="$root/usr/lib/TRIPLET${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$root/usr/bin/PROGRAM" "$@"
"#;

const WRAPPER: &str = r#"#!/bin/sh
root=$(CDPATH= cd -- "${0%/*}/.." && pwd)
LD_LIBRARY_PATH="$root/usr/lib/TRIPLET${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$root/usr/bin/PROGRAM" "$@"
"#;

/// A hook's `cargo xtask` is answered by the program that runs the build: this compiler need not build it again.
const CARGO: &str = r#"#!/bin/sh
if [ "${1-}" = xtask ] && [ -n "${EXPLORER_XTASK-}" ]; then
    shift
    exec "$EXPLORER_XTASK" "$@"
fi
exec "$EXPLORER_CARGO" "$@"
"#;
