//! Markdown is read for its words: headings, paragraphs and points on lines of their own, mark-up left out.

use std::ops::Range;

use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::front_matter::{self, Notation};
use super::html::paragraphs;
use super::writer::Writer;
use super::{Imported, Part};
use crate::text::slice;

pub(super) fn read(file: &str) -> Imported {
    let mut imported = Imported::default();
    let mut writer = Writer::new(file);
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH;
    let mut front = false;
    // How deep inside images, whose alt texts no reader sees.
    let mut pictures = 0;
    let mut heading = None;
    // A bullet was written: its first paragraph goes on the same line.
    let mut pointed = false;
    for (event, range) in Parser::new_ext(file, options).into_offset_iter() {
        match event {
            Event::Start(Tag::MetadataBlock(kind)) => {
                front = true;
                let notation = match kind {
                    MetadataBlockKind::YamlStyle => Notation::Yaml,
                    MetadataBlockKind::PlusesStyle => Notation::Toml,
                };
                front_matter::read(file, &between_fences(file, range), notation, &mut writer, &mut imported);
            }
            Event::End(TagEnd::MetadataBlock(_)) => front = false,
            Event::Text(_) if front => {}
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures -= 1,
            Event::Start(Tag::Heading { .. }) => {
                writer.end(range.start);
                heading = Some(writer.text.len());
            }
            Event::End(TagEnd::Heading(level)) => {
                let from = heading.take().unwrap_or(writer.text.len());
                let first = !imported.parts.iter().any(|(_, part)| *part == Part::Title);
                if level == pulldown_cmark::HeadingLevel::H1 && first && from < writer.text.len() {
                    imported.parts.push((from..writer.text.len(), Part::Title));
                }
                writer.end(range.end);
            }
            Event::Start(Tag::Item) => {
                writer.end(range.start);
                let marker = slice(file, range.clone()).find(char::is_whitespace).unwrap_or(0);
                writer.put("• ", range.start..range.start + marker);
                pointed = true;
            }
            Event::Start(Tag::Paragraph) if std::mem::take(&mut pointed) => {}
            Event::Start(Tag::Paragraph) => writer.end(range.start),
            Event::Text(words) if pictures == 0 => writer.put(&words, range),
            Event::Code(words) if pictures == 0 => writer.put(&words, range),
            Event::SoftBreak if pictures == 0 => writer.put(" ", range),
            Event::HardBreak => writer.put("\n", range),
            Event::Html(_) => {
                writer.end(range.start);
                for paragraph in paragraphs(slice(file, range.clone())) {
                    paragraph.write(range.start, &mut writer);
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock)
            | Event::Rule => {
                pointed = false;
                writer.end(range.end);
            }
            _ => {}
        }
    }
    (imported.text, imported.source) = writer.finish();
    imported
}

/// The lines of a block of front matter without its fences.
fn between_fences(file: &str, block: Range<usize>) -> Range<usize> {
    let words = slice(file, block.clone());
    let first = words.find('\n').map_or(words.len(), |at| at + 1);
    let last = words.trim_end().rfind('\n').map_or(first, |at| at + 1).max(first);
    block.start + first..block.start + last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_and_mark_up_is_not() {
        let file = "# A *short* head\n\nRates & duties &mdash; on [goods](x).\nStill so.\n\n- One\n- Two\n\n![alt](p.jpg)\n";
        let imported = read(file);
        assert_eq!(
            imported.text.trim_end(),
            "A short head\n\nRates & duties — on goods. Still so.\n\n• One\n\n• Two"
        );
        assert_eq!(imported.parts, [(0..12, Part::Title)]);
    }

    #[test]
    fn front_matter_is_not_text_but_its_title_is_pointed_at() {
        for file in [
            "---\ntitle: Mills close\ndate: 2019-05-10\noutlet: The Post\n---\n\nMills closed.\n",
            "+++\ntitle = \"Mills close\"\ndate = 2019-05-10\noutlet = \"The Post\"\n+++\nMills closed.\n",
        ] {
            let imported = read(file);
            assert_eq!(imported.text.trim_end(), "Mills close\n\nMills closed.", "{:?}", imported.problems);
            assert_eq!(imported.facts.outlet.as_deref(), Some("The Post"));
            assert_eq!(imported.facts.published.unwrap().from.to_string(), "2019-05-10");
            assert_eq!(file.get(imported.source.in_file(archive::Span::new(0, 11))), Some("Mills close"));
        }
    }

    #[test]
    fn broken_front_matter_says_where() {
        let imported = read("---\ntitle: one\ndate: [\n---\n\nText.\n");
        assert_eq!(imported.text.trim_end(), "Text.");
        assert!(imported.problems[0].line.is_some(), "{:?}", imported.problems);
    }
}
