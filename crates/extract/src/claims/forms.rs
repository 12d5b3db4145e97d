//! A form is the shape of a verb: "impose", "imposes", "imposed", "imposing". The lexicon gives the first, this the
//! others.

use super::words::{Words, words};

/// What a verb's ending says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// After "to", "will" and "did", and in a plural present.
    Base,
    /// "Imposes".
    Third,
    /// "Imposed", finite or a participle.
    Past,
    /// "Imposing".
    Gerund,
}

/// Verbs whose past is not made with "-ed": base, past, participle.
const IRREGULAR: &str = "put put put, hit hit hit, strike struck struck, bring brought brought, go went gone, \
    take took taken, begin began begun, come came come, become became become, fall fell fallen, lay laid laid, \
    throw threw thrown, make made made, rise rose risen, shoot shot shot, cut cut cut, shrink shrank shrunk, \
    withdraw withdrew withdrawn, do did done, get got gotten, undo undid undone, unwind unwound unwound, \
    wind wound wound, tear tore torn, strip stripped stripped, hold held held, keep kept kept, set set set, \
    freeze froze frozen, forgo forwent forgone, forego forewent foregone, leave left left, stand stood stood, \
    stick stuck stuck, draw drew drawn, choose chose chosen, swear swore sworn, think thought thought, \
    seek sought sought, let let let, mete meted meted, sit sat sat, be was been, hang hung hung, cling clung clung, \
    spread spread spread, uphold upheld upheld, forswear forswore forsworn, shed shed shed, leap leapt leapt, \
    sting stung stung, bear bore borne, beseech besought besought, deal dealt dealt, sink sank sunk, give gave given, \
    grow grew grown, overturn overturned overturned, roll rolled rolled, plead pleaded pled, meet met met, \
    shut shut shut, say said said, tell told told, see saw seen, find found found, bite bit bitten, \
    send sent sent, pay paid paid, win won won, lose lost lost, foresee foresaw foreseen, swing swung swung";

/// Verbs of more than one syllable that double their last letter all the same.
const DOUBLED: &Words = words!("refer, defer, incur, commit, permit, cancel, abut, forget, abet, quit");

/// Every form of a verb of one word or more, of which the first is inflected.
pub(super) fn forms(verb: &str) -> Vec<String> {
    let (first, rest) = verb.split_once(' ').unwrap_or((verb, ""));
    // "More than double"
    if let Some(verb) = verb.strip_prefix("more than ") {
        return forms(verb).into_iter().map(|form| format!("more than {form}")).collect();
    }
    if let Some(verb) = verb.strip_prefix("narrowly ") {
        return forms(verb).into_iter().map(|form| format!("narrowly {form}")).collect();
    }
    let mut heads = if first == "be" {
        ["be", "is", "are", "was", "were", "been", "being"].map(str::to_owned).to_vec()
    } else {
        inflected(first)
    };
    heads.dedup();
    heads.into_iter().map(|head| if rest.is_empty() { head } else { format!("{head} {rest}") }).collect()
}

fn inflected(verb: &str) -> Vec<String> {
    let mut all = vec![verb.to_owned(), third(verb), gerund(verb)];
    match irregular(verb) {
        Some((past, participle)) => {
            all.push(past.to_owned());
            all.push(participle.to_owned());
            if verb == "leap" {
                all.push("leaped".to_owned());
            }
        }
        None => {
            all.extend(past(verb));
        }
    }
    all.sort();
    all
}

fn irregular(verb: &str) -> Option<(&'static str, &'static str)> {
    IRREGULAR.split(", ").find_map(|line| {
        let mut words = line.split_whitespace();
        (words.next()? == verb).then_some((words.next()?, words.next()?))
    })
}

fn is_vowel(letter: char) -> bool {
    "aeiou".contains(letter)
}

fn third(verb: &str) -> String {
    let mut letters = verb.chars().rev();
    match (letters.next(), letters.next()) {
        (Some('y'), Some(before)) if !is_vowel(before) => {
            format!("{}ies", verb.strip_suffix('y').unwrap_or(verb))
        }
        (Some('s' | 'x' | 'z' | 'o'), _) | (Some('h'), Some('s' | 'c')) => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

/// "Slap", "slapp-": whether the last letter is doubled before an ending.
fn doubles(verb: &str) -> bool {
    let mut letters = verb.chars().rev();
    let (Some(last), Some(vowel), before) = (letters.next(), letters.next(), letters.next()) else {
        return false;
    };
    let short = !is_vowel(last)
        && !"wxyh".contains(last)
        && is_vowel(vowel)
        && before.is_none_or(|before| !is_vowel(before) || before == 'u' && verb.contains("qu"));
    let syllables = verb.chars().filter(|letter| is_vowel(*letter)).count();
    short && (syllables == 1 || DOUBLED.contain(verb))
}

fn gerund(verb: &str) -> String {
    if let Some(stem) = verb.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'y', 'o'])) {
        return format!("{stem}ing");
    }
    match verb.chars().last().filter(|_| doubles(verb)) {
        Some(last) => format!("{verb}{last}ing"),
        None => format!("{verb}ing"),
    }
}

fn past(verb: &str) -> Vec<String> {
    if verb.ends_with('e') {
        return vec![format!("{verb}d")];
    }
    if let Some(stem) = verb.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel)) {
        return vec![format!("{stem}ied")];
    }
    match verb.chars().last().filter(|_| doubles(verb)) {
        // "Cancelled" and "canceled"
        Some(last) => vec![format!("{verb}{last}ed"), format!("{verb}ed")],
        None => vec![format!("{verb}ed")],
    }
}

/// The form of a verb as it stands, by its first word.
pub(super) fn form(phrase: &str) -> Form {
    let phrase = phrase.strip_prefix("more than ").unwrap_or(phrase);
    let word = phrase.split(' ').next().unwrap_or_default();
    if word.ends_with("ing") && word.len() > 5 || word == "going" {
        return Form::Gerund;
    }
    let irregular = || {
        IRREGULAR.split(", ").any(|line| {
            let mut words = line.split_whitespace();
            let base = words.next();
            words.any(|past| past == word) && base != Some(word)
        })
    };
    if word.ends_with("ed") && word.len() > 4 || word == "leapt" || irregular() {
        return Form::Past;
    }
    if word.ends_with('s') && !word.ends_with("ss") { Form::Third } else { Form::Base }
}

/// Whether a verb's base may be its past as well: "hit", "put", "cut".
pub(super) fn unchanging(phrase: &str) -> bool {
    let word = phrase.split(' ').next().unwrap_or_default();
    matches!(word, "hit" | "put" | "cut" | "set" | "shed" | "let" | "spread" | "shut")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_have_their_forms() {
        let has = |verb: &str, wanted: &[&str]| {
            let got = forms(verb);
            for form in wanted {
                assert!(got.iter().any(|one| one == form), "{form} in {got:?}");
            }
        };
        has("slap", &["slap", "slaps", "slapped", "slapping"]);
        has("impose", &["imposes", "imposed", "imposing"]);
        has("levy", &["levies", "levied", "levying"]);
        has("match", &["matches", "matched", "matching"]);
        has("withdraw", &["withdrew", "withdrawn", "withdrawing"]);
        has("put off", &["put off", "puts off", "putting off"]);
        has("cancel", &["cancelled", "canceled", "cancelling"]);
        has("defer", &["deferred", "deferring"]);
        has("offer", &["offered", "offering"]);
        has("more than double", &["more than doubled"]);
        has("go up", &["went up", "gone up", "going up"]);
        has("be spared", &["were spared", "been spared"]);
        has("agree", &["agreed", "agreeing"]);
    }

    #[test]
    fn endings_tell_the_form() {
        for (word, wanted) in [
            ("impose", Form::Base),
            ("imposes", Form::Third),
            ("imposed", Form::Past),
            ("rose", Form::Past),
            ("went up", Form::Past),
            ("imposing", Form::Gerund),
            ("bring back", Form::Base),
        ] {
            assert_eq!(form(word), wanted, "{word}");
        }
    }
}
