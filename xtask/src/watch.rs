//! Watching is looking at the sources' times twice a second: a few hundred files, so it costs next to nothing,
//! needs no service of the system and works on network folders and in containers.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

const PAUSE: Duration = Duration::from_millis(500);

/// What the sources look like: each file, its time and its size.
type Look = Vec<(PathBuf, SystemTime, u64)>;

/// Folders and files to be watched.
#[derive(Debug)]
pub(crate) struct Watch {
    roots: Vec<PathBuf>,
    seen: Look,
}

impl Watch {
    /// Notes how they look now.
    pub(crate) fn new(roots: Vec<PathBuf>) -> Self {
        let seen = look(&roots);
        Self { roots, seen }
    }

    /// Returns when something has changed and then kept still, as when an editor has finished writing.
    pub(crate) fn wait(&mut self) {
        loop {
            thread::sleep(PAUSE);
            let now = look(&self.roots);
            if now == self.seen {
                continue;
            }
            let mut last = now;
            loop {
                thread::sleep(PAUSE);
                let now = look(&self.roots);
                if now == last {
                    break;
                }
                last = now;
            }
            self.seen = last;
            return;
        }
    }
}

fn look(roots: &[PathBuf]) -> Look {
    let mut files = Vec::new();
    for root in roots {
        visit(root, &mut files);
    }
    files.sort();
    files
}

fn visit(path: &Path, files: &mut Look) {
    let Ok(metadata) = fs::metadata(path) else { return };
    if metadata.is_dir() {
        let hidden =
            |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            // Editors keep their own files beside ours, with a dot or a tilde.
            if !hidden(&entry.path()) && !entry.file_name().to_string_lossy().ends_with('~') {
                visit(&entry.path(), files);
            }
        }
    } else {
        files.push((path.to_owned(), metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH), metadata.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_in_a_subfolder_is_seen_and_an_editors_file_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let roots = [folder.path().to_owned()];
        fs::create_dir(folder.path().join("sub")).unwrap();
        let empty = look(&roots);
        fs::write(folder.path().join("sub/.a.rs.swp"), "").unwrap();
        assert_eq!(look(&roots), empty);
        fs::write(folder.path().join("sub/a.rs"), "").unwrap();
        let one = look(&roots);
        assert_ne!(one, empty);
        fs::write(folder.path().join("sub/a.rs"), "fn").unwrap();
        assert_ne!(look(&roots), one);
    }

    #[test]
    fn waiting_ends_when_a_file_has_changed() {
        let folder = tempfile::tempdir().unwrap();
        let mut watch = Watch::new(vec![folder.path().to_owned()]);
        fs::write(folder.path().join("a"), "").unwrap();
        watch.wait();
    }
}
