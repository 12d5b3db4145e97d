//! Hands out what the tariff chart shows as a file: values, JSON, a drawing or a picture.

use drawing::export::{self, Around};
use drawing::{Shown, command};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::asked::of_shown;
use crate::browser;
use crate::library::{Library, Shared};
use crate::state::{Action, State};

/// The typeface of charts, as the site serves it.
const TYPEFACE: &str = "fonts/libre-franklin.woff2";

/// Hands out the file that the command names.
pub(crate) fn hand_out(state: &UseReducerHandle<State>, library: &Shared, does: &str) {
    let (state, library, does) = (state.clone(), library.clone(), does.to_owned());
    spawn_local(async move {
        let refused = make(&state, &library, &does).await;
        if let Some(words) = refused {
            state.dispatch(Action::Say(words.to_owned()));
        }
    });
}

/// What to tell the reader, if anything.
async fn make(state: &State, library: &Library, does: &str) -> Option<&'static str> {
    const REFUSED: Option<&str> = Some("This browser did not take the file.");
    let picture = does == command::PNG;
    if !picture && does != command::SVG {
        let (name, text) = write(state, library, does)?;
        return if browser::download(&name, text.as_bytes()) { None } else { REFUSED };
    }
    let font = browser::fetch(TYPEFACE).await.and_then(|bytes| browser::base64(&bytes));
    let (name, text, (width, height)) = draw(state, library, font.as_deref())?;
    let done = if picture {
        browser::download_picture(&format!("{name}.png"), &text, (width * 2.0, height * 2.0)).await
    } else {
        browser::download(&format!("{name}.svg"), text.as_bytes())
    };
    match (done, font) {
        (false, _) => REFUSED,
        (true, None) => {
            Some("Downloaded with the typeface of this device: the page’s own could not be read.")
        }
        (true, Some(_)) => None,
    }
}

fn write(state: &State, library: &Library, does: &str) -> Option<(String, String)> {
    let base = browser::full_address("");
    let write: fn(&Shown<'_>, &str) -> Option<String> =
        if does == command::CSV { export::csv } else { export::json };
    let name = |shown: &Shown<'_>| format!("{}.{does}", export::file_name(shown));
    of_shown(library, state, &mut |shown| Some((name(shown), write(shown, &base)?)))
}

fn draw(state: &State, library: &Library, font: Option<&str>) -> Option<(String, String, (f32, f32))> {
    let base = browser::full_address("");
    let around = Around { base: &base, dark: browser::is_dark(), font };
    of_shown(library, state, &mut |shown| {
        let (text, size) = export::svg(shown, &around)?;
        Some((export::file_name(shown), text, size))
    })
}
