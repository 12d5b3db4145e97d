//! The width that the page has for its content, so that charts are laid out for it and not merely scaled.

use yew::prelude::*;

use crate::browser;

/// The width in whole pixels, now and whenever the window changes.
#[hook]
pub(crate) fn use_width() -> f32 {
    let width = use_state_eq(browser::content_width);
    {
        let width = width.setter();
        use_effect_with((), move |()| {
            let listener = browser::listen("resize", move |_| width.set(browser::content_width()));
            move || drop(listener)
        });
    }
    *width
}
