//! The action is what a clause says is done with a tariff, and whether it is done, planned, threatened or refused.

use archive::Action;

use super::TARIFF;
use crate::pattern::{group, pattern};
use crate::text::slice;

/// Verbs that end a tariff.
const REMOVE: &str = r"(?:remov(?:e|es|ed|ing|al)|lift(?:s|ed|ing)?|roll(?:s|ed|ing)?[\s-]?back|rollback|scrap(?:s|ped|ping)?|eliminat(?:e|es|ed|ing|ion)|drop(?:s|ped|ping)?|cancel\w*|end(?:s|ed|ing)?|withdraw\w*|withdrew|abolish\w*|repeal\w*|call(?:s|ed|ing)?\s+off|tak(?:e|es|ing)\s+off|do\s+away\s+with|get\s+rid\s+of|rescind\w*)";
const RAISE: &str = r"(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|ratchet\w*(?:\s+up)?|jump(?:s|ed|ing)?|ris(?:e|es|ing|en)|rose|go(?:es|ing)?\s+up|went\s+up|step(?:s|ped)?\s+up|escalat\w+|climb\w*|bump\w*(?:\s+up)?|mov(?:e|es|ed|ing)\s+up|higher|more\s+than\s+doubl\w+)";
const LOWER: &str = r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing|tion)|halv(?:e|es|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?)";
const LEVY: &str = r"(?:impos\w+|slap(?:s|ped|ping)?|levy|levie[sd]|levying|puts?|putting|plac(?:e|es|ed|ing)|hits?|hitting|appl(?:y|ies|ied|ying)|enact\w*|introduc\w+|retaliat\w+|respond(?:s|ed|ing)?|strik(?:e|es|ing)|struck|roll(?:s|ed|ing)?\s+out|t(?:ake|akes|ook|aking)\s+effect|g(?:o|oes|oing)\s+into\s+(?:effect|force)|went\s+into\s+(?:effect|force)|implement\w*|enforc\w+|sets?|unveil\w*|announc\w+|target(?:s|ed|ing)?|kick(?:s|ed|ing)?\s+in|fac(?:e|es|ed|ing)|subject(?:ed)?\s+to|launch\w*|slam\w*|tax(?:es|ed|ing)?|cover(?:s|ed|ing)?|affect(?:s|ed|ing)?|match(?:es|ed|ing)?|add(?:s|ed|ing)?|expand(?:s|ed|ing)?)";

/// Where a verb and the tariff (or the figure) that it governs end: "raised duties", "hit with", "raised … to 25".
macro_rules! governs {
    ($clause:expr, $verb:expr $(,)?) => {
        pattern!(format!(
            r"(?i)\b{verb}\b(?:[^\w;]+(?:\w[\w.%$'’-]*[^\w;]+){{0,8}}?)(?:{TARIFF}\b|\$|\d)",
            verb = $verb
        ))
        .find($clause)
        .map(|found| found.end())
    };
}

/// The same for a verb that follows its tariff: "tariffs that took effect", "duties are set to rise". A purpose
/// ("tariffs … to raise pressure") is none.
macro_rules! follows {
    ($clause:expr, $verb:expr $(,)?) => {
        pattern!(format!(
            r"(?i)\b{TARIFF}\b(?P<between>(?:[^\w;]+\w[\w.%$'’-]*){{0,12}}?)[^\w;]+{verb}\b",
            verb = $verb
        ))
        .captures($clause)
        .filter(|found| !is_purpose(group(found, "between").unwrap_or_default()))
        .and_then(|found| found.get(0))
        .map(|found| found.end())
    };
}

/// Either.
macro_rules! near {
    ($clause:expr, $verb:expr $(,)?) => {
        governs!($clause, $verb).or_else(|| follows!($clause, $verb))
    };
}

/// Whether a clause refuses what the one before asks: "which the president ruled out".
pub(super) fn refuses(clause: &str) -> bool {
    pattern!(r"(?i)\b(?:rul(?:e|es|ed|ing)\s+out|refus\w+|reject\w+|dismiss\w+|turned\s+down|brushed\s+(?:off|aside)|rebuff\w+|resist\w+)\b")
        .is_match(clause)
}

/// What the clause says is done; `None` when it says nothing of it.
pub(super) fn action(clause: &str, title: bool) -> Option<Action> {
    let raise_to =
        pattern!(format!(r"(?i)\b(?:lift(?:s|ed|ing)?)\s+(?:\S+\s+){{0,12}}?to\s+\d")).is_match(clause);
    let refused = refuses(clause)
        || pattern!(r"(?i)\b(?:won['’]t|will\s+not|would\s+not|not\s+(?:talking\s+about|discussing|going\s+to|ready\s+to|agree\w*|planning|considering|yet|be)|no\s+(?:plans?|intention|agreement|deal)|never\s+agreed|hasn['’]t\s+agreed|has\s+not\s+agreed)\b").is_match(clause);
    let asked = pattern!(
        r"(?i)\b(?:ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:on|for|upon)|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|request\w*|press(?:es|ed|ing)?|seek(?:s|ing)?|sought|push(?:es|ed|ing)?\s+(?:for|to)|insist\w*|must|should|condition|precondition|implor\w+|appeal\w*\s+to)\b"
    );
    if !raise_to && let Some(end) = near!(clause, REMOVE) {
        let head = slice(clause, 0..end);
        return Some(if refused {
            Action::RemovalRefused
        } else if asked.is_match(head) {
            Action::RemovalAsked
        } else if ahead(head, title).is_some()
            || pattern!(r"(?i)\b(?:agree\w*|offer\w*|promis\w+|in\s+exchange|if)\b").is_match(clause)
        {
            Action::PlannedReduction
        } else {
            Action::Cancelled
        });
    }
    if near!(clause, r"(?:postpon\w+|delay\w*|put(?:s|ting)?\s+off|push(?:es|ed|ing)?\s+back|defer\w*|hold(?:s|ing)?\s+off|held\s+off|extend(?:s|ed|ing)?)").is_some() {
        return Some(Action::Postponed);
    }
    if near!(
        clause,
        r"(?:suspen[ds]\w*|paus\w+|freez\w+|froze|frozen|halt\w*|put\s+on\s+hold|shelv\w+|waiv\w+|exempt\w*)",
    )
    .is_some()
    {
        return Some(Action::Suspended);
    }
    if near!(clause, r"(?:keep(?:s|ing)?|kept|maintain\w*|retain\w*|leav(?:e|es|ing)|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?)").is_some() {
        return Some(Action::Retained);
    }
    let negated = pattern!(r"(?i)\b(?:won['’]t|will\s+not|would\s+not|not\s+to|refrain\w*\s+from|without|rul(?:e|es|ed|ing)\s+out|no\s+(?:new|further|additional|more)|agreed\s+not)\b").is_match(clause);
    let up = pattern!(r"(?i)\bfrom\s+\S*\d+\s*(?:%|percent|per\s+cent)?\s+to\s+\d|\bto\s+\d+\s*(?:%|percent|per\s+cent),?\s+(?:up\s+)?from\b").find(clause).map(|found| found.end());
    let raised = governs!(clause, RAISE).or_else(|| raise_to.then_some(clause.len())).or(up);
    let (base, end) = if let Some(end) = governs!(clause, LOWER) {
        (Action::Reduced, end)
    } else if let Some(end) = raised {
        (Action::Increased, end)
    } else if let Some(end) = governs!(clause, LEVY) {
        (Action::Imposed, end)
    } else if let Some(end) = follows!(clause, LOWER) {
        (Action::Reduced, end)
    } else if let Some(end) = follows!(clause, RAISE) {
        (Action::Increased, end)
    } else {
        // "considering levies on …", "plans for tariffs": no verb of levying, only what may come.
        let spoken = || {
            let end = pattern!(format!(r"\b{TARIFF}\b")).find(clause)?.start();
            ahead(slice(clause, 0..end), title).map(|_| end)
        };
        (Action::Imposed, follows!(clause, LEVY).or_else(spoken)?)
    };
    if negated {
        return Some(Action::RuledOut);
    }
    Some(match (ahead(slice(clause, 0..end), title), base) {
        (None, base) => base,
        (Some(_), Action::Reduced) => Action::PlannedReduction,
        (Some(Ahead::Threat), _) => Action::Threatened,
        (Some(Ahead::Plan), Action::Increased) => Action::PlannedIncrease,
        (Some(Ahead::Plan), _) => Action::Planned,
    })
}

/// Whether the words before a verb make it a purpose: "… to boost".
fn is_purpose(between: &str) -> bool {
    pattern!(r"(?i)\bto$").is_match(between)
        && !pattern!(r"(?i)\b(?:set|due|scheduled|expected|likely|slated|planned|poised|about|going|need|have|has|is|are|was|were|begin|start|continue)\s+to$").is_match(between)
}

/// Something that is not done yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ahead {
    Plan,
    Threat,
}

/// Whether the words up to the verb speak of something to come.
fn ahead(head: &str, title: bool) -> Option<Ahead> {
    let threat = pattern!(
        r"(?i)\b(?:threat(?:s|en|ens|ened|ening)?|warn(?:s|ed|ing|ings)?|vow(?:s|ed|ing)?|(?:stands?\s+)?ready\s+to|could|might|(?-i:may)|consider\w*|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|float(?:s|ed|ing)?|if|pledg\w+|prospect|possib\w+|potential\w*|looming|unless|would\s+be\s+willing|also\s+ready|prepared\s+to|wants?\s+to|risk)\b"
    );
    let plan = pattern!(
        r"(?i)\b(?:will|['’]ll|would|plan(?:s|ned|ning)?|schedul\w*|set\s+to|due|slated|intend(?:s|ed)?|deadline|propos\w*|is\s+to|are\s+to|was\s+to|were\s+to|going\s+to|prepar(?:e|es|ing|ation|ations)|expected|poised|about\s+to|aim(?:s|ed|ing)?\s+to|upcoming|next\s+round|mov(?:es|ed|ing)\s+to|agreed\s+to|promis\w+)\b"
    );
    if threat.is_match(head) {
        return Some(Ahead::Threat);
    }
    let infinitive = title && pattern!(r"\bto\s+\p{Ll}+\b").is_match(head);
    (infinitive || plan.is_match(head)).then_some(Ahead::Plan)
}
