//! About the data: how it was found, what was inferred, what was left out.

use archive::view::{View, ViewState};
use yew::prelude::*;

use crate::components::{CopyLink, Go};
use crate::hooks::use_explorer;
use crate::words::counted;

/// The page.
#[function_component]
pub(crate) fn About() -> Html {
    let explorer = use_explorer();
    let archive = &explorer.library.archive;
    let unconfirmed = archive.record.iter().filter(|step| !step.confirmed).count();
    html! {
        <div class="article">
            <h1 tabindex="-1">{ "About the data" }</h1>
            <div class="tools"><CopyLink to={ViewState::of(View::About)} what="this page" quiet={false} /></div>
            <section class="section">
                <h2>{ "Four kinds of fact, never mixed" }</h2>
                <p><strong>{ "From the text: " }</strong>{ "dates, tariff claims, people and quotations were found by fixed rules in the articles, when this site was built. Each is a place in an article, and leads there." }</p>
                <p><strong>{ "From editors: " }</strong>{ format!(
                    "{} that name an event, correct a date or explain a difference. Each rests on words of an article, names its source, and stands apart from the text.",
                    counted(archive.notes.len(), "note")
                ) }</p>
                <p><strong>{ "From the catalogue: " }</strong>{ "outlet and publication date, which the texts do not state, were found by hand; each article says how its own are known." }</p>
                <p><strong>{ "From the official record: " }</strong>{ format!(
                    "{} of governments, each with its notice; {} not confirmed in a looked-up source and marked so.",
                    counted(archive.record.len(), "action"), counted(unconfirmed, "row")
                ) }</p>
            </section>
            <section class="section">
                <h2>{ "How a date was found" }</h2>
                <p>{ "“Thursday”, “last week” or “the end of November” say a day only with the day of publication. They are resolved towards the past unless the sentence speaks of plans, and kept as wide as the words: “last week” is seven days. A photo caption dates the photo, not the story." }</p>
                <p>{ "The rules read what is written. Where an article is itself mistaken about a day, so is the date here, unless an editor’s note corrects it; both are shown." }</p>
            </section>
            <section class="section">
                <h2>{ "How a tariff claim was found" }</h2>
                <p>{ "A sentence counts as a claim when it names a tariff, duty, levy or import tax between the United States and China together with a value, a rate, or all goods. Trade deficits, purchases and markets do not count. On the chart a claim stands at the day of publication, not at the day that it speaks of." }</p>
                <p>{ "Each claim is held against the official record as it stood at publication: the steps whose goods and rates it names, or the lists whose values add up to its figure. Where nothing fits, that is said." }</p>
            </section>
            <section class="section">
                <h2>{ "What was left out, and what is odd" }</h2>
                <ul class="stories">
                    { for archive.articles.iter().map(|article| html! {
                        <li>
                            <h3><Go to={ViewState::article(&article.id)}>{ article.meta.title.clone() }</Go></h3>
                            <p class="meta">{ format!(
                                "{}: {}, {}, {}; {} of scraping noise folded away",
                                article.file, counted(article.sentences.len(), "sentence"), counted(article.dates.len(), "date"),
                                counted(article.claims.len(), "tariff claim"), counted(article.noise.len(), "piece")
                            ) }</p>
                            { for article.problems.iter().map(|problem| html! {
                                <p class="meta">{ match problem.line {
                                    Some(line) => format!("Line {line}: {}", problem.message),
                                    None => problem.message.clone(),
                                } }</p>
                            }) }
                        </li>
                    }) }
                </ul>
            </section>
            <section class="section">
                <h2>{ "Rights" }</h2>
                <p>{ "The articles are © their publishers and are kept byte for byte as received. Licences of the code and the typefaces: " }<a href="LICENSES.txt">{ "LICENSES.txt" }</a>{ "." }</p>
                <p class="meta">{ "Nothing is sent anywhere: no cookie, no counter, no third party." }</p>
            </section>
        </div>
    }
}
