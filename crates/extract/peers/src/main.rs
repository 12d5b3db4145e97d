//! Prints how many of the sentence cases each splitter cuts right:
//! `cargo run --manifest-path crates/extract/peers/Cargo.toml -- segment.srx`, where `segment.srx` holds `LanguageTool`'s
//! rules (it comes with the `srx` crate's source; its licence keeps it out of this repository).

use std::error::Error;
use std::str::FromStr;

use unicode_segmentation::UnicodeSegmentation;

type Splitter = Box<dyn Fn(&str) -> Vec<String>>;

fn main() -> Result<(), Box<dyn Error>> {
    let cases = cases(include_str!("../../tests/cases/sentences.txt"));
    let mut splitters: Vec<(&str, Splitter)> = vec![
        ("extract", Box::new(ours)),
        ("Unicode's rules", Box::new(|text| text.split_sentence_bounds().map(str::to_owned).collect())),
        ("sentencex", Box::new(|text| sentencex::segment("en", text).iter().map(ToString::to_string).collect())),
    ];
    if let Some(file) = std::env::args().nth(1) {
        let rules = srx::SRX::from_str(&std::fs::read_to_string(file)?)?.language_rules("en");
        splitters.push(("srx", Box::new(move |text| rules.split(text).map(str::to_owned).collect())));
    }
    for (name, split) in &splitters {
        let right = cases.iter().filter(|(text, wanted)| {
            let got: Vec<String> = split(text).iter().map(|one| one.trim().to_owned()).collect();
            got.iter().filter(|one| !one.is_empty()).eq(wanted.iter())
        });
        println!("{name:<16} {:>4} of {}", right.count(), cases.len());
    }
    Ok(())
}

fn ours(text: &str) -> Vec<String> {
    let article = extract::article("case.txt", text.as_bytes(), None);
    article.sentences.iter().map(|sentence| sentence.span.of(&article.text).to_owned()).collect()
}

/// Texts with the sentences wanted of them, as the head of the file of cases says.
fn cases(file: &str) -> Vec<(String, Vec<String>)> {
    let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with("# ")).collect();
    let paragraphs = lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty());
    paragraphs
        .map(|lines| {
            let plain: Vec<&str> = lines.iter().copied().filter(|line| !line.starts_with("= ")).collect();
            let marked: Vec<String> =
                lines.iter().filter_map(|line| line.strip_prefix("= ")).map(str::to_owned).collect();
            let wanted =
                if marked.is_empty() { plain.iter().copied().map(str::to_owned).collect() } else { marked };
            (plain.join(" "), wanted)
        })
        .collect()
}
