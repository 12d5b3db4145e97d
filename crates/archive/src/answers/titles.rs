//! Titles are the few words by which a thing is called that may answer a query, and the index of them.

use super::posts::sexless;
use super::{Answer, Ranked};
use crate::case::lower;
use crate::day::MONTHS;
use crate::model::NoteKind;
use crate::number::decimal;
use crate::query::{Field, Register, entities};
use crate::search::distance::slips;
use crate::search::stop::is_stop;
use crate::search::{Hits, Reading, Token, tokens};
use crate::tariffs::rates_text;
use crate::timeline::Event;
use crate::{Archive, RecordAction, RecordStep, Side};

/// What a title must have of what the query's words weigh.
pub(super) const ENOUGH: f32 = 0.6;
/// And of what is not the date, where one is asked for.
pub(super) const SOME: f32 = 0.15;
/// What its own words count for: a title of just these words is the better answer.
pub(super) const OWN: f32 = 0.25;
/// From so many letters on, a word that is still being typed may become any that begins so.
const BEGUN: usize = 3;

/// From so many letters on, a slip is forgiven.
const LONG: usize = 6;

/// What the average rates are called.
const AVERAGES: &str = "average tariff rates of the US and China";
/// What the disagreements are called.
const DIFFER: &str = "sources disagree, agree, contradict, differ: differences, disagreements";

/// Everything that has a title, by the words of the titles.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Titles {
    /// What they are titles of, each with how many words it has.
    pub(super) entries: Vec<(Answer, f32)>,
    /// Of posts what each is a kind of.
    pub(super) heads: Vec<String>,
    /// The terms in order, each with the entries that have it, in order.
    terms: Vec<(String, Vec<u32>)>,
}

impl Titles {
    pub(crate) fn of(archive: &Archive, events: &[Event], register: &Register) -> Self {
        let mut titles = Self::default();
        for (event, number) in events.iter().zip(0..) {
            if let Some(note) = event.note.and_then(|note| archive.notes.get(note as usize)) {
                let entry = titles.entries.len();
                titles.add(Answer::Event(number), &note.title);
                // "March deadline".
                let (_, month, _) = event.days.from.ymd();
                titles.file(entry, MONTHS.get(month as usize - 1).unwrap_or(&""));
            }
        }
        for (note, number) in archive.notes.iter().zip(0..) {
            if note.kind == NoteKind::Disagreement {
                titles.add(Answer::Disagreement(number), &note.title);
            }
        }
        if archive.notes.iter().any(|note| note.kind == NoteKind::Disagreement) {
            titles.add(Answer::Disagreements, DIFFER);
        }
        let begun = archive.record.iter().min_by_key(|step| step.announced);
        for (step, number) in archive.record.iter().zip(0..) {
            let entry = titles.entries.len();
            let (title, other) = step_title(step);
            titles.add(Answer::Step(number), &title);
            titles.file(entry, &other);
            // Whoever did not begin answers.
            if begun.is_some_and(|begun| begun.side != step.side) {
                titles.file(entry, "retaliation retaliatory");
            }
        }
        if !archive.averages.is_empty() {
            titles.add(Answer::Averages, AVERAGES);
        }
        for field in [Field::Who, Field::Org, Field::Outlet, Field::Topic] {
            let first = titles.entries.len();
            for (name, number) in register.names(field).iter().zip(0..) {
                titles.add(Answer::Name(field, number), &name.name);
                titles.file(first + number as usize, &initials(&name.name));
            }
            titles.other_names(archive, register, (field, first));
        }
        titles
    }

    /// What else the articles call somebody, "Liu Hu", and the initials of their posts, "USTR". The names of the field are the entries from `first` on.
    fn other_names(&mut self, archive: &Archive, register: &Register, (field, first): (Field, usize)) {
        for article in &archive.articles {
            for entity in entities(article, field) {
                let Some(number) = register.number(field, &entity.name) else { continue };
                let words = entity.mentions.iter().map(|mention| mention.span.of(&article.text));
                for other in words.filter(|words| !entity.name.contains(words)) {
                    self.file(first + number, other);
                }
                for role in entity.roles() {
                    self.file(first + number, &initials(role));
                }
            }
        }
    }

    fn add(&mut self, answer: Answer, title: &str) {
        let entry = self.entries.len();
        let words = self.file(entry, title);
        self.entries.push((answer, words));
        // "On 200 or on 250 billion dollars" is about 200 billion, "from 10 to 25 percent" about 10 percent.
        let mut numbers = Vec::new();
        for word in title.split(' ') {
            match word {
                "billion" | "percent" => numbers.drain(..).for_each(|number: &str| {
                    self.file(entry, &[number, " ", word].concat());
                }),
                "or" | "on" | "to" | "and" => {}
                _ if word.bytes().all(|byte| byte.is_ascii_digit()) => numbers.push(word),
                _ => numbers.clear(),
            }
        }
    }

    /// Files an entry under the words of a title; how many these are.
    pub(super) fn file(&mut self, entry: usize, title: &str) -> f32 {
        let mut count = 0.0;
        for token in tokens(title, Reading::Text).iter().filter(|token| !is_stop(&token.text)) {
            count += 1.0;
            let (term, entry) = (filed(token), entry as u32);
            match self.terms.binary_search_by(|(known, _)| known.cmp(&term)) {
                Ok(at) => {
                    let filed = self.terms.get_mut(at).filter(|(_, entries)| !entries.contains(&entry));
                    if let Some((_, entries)) = filed {
                        entries.push(entry);
                    }
                }
                Err(at) => self.terms.insert(at, (term, vec![entry])),
            }
        }
        count
    }

    /// The entries of the titles that have a term, with `begun` one that begins so, each once.
    pub(super) fn entries_with(&self, term: &str, begun: bool) -> Vec<u32> {
        let mut entries: Vec<u32> = Vec::new();
        let from = self.terms.partition_point(|(known, _)| known.as_str() < term);
        for (known, with) in self.terms.iter().skip(from) {
            if known != term && !(begun && known.starts_with(term)) {
                break;
            }
            for entry in with {
                if !entries.contains(entry) {
                    entries.push(*entry);
                }
            }
        }
        entries
    }

    /// The entries that have the word; with `begun`, and where none has it, those with a word that begins so.
    fn having(&self, word: &Token, begun: bool) -> Vec<u32> {
        let with = self.entries_with(&filed(word), false);
        let begun = with.is_empty() && begun && word.text.len() >= BEGUN;
        if begun { self.entries_with(&word.text, true) } else { with }
    }

    /// The first term that is one slip away from a longer word, and begins alike.
    fn near(&self, term: &str) -> Option<&str> {
        let first = term.get(..1).filter(|_| term.len() >= LONG)?;
        let from = self.terms.partition_point(|(known, _)| known.as_str() < first);
        let alike = self.terms.iter().skip(from).take_while(|(known, _)| known.starts_with(first));
        alike.map(|(known, _)| known.as_str()).find(|known| slips(term, known, 1) <= 1)
    }

    /// Whether a title has the word; with `begun`, a word that begins so.
    pub(crate) fn know(&self, word: &Token, begun: bool) -> bool {
        !self.having(word, begun).is_empty()
    }

    /// What has most of the words in its title, with how good an answer it is. What search took a word for is sought
    /// where no title has the word itself.
    pub(super) fn ranked(&self, words: &[Token], hits: &Hits, enough: f32) -> Ranked {
        let all = self.entries.len() as f32;
        let mut earned = vec![(0.0, 0.0); self.entries.len()];
        let mut asked = 0.0;
        let mut terms = Vec::new();
        for word in words {
            terms.push(filed(word));
            let searched = hits.matched.words.iter().find(|searched| lower(&searched.typed) == word.text);
            let begun = searched.is_some_and(|searched| searched.prefix.is_some());
            let mut with = self.having(word, begun);
            if with.is_empty()
                && !begun
                && let Some((meant, _)) = searched.and_then(|searched| searched.terms.first())
            {
                with = self.entries_with(meant, false);
                terms.push(sexless(meant).to_owned());
            }
            // No article has it, but a title may have one that is a slip away: "avarage".
            if with.is_empty()
                && searched.is_some_and(|searched| searched.terms.is_empty())
                && let Some(near) = self.near(&filed(word))
            {
                with = self.entries_with(near, false);
            }
            // As rare in the titles as it says much of what is meant; a word of none says most.
            let weight = (1.0 + all / (with.len() as f32).max(1.0)).ln();
            asked += weight;
            for entry in with {
                if let Some((sum, count)) = earned.get_mut(entry as usize) {
                    *sum += weight;
                    *count += 1.0;
                }
            }
        }
        let mut ranked = Vec::new();
        for (entry, ((answer, words), (sum, count))) in self.entries.iter().zip(earned).enumerate() {
            if self.heads.get(entry).is_some_and(|head| !terms.contains(head)) {
                continue;
            }
            // Whoever names somebody and something else is not after the name alone.
            let least = if matches!(answer, Answer::Name(..)) { 0.99 } else { enough };
            if sum > 0.0 && sum >= asked * least {
                ranked.push((*answer, sum / asked + OWN * f32::min(count / words, 1.0)));
            }
        }
        ranked
    }
}

/// What a word is filed under.
fn filed(word: &Token) -> String {
    sexless(&word.term()).to_owned()
}

/// The initials of a name of three words or more, as institutions go by them: "WTO".
fn initials(name: &str) -> String {
    let name = name.strip_prefix("The ").unwrap_or(name);
    let mut initials = String::new();
    for word in name.split(' ') {
        if matches!(word, "US" | "U.S.") {
            initials += "US";
        } else if let Some(first) = word.chars().next().filter(|c| c.is_uppercase()) {
            initials.push(first);
        }
    }
    if initials.len() > 2 { initials } else { String::new() }
}

/// Words of notices, and what readers say for them.
const OTHERWISE: [(&str, &str); 2] = [
    ("vehicles", "auto autos automobile automobiles car cars carmaker"),
    ("aluminum", "aluminium metal metals"),
];

/// An official action, and what else readers may say for it.
fn step_title(step: &RecordStep) -> (String, String) {
    let (side, of_side) = match step.side {
        Side::Us => ("US", "American"),
        Side::China => ("China", "Chinese"),
        _ => (step.side.name(), ""),
    };
    // What everybody calls goods that notices call otherwise.
    let called = OTHERWISE.iter().find(|(word, _)| step.list.contains(word)).map_or("", |(_, other)| *other);
    let goods = step.goods_usd_bn.map(|value| format!("${}bn", decimal(value))).unwrap_or_default();
    let (list, action, rates) = (&step.list, step.action.name(), rates_text(&step.rates_to));
    let other = match step.action {
        RecordAction::Imposed => "levied start began",
        RecordAction::Increased => "raised rise rose go went",
        RecordAction::Postponed => "delayed",
        RecordAction::Reduced => "cut lowered",
        _ => "",
    };
    (format!("{side} {list} tariff {action} {goods} {rates}"), format!("{called} {of_side} {other}"))
}
