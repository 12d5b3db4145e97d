//! The licences of what the site ships: its own code, the crates linked into the page, the typefaces.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Context;
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

/// The package whose crates the page links.
const PAGE: &str = "trade-talks-explorer";
const TARGET: &str = "wasm32-unknown-unknown";

/// The whole text. Crates with the same licence text share one copy of it.
pub(super) fn text(root: &Path) -> anyhow::Result<String> {
    let metadata = MetadataCommand::new()
        .current_dir(root)
        .other_options(["--offline".to_owned(), format!("--filter-platform={TARGET}")])
        .exec()
        .context("cargo could not say which crates the page links")?;
    let mut text = "This site's own code: MIT or Apache-2.0, at your choice.\n\
                    The articles are © their publishers and under none of these licences.\n"
        .to_owned();
    for typeface in ["newsreader", "libre-franklin"] {
        let path = root.join(format!("styles/fonts/{typeface}-LICENSE.txt"));
        let licence = fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
        section(&mut text, &format!("Typeface {typeface}"), &licence);
    }
    section(&mut text, "This site's own code (MIT)", &fs::read_to_string(root.join("LICENSE-MIT"))?);
    for (licence, packages) in by_text(&linked(&metadata))? {
        let names: Vec<String> =
            packages.iter().map(|package| format!("{} {}", package.name, package.version)).collect();
        section(&mut text, &names.join(", "), &licence);
    }
    Ok(text)
}

fn section(text: &mut String, name: &str, licence: &str) {
    let rule = "-".repeat(72);
    // Writing to a string does not fail.
    let _ = write!(text, "\n{rule}\n{name}\n{rule}\n\n{}\n", licence.trim());
}

/// The page's dependencies that are not ours, by name.
fn linked(metadata: &Metadata) -> Vec<&Package> {
    let nodes = metadata.resolve.as_ref().map(|resolve| resolve.nodes.as_slice()).unwrap_or_default();
    let package = |id: &PackageId| metadata.packages.iter().find(|package| package.id == *id);
    let Some(page) = metadata.packages.iter().find(|package| package.name.as_str() == PAGE) else {
        return Vec::new();
    };
    let mut reached: BTreeSet<&PackageId> = BTreeSet::new();
    let mut next = vec![&page.id];
    while let Some(id) = next.pop() {
        if !reached.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| node.id == *id);
        let normal = node
            .iter()
            .flat_map(|node| &node.deps)
            .filter(|dependency| dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
        next.extend(normal.map(|dependency| &dependency.pkg));
    }
    let mut packages: Vec<&Package> =
        reached.into_iter().filter_map(package).filter(|package| package.source.is_some()).collect();
    packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    packages
}

/// The packages under each licence text, by the first of their names.
fn by_text<'a>(packages: &[&'a Package]) -> anyhow::Result<Vec<(String, Vec<&'a Package>)>> {
    let mut texts: BTreeMap<String, Vec<&Package>> = BTreeMap::new();
    for package in packages {
        texts.entry(licence_of(package)?).or_default().push(package);
    }
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort_by_key(|(_, packages)| packages.first().map(|package| package.name.to_string()));
    Ok(texts)
}

/// A package's licence: the text of the first of its licence files (MIT before others, being the shortest), else the
/// name that it declares.
fn licence_of(package: &Package) -> anyhow::Result<String> {
    let folder = package.manifest_path.parent().context("a manifest without a folder")?;
    let mut files: Vec<_> = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .filter(|entry| {
            let name = entry.file_name().to_string_lossy().to_uppercase();
            name.starts_with("LICEN") || name.starts_with("COPYING")
        })
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort_by_key(|path| (!path.to_string_lossy().to_uppercase().contains("MIT"), path.clone()));
    match files.first() {
        Some(file) => Ok(fs::read_to_string(file)?.replace("\r\n", "\n").trim().to_owned()),
        None => Ok(format!(
            "{}\n(its package holds no licence file; see {})",
            package.license.as_deref().unwrap_or("no licence declared"),
            package.repository.as_deref().unwrap_or(package.name.as_str())
        )),
    }
}
