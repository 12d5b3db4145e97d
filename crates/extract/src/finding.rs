//! A finding is something in a seed file that its publisher should look at.

use core::fmt;

/// Something in a seed file: prints as `seeds/catalogue.toml:12: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file's name in the seed folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: Option<u32>,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl Finding {
    pub(crate) fn new(file: &str, line: Option<u32>, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, message: message.into() }
    }

    /// A line of a file with an article a line that holds none.
    pub(crate) fn no_article(file: &str, line: u32, why: &str) -> Self {
        Self::new(file, Some(line), format!("this line is no article and was passed over: {why}"))
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "seeds/{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl core::error::Error for Finding {}
