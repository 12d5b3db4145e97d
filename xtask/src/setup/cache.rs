//! The cache is a folder of this user's where tools are kept that the project needs and the system need not
//! know: every clone shares it, two runs at once wait for each other, and an interrupted install leaves nothing
//! that looks finished.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::shell::Shell;

/// The per-user folder, ours alone for as long as this value lives.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
    /// Unlocked when dropped.
    _lock: Option<File>,
}

impl Cache {
    /// Opens the user's cache, and waits while another run is installing into it.
    pub(crate) fn open(shell: Shell) -> anyhow::Result<Self> {
        Self::open_in(folder()?, shell)
    }

    fn open_in(folder: PathBuf, shell: Shell) -> anyhow::Result<Self> {
        if shell.dry {
            return Ok(Self { folder, _lock: None });
        }
        fs::create_dir_all(&folder).with_context(|| format!("can't make the cache {}", folder.display()))?;
        let path = folder.join("lock");
        let lock = File::create(&path).with_context(|| format!("can't write {}", path.display()))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                shell.say("another run is setting things up; waiting for it");
                lock.lock().with_context(|| format!("can't lock {}", path.display()))?;
            }
            Err(TryLockError::Error(error)) => {
                return Err(error).with_context(|| format!("can't lock {}", path.display()));
            }
        }
        Ok(Self { folder, _lock: Some(lock) })
    }

    /// Where a tool is, or would be.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A folder beside the tools that an interrupted install may go on with.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.work"))
    }

    /// Has `fill` make a folder, which gets its name only once it is whole.
    pub(crate) fn install(
        &self,
        name: &str,
        shell: Shell,
        fill: impl FnOnce(&Path) -> anyhow::Result<()>,
    ) -> anyhow::Result<PathBuf> {
        let (part, whole) = (self.folder.join(format!("{name}.part")), self.path(name));
        if shell.dry {
            fill(&whole)?;
            return Ok(whole);
        }
        remove(&part)?;
        fs::create_dir_all(&part).with_context(|| format!("can't make {}", part.display()))?;
        fill(&part)?;
        remove(&whole)?;
        fs::rename(&part, &whole).with_context(|| format!("can't name {}", whole.display()))?;
        remove(&self.scratch(name))?;
        Ok(whole)
    }
}

/// Removes a folder that may not be there.
pub(crate) fn remove(folder: &Path) -> anyhow::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("can't remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Where this system keeps what can be fetched again.
fn folder() -> anyhow::Result<PathBuf> {
    let of = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || of("HOME").or_else(|| of("USERPROFILE"));
    let root = of("XDG_CACHE_HOME")
        // The standard says to ignore one that is not absolute.
        .filter(|path| path.is_absolute())
        .or_else(|| cfg!(target_os = "macos").then(|| Some(home()?.join("Library/Caches")))?)
        .or_else(|| cfg!(windows).then(|| of("LOCALAPPDATA"))?)
        .or_else(|| Some(home()?.join(".cache")))
        .context("no home folder: set HOME or XDG_CACHE_HOME")?;
    Ok(root.join("trade-talks-explorer"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: Shell = Shell { dry: false };

    #[test]
    fn an_interrupted_install_leaves_nothing_that_looks_whole() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open_in(folder.path().to_owned(), SHELL).unwrap();
        let failed = cache.install("tool-1", SHELL, |part| {
            fs::write(part.join("half"), "")?;
            anyhow::bail!("power cut")
        });
        assert!(failed.is_err());
        assert!(!cache.path("tool-1").exists());

        let whole = cache.install("tool-1", SHELL, |part| Ok(fs::write(part.join("tool"), "")?)).unwrap();
        assert!(whole.join("tool").exists());
        assert!(!whole.join("half").exists());
    }

    #[test]
    fn two_runs_do_not_install_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let first = Cache::open_in(folder.path().to_owned(), SHELL).unwrap();
        let path = folder.path().to_owned();
        let second =
            std::thread::spawn(move || Cache::open_in(path, SHELL).map(|_| std::time::Instant::now()));
        std::thread::sleep(std::time::Duration::from_millis(200));
        let freed = std::time::Instant::now();
        drop(first);
        assert!(second.join().unwrap().unwrap() >= freed);
    }
}
