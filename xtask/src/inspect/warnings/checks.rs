//! A check looks at one thing in an article and says what it finds.

use archive::{Article, BlockKind, Entity, Sentence, Span};

/// Says something, of a place or of the whole.
type Say<'s> = &'s mut dyn FnMut(Option<Span>, String);

/// Every check.
pub(super) const ALL: [fn(&Article, Say<'_>); 9] = [
    undated,
    untitled,
    much_noise,
    headline_again,
    encoding,
    far_dates,
    missed_claims,
    near_names,
    loose_quotes,
];

/// Articles that are older or newer than this by what they tell of get a second look.
const FAR_DAYS: i32 = 3 * 366;
/// More than this part of a text left out is much.
const MUCH: f64 = 0.3;

fn told(article: &Article) -> impl Iterator<Item = (u32, &Sentence)> {
    (0..).zip(&article.sentences).filter(|(_, sentence)| sentence.kind != BlockKind::Noise)
}

fn undated(article: &Article, say: Say<'_>) {
    if article.meta.published.is_none() {
        say(
            None,
            "No publication date is known: weekdays and “last month” stay undated. Give one with --published, in \
             the catalogue, or at the start of the file’s name (YYYY-MM-DD-)."
                .to_owned(),
        );
    }
}

fn untitled(article: &Article, say: Say<'_>) {
    let titled = article.sentences.iter().any(|sentence| sentence.kind == BlockKind::Title);
    if !titled
        && article
            .meta
            .title_basis
            .as_deref()
            .is_some_and(|basis| basis.contains("headline") || basis.contains("name"))
    {
        say(None, "No headline was found; the one shown is made up from the first words.".to_owned());
    }
}

fn much_noise(article: &Article, say: Say<'_>) {
    let noise: usize = article.noise.iter().map(|noise| noise.span.len()).sum();
    let part = noise as f64 / article.text.len().max(1) as f64;
    if part > MUCH {
        say(
            None,
            format!(
                "Much of the text ({:.0} %) is left out of the reading view; look whether it should be.",
                part * 100.0
            ),
        );
    }
}

fn headline_again(article: &Article, say: Say<'_>) {
    for noise in article.noise.iter().filter(|noise| noise.why == "headline printed again") {
        say(Some(noise.span), "The headline is printed again.".to_owned());
    }
}

fn encoding(article: &Article, say: Say<'_>) {
    for (sign, what) in [
        ("â€", "Letters such as “â€” are quotation marks read in the wrong encoding."),
        ("Ã©", "Letters such as “Ã©” are accented letters read in the wrong encoding."),
        ("\u{fffd}", "Here is a letter that could not be read (�)."),
    ] {
        if let Some(at) = article.text.find(sign) {
            say(Some(Span::new(at, at + sign.len())), what.to_owned());
        }
    }
}

fn far_dates(article: &Article, say: Say<'_>) {
    let Some(published) = article.meta.published.as_ref().map(|published| published.days) else { return };
    for date in &article.dates {
        let before = published.from.number() - date.days.to.number();
        let after = date.days.from.number() - published.to.number();
        if before.max(after) > FAR_DAYS {
            let words = date.span.of(&article.text);
            say(Some(date.span), format!("“{words}” ({}) is far from publication.", date.days.short()));
        }
    }
}

/// Sentences that speak of tariffs with a figure, and gave no claim.
fn missed_claims(article: &Article, say: Say<'_>) {
    for (number, sentence) in told(article) {
        // Few sentences have a figure and no claim; the others are soon passed over.
        if !sentence.span.of(&article.text).contains(|letter: char| letter.is_ascii_digit())
            || article.claims.iter().any(|claim| claim.sentence == number)
        {
            continue;
        }
        let words = article.clean(sentence.span).to_lowercase();
        let tariff = ["tariff", "duties", "duty", "levies", "levy", "import tax"];
        let figure = ["billion", "bn", " percent", " per cent", "%"];
        let digits = words.contains(|letter: char| letter.is_ascii_digit());
        let has = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
        if digits && has(&tariff) && has(&figure) {
            say(Some(sentence.span), "Tariffs and a figure, but no tariff claim was found here.".to_owned());
        }
    }
}

/// People seen once whose surname is one letter from another's: often the same person, misspelt.
fn near_names(article: &Article, say: Say<'_>) {
    let surname = |name: &str| name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let people: Vec<(&Entity, String)> =
        article.people.iter().map(|person| (person, surname(&person.name))).collect();
    for (one, a) in people.iter().filter(|(person, _)| person.mentions.len() == 1) {
        let near = people.iter().find(|(other, b)| {
            // Short names are one letter apart by nature, unless the rest is the same ("Liu Hu", "Liu He").
            let rest = || one.name.split_whitespace().next() == other.name.split_whitespace().next();
            one_letter_apart(a, b) && other.name != one.name && (a.len() > 3 || rest())
        });
        if let (Some((other, _)), Some(mention)) = (near, one.mentions.first()) {
            say(
                Some(mention.span),
                format!("“{}” is one letter from “{}”: the same person?", one.name, other.name),
            );
        }
    }
}

/// Whether one letter changed, put in or taken out makes one of the other.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let same =
        a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum();
    let (a, b) = (a.get(same..).unwrap_or_default(), b.get(same..).unwrap_or_default());
    let next = |word: &str| word.chars().next().map_or(0, char::len_utf8);
    let (after_a, after_b) = (a.get(next(a)..), b.get(next(b)..));
    a != b && (after_a == after_b || after_a == Some(b) || after_b == Some(a))
}

/// Quotation marks that open and never close, or the other way round.
fn loose_quotes(article: &Article, say: Say<'_>) {
    let mut blocks = article.blocks.iter().filter(|block| block.kind != BlockKind::Noise).peekable();
    while let Some(block) = blocks.next() {
        let words = block.span.of(&article.text);
        let count = |mark: char| words.matches(mark).count();
        // A quotation that goes on is not closed; its next paragraph opens again.
        let opens_next =
            blocks.peek().is_none_or(|next| next.span.of(&article.text).trim_start().starts_with(['“', '"']));
        let (open, close) = (count('“'), count('”'));
        let odd = count('"') % 2 == 1;
        let continued = open == close + 1 || odd;
        if (open != close || odd) && !(continued && opens_next) {
            say(Some(block.span), "A quotation mark here has no partner.".to_owned());
        }
    }
}
