//! The set-up on a machine where rustup can't download, with every program that it calls replaced by one that
//! notes how it was called.
#![cfg(unix)]

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;
    use std::process::{Command, Output};

    /// What each stand-in does, after it has noted its name and arguments.
    const FAKES: [(&str, &str); 8] = [
        ("rustc", "echo \"$WORLD/no/such/folder\""),
        ("rustup", "echo 'error: could not download component' >&2; exit 1"),
        ("cc", ""),
        ("id", "echo 1000"),
        ("apt-get", "shift; for package; do touch \"${package}_1_amd64.deb\"; done"),
        (
            "dpkg",
            r#"
            mkdir -p "$3/usr/bin" "$3/usr/lib/some-linux-gnu"
            case $2 in
            */rustc-web_*) for program in rustc rustdoc; do
                printf '#!/bin/sh\necho "%s 1.96.0"\n' $program >"$3/usr/bin/$program"; chmod +x "$3/usr/bin/$program"
                done ;;
            */lld-22_*) touch "$3/usr/bin/wasm-ld-22" ;;
            */libstd-rust-web-1.96_*) touch "$3/usr/lib/some-linux-gnu/librustc_driver-1.so" ;;
            esac"#,
        ),
        (
            "cargo",
            r#"
            case $1 in
            build)
                echo "RUSTC_BOOTSTRAP=$RUSTC_BOOTSTRAP RUSTC=$RUSTC RUSTFLAGS=$CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS" >>"$WORLD/log"
                mkdir -p "$CARGO_TARGET_DIR/$4/release/deps"; touch "$CARGO_TARGET_DIR/$4/release/deps/libstd-1.rlib" ;;
            install)
                program=${2%-cli}; while [ "$1" != --root ]; do shift; done
                mkdir -p "$2/bin"; cp "$WORLD/made-$program" "$2/bin/$program" ;;
            esac"#,
        ),
        ("made-wasm-bindgen", "echo wasm-bindgen 0.2.130"),
    ];

    const TRUNK: &str = r#"
        [ "$1" = --version ] && echo trunk 0.21.14 && exit
        echo "RUSTC=$RUSTC LINKER=$CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER SEEDS=$EXPLORER_SEEDS" >>"$WORLD/log"
        echo "target ${CARGO_TARGET_DIR#"$WORLD"}, cargo $(command -v cargo)" >>"$WORLD/log"
        echo "a hook gets $(EXPLORER_XTASK=echo cargo xtask prerender)" >>"$WORLD/log"
        mkdir -p "$4"; echo page >"$4/index.html"; echo app >"$4/app.wasm""#;

    fn fake(path: &Path, body: &str) {
        let text =
            format!("#!/bin/sh\necho \"${{0##*/}} $*\" >>\"$WORLD/log\"\nPATH=$PATH:$REAL_PATH\n{body}\n");
        fs::write(path, text).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    struct World(tempfile::TempDir);

    impl World {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let bin = folder.path().join("bin");
            fs::create_dir(&bin).unwrap();
            for (name, body) in FAKES {
                let is_program = !name.starts_with("made-");
                fake(&if is_program { bin.join(name) } else { folder.path().join(name) }, body);
            }
            fake(&folder.path().join("made-trunk"), TRUNK);
            Self(folder)
        }

        fn path(&self) -> &Path {
            self.0.path()
        }

        fn xtask(&self, args: &[&str]) -> Output {
            let _ = fs::remove_file(self.path().join("log"));
            Command::new(env!("CARGO_BIN_EXE_xtask"))
                .args(args)
                .current_dir(self.path())
                .env_remove("CARGO")
                .env_remove("EXPLORER_SEEDS")
                .env("REAL_PATH", std::env::var_os("PATH").unwrap())
                .env("PATH", self.path().join("bin"))
                .env("WORLD", self.path())
                .env("HOME", self.path())
                .env("XDG_CACHE_HOME", self.path().join("cache"))
                .env("CARGO_TARGET_DIR", self.path().join("target"))
                .output()
                .unwrap()
        }

        /// What was called, with the folder of this test left out and questions about versions too.
        fn log(&self) -> Vec<String> {
            let log = fs::read_to_string(self.path().join("log")).unwrap_or_default();
            let root = self.path().display().to_string();
            let calls = log.lines().map(|line| line.replace(&root, "").trim().to_owned());
            calls.filter(|line| !line.ends_with("--version") && !line.starts_with("rustc ")).collect()
        }
    }

    /// The flags that make the page smaller, given to its library and to itself.
    const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
    const CACHE: &str = "/cache/trade-talks-explorer";

    #[test]
    fn where_rustup_cannot_download_debians_compiler_is_unpacked_and_used() {
        let world = World::new();
        let output = world.xtask(&["build"]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
        assert!(told.contains("could not download component"), "{told}");
        assert!(told.contains("Node is not installed"), "{told}");

        let debian = format!("{CACHE}/debian-rust-1.96-small");
        let mut expected = vec![
            "rustup target add wasm32-unknown-unknown".to_owned(),
            "apt-get download rustc-web rust-web-llvm rust-web-src lld-22 libllvm22 libstd-rust-web-1.96 \
             libstd-rust-web-dev"
                .to_owned(),
        ];
        for package in [
            "rustc-web",
            "rust-web-llvm",
            "rust-web-src",
            "lld-22",
            "libllvm22",
            "libstd-rust-web-1.96",
            "libstd-rust-web-dev",
        ] {
            expected.push(format!("dpkg -x {debian}.work/{package}_1_amd64.deb {debian}.part"));
        }
        expected.extend([
            "cargo build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,test \
             -Zbuild-std-features=optimize_for_size"
                .to_owned(),
            format!("RUSTC_BOOTSTRAP=1 RUSTC={debian}.part/bin/rustc RUSTFLAGS={SMALL} -Cembed-bitcode=yes"),
            format!(
                "cargo install trunk --version 0.21.14 --locked --no-default-features --features rustls \
                 --root {CACHE}/trunk-0.21.14.part"
            ),
            format!(
                "cargo install wasm-bindgen-cli --version 0.2.130 --root {CACHE}/wasm-bindgen-cli-0.2.130.part"
            ),
            "cargo fetch --quiet".to_owned(),
            "trunk build --offline --dist /target/site --release=false --cargo-profile=release --minify=true"
                .to_owned(),
            format!("RUSTC={debian}/bin/rustc LINKER={debian}/bin/wasm-ld SEEDS="),
            format!("target /target/debian, cargo {debian}/bin/cargo"),
            "a hook gets prerender".to_owned(),
        ]);
        assert_eq!(world.log(), expected);
        let library =
            world.path().join(format!(".{debian}/usr/lib/rustlib/wasm32-unknown-unknown/lib/libstd-1.rlib"));
        assert!(library.exists());
        assert_eq!(fs::read_to_string(world.path().join("dist/index.html")).unwrap(), "page\n");
        assert!(String::from_utf8_lossy(&output.stdout).contains("a first visit"));

        // A second run finds everything, and does not ask rustup again.
        assert!(world.xtask(&["build"]).status.success());
        let calls = world.log();
        assert!(calls.iter().any(|call| call.starts_with("trunk build")), "{calls:?}");
        for program in ["rustup", "apt-get", "dpkg", "cargo install", "cargo build"] {
            assert!(!calls.iter().any(|call| call.starts_with(program)), "{program}: {calls:?}");
        }
    }

    #[test]
    fn who_asks_for_rustup_alone_is_told_what_it_said() {
        let world = World::new();
        let output = world.xtask(&["build", "--std", "rustup"]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success());
        assert!(
            told.contains("rustup target add") && told.contains("could not download component"),
            "{told}"
        );
        assert_eq!(world.log(), ["rustup target add wasm32-unknown-unknown"]);
    }

    #[test]
    fn a_dry_run_shows_the_commands_and_changes_nothing() {
        let world = World::new();
        let output = world.xtask(&["build", "--dry-run", "--std", "debian"]);
        let shown = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        for part in
            ["apt-get download rustc-web", "-Zbuild-std=", "cargo install trunk", "trunk build --offline"]
        {
            assert!(shown.contains(part), "no {part} in:\n{shown}");
        }
        assert_eq!(world.log(), Vec::<String>::new());
        assert!(!world.path().join("cache").exists());
    }

    #[test]
    fn a_folder_that_is_no_site_is_refused_before_anything_is_done() {
        let world = World::new();
        let output = world.xtask(&["build", "--out", "."]);
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains("other than a built site"));
        assert_eq!(world.log(), Vec::<String>::new());
    }
}
