//! A module is a compiled program in WebAssembly's binary format: sections, each after its kind and length. Only its
//! names are of interest here, of what it imports and exports and of its functions, and where a function's body is.

use std::borrow::Cow;
use std::collections::HashMap;

use anyhow::{Context, bail};

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const CODE: u8 = 10;
/// The part of the names that is the functions'.
const FUNCTIONS: u8 = 1;
/// A body without variables that stops the program.
const STOP: &[u8] = &[0, 0, 0x0b];

/// A module, cut into its sections.
pub(super) struct Module<'a> {
    sections: Vec<Section<'a>>,
}

enum Section<'a> {
    Imports(Vec<Import<'a>>),
    Exports(Vec<Export<'a>>),
    /// Any other kind, as it is.
    Other(u8, Cow<'a, [u8]>),
}

struct Import<'a> {
    from: &'a str,
    name: &'a str,
    /// What it is: a function of some type, a memory, …
    what: &'a [u8],
}

struct Export<'a> {
    name: &'a str,
    what: &'a [u8],
}

/// A name in a module, by what it names.
pub(super) enum Name<'a> {
    /// Where something is imported from.
    From(&'a str),
    Import(&'a str),
    Export(&'a str),
}

impl<'a> Module<'a> {
    /// The module in these bytes.
    pub(super) fn read(bytes: &'a [u8]) -> anyhow::Result<Self> {
        let mut rest = Bytes(bytes.strip_prefix(MAGIC).context("this is no WebAssembly module")?);
        let mut sections = Vec::new();
        while !rest.0.is_empty() {
            let kind = rest.byte()?;
            let length = rest.number()?;
            let content = rest.take(length)?;
            sections.push(match kind {
                IMPORTS => Section::Imports(list(content, Import::read)?),
                EXPORTS => Section::Exports(list(content, Export::read)?),
                _ => Section::Other(kind, content.into()),
            });
        }
        Ok(Self { sections })
    }

    /// Its bytes, with another name wherever there is one.
    pub(super) fn renamed(&self, mut other: impl FnMut(Name<'a>) -> Option<String>) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for section in &self.sections {
            let mut content = Vec::new();
            let kind = match section {
                Section::Imports(imports) => {
                    number(&mut content, imports.len());
                    for Import { from, name, what } in imports {
                        text(&mut content, other(Name::From(from)).as_deref().unwrap_or(from));
                        text(&mut content, other(Name::Import(name)).as_deref().unwrap_or(name));
                        content.extend(*what);
                    }
                    IMPORTS
                }
                Section::Exports(exports) => {
                    number(&mut content, exports.len());
                    for Export { name, what } in exports {
                        text(&mut content, other(Name::Export(name)).as_deref().unwrap_or(name));
                        content.extend(*what);
                    }
                    EXPORTS
                }
                Section::Other(kind, same) => {
                    content.extend_from_slice(same);
                    *kind
                }
            };
            bytes.push(kind);
            number(&mut bytes, content.len());
            bytes.extend(content);
        }
        bytes
    }

    /// The names of what it imports.
    pub(super) fn imports(&self) -> impl Iterator<Item = &'a str> {
        let lists = self.sections.iter().map(|section| match section {
            Section::Imports(imports) => imports.as_slice(),
            _ => &[],
        });
        lists.flatten().map(|import| import.name)
    }

    /// The names of its functions by their numbers, none where they were taken out.
    pub(super) fn functions(&self) -> anyhow::Result<HashMap<usize, &str>> {
        let mut names = HashMap::new();
        for section in &self.sections {
            let Section::Other(CUSTOM, content) = section else { continue };
            let mut bytes = Bytes(content);
            if bytes.text()? != "name" {
                continue;
            }
            while !bytes.0.is_empty() {
                let part = bytes.byte()?;
                let length = bytes.number()?;
                let content = bytes.take(length)?;
                if part == FUNCTIONS {
                    names.extend(list(content, |bytes| Ok((bytes.number()?, bytes.text()?)))?);
                }
            }
        }
        Ok(names)
    }

    /// The same with nothing in the functions whose numbers are so.
    pub(super) fn emptied(mut self, is_empty: impl Fn(usize) -> bool) -> anyhow::Result<Self> {
        let imports = self.sections.iter().map(|section| match section {
            Section::Imports(imports) => {
                imports.iter().filter(|import| import.what.first() == Some(&0)).count()
            }
            _ => 0,
        });
        let imported = imports.sum::<usize>();
        for section in &mut self.sections {
            let Section::Other(CODE, content) = section else { continue };
            let bodies = list(content, |bytes| {
                let length = bytes.number()?;
                bytes.take(length)
            })?;
            let mut code = Vec::with_capacity(content.len());
            number(&mut code, bodies.len());
            for (body, at) in bodies.into_iter().zip(imported..) {
                let body = if is_empty(at) { STOP } else { body };
                number(&mut code, body.len());
                code.extend(body);
            }
            *content = code.into();
        }
        Ok(self)
    }
}

impl<'a> Import<'a> {
    fn read(bytes: &mut Bytes<'a>) -> anyhow::Result<Self> {
        let (from, name) = (bytes.text()?, bytes.text()?);
        let what = bytes.passed(|bytes| {
            match bytes.byte()? {
                // A function of a type.
                0 => bytes.number().map(drop),
                // A table of references.
                1 => {
                    bytes.reference()?;
                    bytes.limits()
                }
                // A memory.
                2 => bytes.limits(),
                // A global of a type, which may change or not.
                3 => {
                    bytes.reference()?;
                    bytes.byte().map(drop)
                }
                // An exception of a type.
                4 => {
                    bytes.byte()?;
                    bytes.number().map(drop)
                }
                kind => bail!("an import of an unknown kind {kind}"),
            }
        })?;
        Ok(Self { from, name, what })
    }
}

impl<'a> Export<'a> {
    fn read(bytes: &mut Bytes<'a>) -> anyhow::Result<Self> {
        let name = bytes.text()?;
        let what = bytes.passed(|bytes| {
            bytes.byte()?;
            bytes.number().map(drop)
        })?;
        Ok(Self { name, what })
    }
}

/// A section's content: how many, then each.
fn list<'a, T>(
    content: &'a [u8],
    read: impl Fn(&mut Bytes<'a>) -> anyhow::Result<T>,
) -> anyhow::Result<Vec<T>> {
    let mut bytes = Bytes(content);
    let count = bytes.number()?;
    (0..count).map(|_| read(&mut bytes)).collect()
}

/// What is left to read.
#[derive(Clone, Copy)]
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> anyhow::Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("a module that is cut short")?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> anyhow::Result<u8> {
        self.take(1)?.first().copied().context("a module that is cut short")
    }

    /// In groups of seven bits, the lowest first.
    fn number(&mut self) -> anyhow::Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        bail!("a number of more than five bytes")
    }

    fn text(&mut self) -> anyhow::Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).context("a name that is not text")
    }

    /// A type of one byte, or a reference to a type with a number.
    fn reference(&mut self) -> anyhow::Result<()> {
        if matches!(self.byte()?, 0x63 | 0x64) {
            self.number()?;
        }
        Ok(())
    }

    /// The least size, and where the flag says so the largest.
    fn limits(&mut self) -> anyhow::Result<()> {
        let flags = self.byte()?;
        self.number()?;
        if flags & 1 == 1 {
            self.number()?;
        }
        Ok(())
    }

    /// The bytes that `read` reads.
    fn passed(&mut self, read: impl Fn(&mut Self) -> anyhow::Result<()>) -> anyhow::Result<&'a [u8]> {
        let mut before = *self;
        read(self)?;
        before.take(before.0.len() - self.0.len())
    }
}

fn number(bytes: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    number(bytes, text.len());
    bytes.extend(text.as_bytes());
}
