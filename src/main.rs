//! The explorer's page: draws what the archive crate says, and takes the reader's hand to the address bar.

mod app;
mod arrival;
mod asked;
mod browser;
mod draw;
mod events;
mod exports;
mod library;
mod state;
mod toast;
mod turns;
mod warm;

fn main() {
    browser::report_panics();
    match library::Library::open() {
        Ok(library) => {
            let Some(root) = browser::nowhere() else { return };
            // Before the first drawing, so that no frame shows both.
            browser::put_static_away();
            let library = library::Shared::new(library);
            let props = app::AppProps { library: library.clone() };
            yew::Renderer::<app::App>::with_root_and_props(root, props).render();
            warm::warm(library);
        }
        // The static page is still on screen; the boot script says the rest.
        Err(why) => browser::stop(&why.to_string()),
    }
}
