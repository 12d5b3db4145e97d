//! A source is what one article is made of: a file, or one line of a file with an article a line.

use std::collections::HashMap;

use crate::article::id_of;
use crate::finding::Finding;
use crate::import::{Format, Imported, import, lines};

/// One article's words before anything is found in them.
pub(super) struct Source<'f> {
    pub(super) file: &'f str,
    /// The file's name; with `#` and the article's name for a line.
    pub(super) name: String,
    /// The article's name in links.
    pub(super) id: String,
    pub(super) line: Option<u32>,
    pub(super) imported: Imported,
}

/// Reads the articles of a file.
pub(super) fn read<'f>(
    file: &'f str,
    bytes: &[u8],
    sources: &mut Vec<Source<'f>>,
    warnings: &mut Vec<Finding>,
) {
    if Format::of(file) != Some(Format::JsonLines) {
        let imported = import(file, bytes);
        sources.push(Source {
            file,
            name: file.to_owned(),
            id: id_of(file).to_owned(),
            line: None,
            imported,
        });
        return;
    }
    let (lines, broken) = lines(bytes);
    sources.extend(lines.into_iter().map(|line| {
        let (name, id) = line.names(file);
        Source { file, name, id, line: Some(line.number), imported: line.imported }
    }));
    warnings.extend(broken.into_iter().map(|(line, why)| Finding::no_article(file, line, &why)));
}

/// Two articles of one name would be one in links. Files are to be renamed; a line gets a number.
pub(super) fn name_apart(sources: &mut [Source<'_>], errors: &mut Vec<Finding>, warnings: &mut Vec<Finding>) {
    let mut seen: HashMap<String, String> = HashMap::new();
    // Whole files first: a line gives way to them.
    for lines in [false, true] {
        for source in sources.iter_mut().filter(|source| source.line.is_some() == lines) {
            let Some(other) = seen.get(&source.id) else {
                seen.insert(source.id.clone(), source.name.clone());
                continue;
            };
            if source.line.is_none() {
                let message = format!("has the same name as {other}, but for its ending; rename one");
                errors.push(Finding::new(source.file, None, message));
                continue;
            }
            let message = format!("its id “{}” is taken by {other}; ", source.id);
            let (id, name) = (source.id.clone(), source.file);
            // One of as many names as there are, and one more, is free.
            let free =
                (2..seen.len() + 3).map(|number| format!("{id}-{number}")).find(|id| !seen.contains_key(id));
            source.id = free.unwrap_or(id);
            source.name = format!("{name}#{}", source.id);
            seen.insert(source.id.clone(), source.name.clone());
            warnings.push(Finding::new(
                source.file,
                source.line,
                format!("{message}the article is called “{}” here", source.id),
            ));
        }
    }
}
