//! A sentence as text with its marks: lit words, dates, claims. The words are the article's own, noise left out.

use archive::reading::{Segment, segments};
use archive::tariffs::claim_text;
use archive::{Article, Span};
use markup::{Node, el};

use crate::words::side_class;

/// The words of `span`, with `lit` spans lit; dates and claims marked too when `marks` says so.
pub(crate) fn reading(article: &Article, span: Span, lit: &[Span], marks: bool) -> Vec<Node> {
    segments(article, span, lit).iter().map(|segment| draw(article, segment, marks)).collect()
}

fn draw(article: &Article, segment: &Segment, marks: bool) -> Node {
    // The DOM keeps line ends inside a sentence; a browser folds them.
    let mut content = Node::from(segment.span.of(&article.text).to_owned());
    let within = |name, content| el(name).with_nodes(vec![content]);
    if segment.lit {
        content = within("mark", content).into();
    }
    if !marks {
        return content;
    }
    if let Some(date) = segment.date.and_then(|number| article.dates.get(number as usize)) {
        let title = format!("{}: {}", date.days.short(), date.basis);
        content = within("span", content).fixed("class", "date").set("title", title).into();
    }
    if let Some(claim) = segment.claim.and_then(|number| article.claims.get(number as usize)) {
        let title =
            format!("{} tariffs, {}: {}", claim.imposing.name(), claim.action.name(), claim_text(claim));
        let class = side_class(&claim.imposing);
        content = within("span", content).fixed("class", "claim").class(class).set("title", title).into();
    }
    content
}
