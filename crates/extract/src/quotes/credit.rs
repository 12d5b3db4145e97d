//! A credit says which outlet has a quote: "told Reuters", "in an interview with CNBC", "the Journal reported".

use crate::names::{OUTLETS, outlet};
use crate::pattern::pattern;
use crate::text::slice;

/// The outlet that the words around a quote credit, other than the article's own.
pub(super) fn credited(frame: &str, own: Option<&str>) -> Option<String> {
    OUTLETS
        .find(frame)
        .into_iter()
        .find(|(at, name)| {
            let before = slice(frame, 0..at.start);
            let after = slice(frame, at.end..frame.len());
            Some(*name) != own && (leads_to(before) || pattern!(
                r"^(?:['’]s\s+[^,.;]{0,40}|,)?\s*(?:first\s+|also\s+|has\s+|had\s+|separately\s+)?(?:reported|reports|quoted|quotes|cited|cites|said|says|wrote|writes|revealed)\b"
            )
            .is_match(after))
        })
        .map(|(_, name)| name.to_owned())
}

/// The word for an outlet named before that is credited again: "told the newspaper".
pub(super) fn again(frame: &str) -> Option<&str> {
    let captures =
        pattern!(r"(?i)\b(?:told|according\s+to|interview\s+with|said\s+to)\s+the\s+(?P<word>newspaper|paper|tabloid|broadcaster|outlet)\b")
            .captures(frame)?;
    crate::pattern::group(&captures, "word")
}

/// Whether words lead to an outlet as to where something was said.
fn leads_to(before: &str) -> bool {
    pattern!(
        r"(?i)(?:\b(?:told|telling|tells|via)|\b(?:interview(?:ed)?|speaking|spoke|speaks|talking|talked|conversation|appear(?:ed|ing|ance)|according|said|says|saying|wrote|writing|writes|op-?ed|opinion\s+piece|column|commentary|editorial|article|report|story|remarks|comments|statement|carried|published|quoted|cited|reported|broadcast|obtained|seen|post|account|briefing|program|show|discussion|segment|[“”’]|\w+day|morning|week)\s+(?:[\p{L}-]+\s+){0,3}?(?:with|by|on|in|to|for|from))\s+(?:the\s+|state\s+broadcaster\s+|state\s+media\s+outlet\s+|(?:the\s+)?(?:official|state-run|state|party-run|nationalist|influential|business)(?:\s+(?:news\s+agency|newspaper|tabloid|broadcaster|television|channel|network|daily))?\s+|(?:news\s+agency|newspaper|tabloid|broadcaster|network)\s+)?$"
    )
    .is_match(before)
}

/// The outlet whose own text it is, where a dateline tells: "WASHINGTON (Reuters) -".
pub(super) fn own(plain: &str) -> Option<&'static str> {
    let end = plain.char_indices().nth(1500).map_or(plain.len(), |(at, _)| at);
    let head = slice(plain, 0..end);
    let captures = pattern!(r"\p{Lu}[\p{L}., /]{2,60}\((?P<outlet>Reuters|REUTERS|AP|AFP|Xinhua|Bloomberg|CNN|Kyodo|Yonhap|CNS)\)\s*[-–—]").captures(head)?;
    let name = crate::pattern::group(&captures, "outlet")?;
    outlet(name).or_else(|| (name == "REUTERS").then_some("Reuters"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlet_is_credited_in_many_ways() {
        for frame in [
            "he told Reuters",
            "the official said in an interview with Reuters on Monday",
            "according to Reuters",
            "Reuters reported on Monday",
            "Reuters quoted him as saying",
        ] {
            assert_eq!(credited(frame, None).as_deref(), Some("Reuters"), "{frame}");
            assert_eq!(credited(frame, Some("Reuters")), None);
        }
        assert_eq!(credited("she told the Journal", None).as_deref(), Some("The Wall Street Journal"));
        assert_eq!(credited("he told reporters", None), None);
        assert_eq!(credited("Reuters shares fell, he said", None), None);
    }

    #[test]
    fn a_dateline_tells_whose_text_it_is() {
        assert_eq!(own("WASHINGTON (Reuters) - Talks went on."), Some("Reuters"));
        assert_eq!(own("Talks went on (Reuters)."), None);
    }
}
