//! The file exactly as received, byte for byte.

use yew::prelude::*;

use crate::browser;
use crate::hooks::use_explorer;

/// Which article.
#[derive(Properties, PartialEq)]
pub(super) struct ReceivedProps {
    pub(super) article: u32,
}

/// The file's text, and the file itself.
#[function_component]
pub(super) fn Received(props: &ReceivedProps) -> Html {
    let explorer = use_explorer();
    let Some(article) = explorer.library.archive.articles.get(props.article as usize) else {
        return Html::default();
    };
    let onclick = {
        let (explorer, number) = (explorer.clone(), props.article as usize);
        Callback::from(move |_: MouseEvent| {
            let Some(article) = explorer.library.archive.articles.get(number) else { return };
            if !browser::download(&article.file, article.as_received()) {
                explorer.say("This browser did not take the file.");
            }
        })
    };
    let not_utf8 = std::str::from_utf8(article.as_received()).is_err();
    html! {
        <section aria-label="As received">
            <p class="meta">
                { format!("The file {} exactly as received, {} bytes. ", article.file, article.as_received().len()) }
                if not_utf8 { { "It was not UTF-8: shown decoded, downloaded as it was. " } }
                <button type="button" class="quiet" {onclick}>{ "Download the file" }</button>
            </p>
            <pre id="received" tabindex="0">{ article.received_text().to_owned() }</pre>
        </section>
    }
}
