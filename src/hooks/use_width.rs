//! The width that an element has on screen, so that a chart is laid out for it and not merely scaled.

use web_sys::Element;
use yew::prelude::*;

use crate::browser;

/// The element's width in whole pixels, measured after it is drawn and whenever the window changes; until then the
/// width that the page leaves for content.
#[hook]
pub(crate) fn use_width(node: &NodeRef) -> f32 {
    let width = use_state_eq(browser::content_width);
    {
        let (node, width) = (node.clone(), width.clone());
        use_effect_with((), move |()| {
            let measure = move || {
                if let Some(element) = node.cast::<Element>() {
                    let measured = browser::width_of(&element).floor();
                    if measured > 0.0 {
                        width.set(measured);
                    }
                }
            };
            measure();
            let listener = browser::listen("resize", move |_| measure());
            move || drop(listener)
        });
    }
    *width
}
