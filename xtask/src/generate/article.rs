//! An article is put together: a headline, at times a summary box, paragraphs, and what a scraper leaves behind.

use std::fmt::Write as _;

use archive::Day;
use archive::day::{MONTHS, WEEKDAYS};

use super::draw::Draw;
use super::lexicon::{GOODS, OFFICES, OUTLETS, PLACES, TOPICS, capital, firm, person, thing, town};
use super::sentences::{BODY, HEADLINES, LEADS, NOISE, POINTS};

/// An article and what its catalogue says.
pub(super) struct Story {
    pub(super) file: String,
    pub(super) published: Day,
    pub(super) text: String,
    pub(super) headline: String,
    outlet: &'static str,
}

impl Story {
    pub(super) fn invent(number: u32, published: Day, draw: &mut Draw) -> Self {
        let mut writer = Writer {
            subject: person(draw),
            office: draw.pick(&OFFICES),
            topic: draw.pick(&TOPICS),
            goods: draw.pick(&GOODS),
            outlet: draw.pick(&OUTLETS),
            headline: String::new(),
            published,
            draw,
        };
        writer.headline = writer.one_of(&HEADLINES);
        let text = writer.article();
        let (headline, outlet) = (writer.headline, writer.outlet);
        Self {
            file: format!("{published}-{}-{number}.txt", slug(&headline)),
            published,
            text,
            headline,
            outlet,
        }
    }

    /// Its entry in catalogue.toml. The names have no character that TOML would take for its own.
    pub(super) fn catalogued(&self) -> String {
        let Self { file, published, headline, outlet, .. } = self;
        format!(
            "\n[[article]]\nfile = \"{file}\"\noutlet = \"{outlet}\"\nheadline = \"{headline}\"\n\
             published = \"{published}\"\nbasis = \"invented\"\nrights = \"invented text, free for all\"\n"
        )
    }
}

/// The headline's first words as part of a file's name.
fn slug(headline: &str) -> String {
    let words = headline.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.take(6).collect::<Vec<_>>().join("-").to_lowercase()
}

struct Writer<'d> {
    draw: &'d mut Draw,
    published: Day,
    subject: (String, String),
    office: &'static str,
    topic: &'static str,
    goods: &'static str,
    outlet: &'static str,
    headline: String,
}

impl Writer<'_> {
    fn article(&mut self) -> String {
        let mut text = format!("{}\n\n", self.headline);
        if self.draw.chance(30) {
            text.push_str("Key Points\n");
            for _ in 0..self.draw.between(2, 3) {
                let point = self.one_of(&POINTS);
                let _ = writeln!(text, "  • {point}");
            }
            text.push('\n');
        }
        let mut left = self.draw.between(6, 25);
        let mut paragraph = self.one_of(&LEADS);
        let mut last = "";
        while left > 1 {
            let _ = write!(text, "{paragraph}\n\n");
            if self.draw.chance(5) {
                let noise = self.one_of(&NOISE);
                let _ = write!(text, "{noise}\n\n");
            }
            paragraph.clear();
            for _ in 0..self.draw.between(1, 3).min(left - 1) {
                let pattern = self.draw.pick(&BODY);
                if pattern != last {
                    let gap = if paragraph.is_empty() { "" } else { " " };
                    let sentence = self.fill(pattern);
                    let _ = write!(paragraph, "{gap}{sentence}");
                }
                last = pattern;
                left -= 1;
            }
            if paragraph.is_empty() {
                paragraph = self.one_of(&BODY);
            }
        }
        text.push_str(&paragraph);
        text.push('\n');
        text
    }

    fn one_of(&mut self, patterns: &[&'static str]) -> String {
        let pattern = self.draw.pick(patterns);
        self.fill(pattern)
    }

    /// A pattern with its gaps filled.
    fn fill(&mut self, pattern: &str) -> String {
        let mut out = String::new();
        for (n, piece) in pattern.split('{').enumerate() {
            match piece.split_once('}') {
                Some((gap, rest)) if n > 0 => {
                    let filling = self.filling(gap);
                    out.push_str(&filling);
                    out.push_str(rest);
                }
                _ => out.push_str(piece),
            }
        }
        capital(&out)
    }

    fn filling(&mut self, gap: &str) -> String {
        match gap {
            "subject" => self.subject.1.clone(),
            "subject_full" => format!("{} {}", self.subject.0, self.subject.1),
            "person" => person(self.draw).1,
            "person_full" => {
                let (given, surname) = person(self.draw);
                format!("{given} {surname}")
            }
            "firm" | "firm2" => firm(self.draw),
            "town" => town(self.draw),
            "thing" => thing(self.draw),
            "headline" => self.headline.clone(),
            "outlet" => self.outlet.to_owned(),
            "place" => self.draw.pick(&PLACES).to_owned(),
            "office" => self.office.to_owned(),
            "a_office" => with_article(self.draw.pick(&OFFICES)),
            "topic" => self.mostly(self.topic, &TOPICS),
            "topic_cap" => capital(self.topic),
            "goods" => self.mostly(self.goods, &GOODS),
            "topic2" => self.draw.pick(&TOPICS).to_owned(),
            "goods2" => self.draw.pick(&GOODS).to_owned(),
            _ => self.number(gap).unwrap_or_else(|| self.date(gap)),
        }
    }

    /// An article keeps to its subject, mostly.
    fn mostly(&mut self, own: &str, all: &[&str]) -> String {
        if self.draw.chance(70) { own.to_owned() } else { self.draw.pick(all).to_owned() }
    }

    fn number(&mut self, gap: &str) -> Option<String> {
        let number = match gap {
            "billions" => *[16, 34, 50, 60, 110, 200, 250, 267, 300, 500].get(self.draw.below(10))?,
            "millions" => self.draw.between(2, 980),
            "thousands" => self.draw.between(1, 90),
            "hundreds" => self.draw.between(10, 999),
            "percent" | "percent2" => *[5, 7, 10, 15, 20, 25, 30, 45].get(self.draw.below(8))?,
            "small" => self.draw.between(2, 9),
            "digit" => self.draw.below(10),
            "year" => self.draw.between(1975, 2017),
            "zeros" => return Some(format!("{:03}", self.draw.below(1000))),
            _ => return None,
        };
        Some(number.to_string())
    }

    fn date(&mut self, gap: &str) -> String {
        let ahead = self.draw.between(1, 6) as i32;
        match gap {
            "day" => self.published.plus(1 - ahead).weekday_name().to_owned(),
            "day_next" => self.published.plus(ahead).weekday_name().to_owned(),
            "weekday" => self.draw.pick(&WEEKDAYS).to_owned(),
            "month" => self.draw.pick(&MONTHS).to_owned(),
            _ => {
                let day = self.published.plus(self.draw.between(0, 240) as i32 - 120);
                let (year, month, number) = day.ymd();
                let name = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
                let same_year = self.published.ymd().0 == year;
                if same_year { format!("{name} {number}") } else { format!("{name} {number}, {year}") }
            }
        }
    }
}

fn with_article(office: &str) -> String {
    let article = if office.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {office}")
}
