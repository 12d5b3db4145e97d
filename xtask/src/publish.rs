//! Publishing puts a finished site where it was asked for, in one move: what is served from there is the former
//! site or the new one, never half of each. A folder of something else is left alone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use crate::setup::remove;

/// Refuses a folder that holds anything but a site, since publishing replaces all of it.
pub(crate) fn check(out: &Path) -> anyhow::Result<()> {
    ensure!(!out.is_file(), "{} is a file: name a folder for the site", out.display());
    let Ok(mut entries) = fs::read_dir(out) else { return Ok(()) };
    if entries.next().is_none() || is_site(out) {
        return Ok(());
    }
    anyhow::bail!(
        "{} holds something other than a built site, and would be replaced: name a new or an empty folder",
        out.display()
    )
}

/// A page beside a compiled app.
fn is_site(folder: &Path) -> bool {
    let wasm = |entries: fs::ReadDir| {
        entries.flatten().any(|entry| entry.path().extension().is_some_and(|extension| extension == "wasm"))
    };
    folder.join("index.html").is_file() && fs::read_dir(folder).is_ok_and(wasm)
}

/// Replaces the site in `out` by the one in `stage`.
pub(crate) fn publish(stage: &Path, out: &Path) -> anyhow::Result<()> {
    let (next, former) = (beside(out, "next")?, beside(out, "former")?);
    remove(&next)?;
    copy(stage, &next)?;
    remove(&former)?;
    if out.exists() {
        fs::rename(out, &former).with_context(|| format!("can't replace {}", out.display()))?;
    }
    fs::rename(&next, out).with_context(|| format!("can't write {}", out.display()))?;
    remove(&former)
}

/// A hidden folder beside this one, so that moving from one to the other is one step.
fn beside(out: &Path, suffix: &str) -> anyhow::Result<PathBuf> {
    let name = out.file_name().with_context(|| format!("{} is no folder for a site", out.display()))?;
    Ok(out.with_file_name(format!(".{}.{suffix}", name.to_string_lossy())))
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to).with_context(|| format!("can't make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("can't read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| format!("can't write {}", target.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(folder: &Path, text: &str) {
        fs::create_dir_all(folder.join("articles")).unwrap();
        for (name, text) in [("index.html", text), ("app.wasm", ""), ("articles/a.html", text)] {
            fs::write(folder.join(name), text).unwrap();
        }
    }

    #[test]
    fn the_new_site_replaces_all_of_the_former() {
        let folder = tempfile::tempdir().unwrap();
        let (stage, out) = (folder.path().join("stage"), folder.path().join("out"));
        site(&out, "old");
        fs::write(out.join("gone.css"), "").unwrap();
        site(&stage, "new");
        check(&out).unwrap();
        publish(&stage, &out).unwrap();
        assert_eq!(fs::read_to_string(out.join("articles/a.html")).unwrap(), "new");
        assert!(!out.join("gone.css").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no other folder stays");
    }

    #[test]
    fn a_folder_of_something_else_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        check(folder.path()).unwrap();
        check(&folder.path().join("new")).unwrap();
        fs::write(folder.path().join("thesis.txt"), "").unwrap();
        assert!(check(folder.path()).is_err());
        assert!(check(&folder.path().join("thesis.txt")).is_err());
    }
}
