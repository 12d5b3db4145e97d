//! A speaker is who says what stands between quotation marks: "we" is whose side he is on.

use super::senses::{Party, Sense};
use super::token::Token;
use super::words::{Words, words};

/// Who speaks in a sentence with a quotation: "'We will', Trump said".
pub(super) fn speaker(tokens: &[Token]) -> Option<Party> {
    const SAYS: &Words = words!("said, says, told, tweeted, wrote, added, posted, declared, warned");
    tokens.iter().enumerate().find_map(|(at, token)| {
        let Sense::Person(party) = token.sense else { return None };
        let near = tokens.get(at.saturating_sub(2)..at + 3).or_else(|| tokens.get(at.saturating_sub(2)..))?;
        near.iter().any(|token| token.among(SAYS)).then_some(party)
    })
}
