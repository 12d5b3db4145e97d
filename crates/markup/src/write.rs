//! Writers: elements as HTML, by the rules of the HTML standard's serialisation, and as XML for SVG files.

use crate::{Element, Node};

/// Elements that have no content and no end tag in HTML.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"];

impl Element {
    /// As HTML.
    pub fn to_html(&self) -> String {
        let mut text = String::new();
        write(self, &mut text, void);
        text
    }

    /// As XML, for an SVG file: its root must carry `xmlns`.
    pub fn to_svg(&self) -> String {
        let mut text = String::new();
        write(self, &mut text, |element| element.nodes().is_empty().then_some("/>"));
        text
    }
}

impl Node {
    /// Writes it as HTML after what is there.
    pub(crate) fn write_html(&self, into: &mut String) {
        match self {
            Self::Element(element) => write(element, into, void),
            Self::Text(text) => escape(text, into),
        }
    }
}

fn void(element: &Element) -> Option<&'static str> {
    VOID.contains(&element.name()).then_some(">")
}

/// `closed` says how a start tag ends that needs no end tag.
fn write(element: &Element, into: &mut String, closed: fn(&Element) -> Option<&'static str>) {
    into.push('<');
    into.push_str(element.name());
    for (name, value) in element.attributes() {
        into.push(' ');
        into.push_str(name);
        into.push_str("=\"");
        escape(value, into);
        into.push('"');
    }
    if let Some(end) = closed(element) {
        into.push_str(end);
        return;
    }
    into.push('>');
    for node in element.nodes() {
        match node {
            Node::Element(child) => write(child, into, closed),
            Node::Text(text) => escape(text, into),
        }
    }
    into.push_str("</");
    into.push_str(element.name());
    into.push('>');
}

/// Escapes for text and for attributes in double quotes; what XML does not allow at all becomes a space.
fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\t' | '\n' | '\r' => into.push(letter),
            _ if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => into.push(' '),
            _ => into.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Node, el};
    use proptest::prelude::*;

    #[test]
    fn an_element_is_written_as_html_and_as_xml() {
        let drawing = el("p")
            .class("a")
            .class_if("b", true)
            .class_if("c", false)
            .set("title", "\"5 < 6\"")
            .flag("hidden", true)
            .text("fish & ")
            .child(el("br"))
            .children([el("b").text("chips")])
            .maybe(None);
        assert_eq!(
            drawing.to_html(),
            "<p class=\"a b\" title=\"&quot;5 &lt; 6&quot;\" hidden=\"\">fish &amp; <br><b>chips</b></p>"
        );
        assert_eq!(
            drawing.to_svg(),
            "<p class=\"a b\" title=\"&quot;5 &lt; 6&quot;\" hidden=\"\">fish &amp; <br/><b>chips</b></p>"
        );
        assert_eq!(drawing.inner_text(), "fish & chips");
    }

    #[test]
    fn setting_an_attribute_again_changes_it() {
        let mark = el("a").set("href", "?q=a").set("href", "?q=b");
        assert_eq!(mark.attribute("href"), Some("?q=b"));
        assert_eq!(mark.attributes().len(), 1);
        assert!(matches!(el("i").text("x").nodes(), [Node::Text(_)]));
    }

    proptest! {
        #[test]
        fn no_text_breaks_out_of_its_place(text in ".*") {
            let html = el("p").set("title", text.clone()).text(text).to_html();
            prop_assert_eq!(html.matches('<').count(), 2);
            prop_assert_eq!(html.matches('"').count(), 2);
        }
    }
}
