//! A seed folder is what a publisher keeps: the articles as received and what editors know about them.
//! Reading it is the only file access that the build script and `xtask` have in common.

use std::io;
use std::path::Path;

/// One file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedFile {
    /// Its name, without the folder.
    pub name: String,
    /// Its bytes as they are.
    pub bytes: Vec<u8>,
}

/// Every file directly in `dir` by name; hidden files and folders are passed over.
///
/// # Errors
/// When the folder or one of its files can't be read.
pub fn read(dir: &Path) -> io::Result<Vec<SeedFile>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && entry.path().is_file() {
            files.push(SeedFile { name, bytes: std::fs::read(entry.path())? });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
