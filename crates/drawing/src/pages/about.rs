//! About the data: how it was found, what was inferred, what was left out.

use archive::Article;
use archive::view::{View, ViewState};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::Shown;
use crate::link::{copy_link, go_to, go_with};
use crate::words::counted;

pub(super) fn about(shown: &Shown<'_>) -> Element {
    let archive = shown.archive();
    let unconfirmed = archive.record.iter().filter(|step| !step.confirmed).count();
    let kind = |name: &'static str, words: String| el("p").child(el("strong").text(name)).text(words);
    let kinds = section("Four kinds of fact, never mixed")
        .child(kind("From the text: ", "dates, tariff claims, people and quotations were found by fixed rules in the articles, when this site was built. Each is a place in an article, and leads there.".to_owned()))
        .child(kind("From editors: ", format!(
            "{} that name an event, correct a date or explain a difference. Each rests on words of an article, names its source, and stands apart from the text.",
            counted(archive.notes.len(), "note")
        )))
        .child(kind("From the catalogue: ", "outlet and publication date, which the texts do not state, were found by hand; each article says how its own are known.".to_owned()))
        .child(kind("From the official record: ", format!(
            "{} of governments, each with its notice; {} not confirmed in a looked-up source and marked so.",
            counted(archive.record.len(), "action"), counted(unconfirmed, "row")
        )));
    let dates = section("How a date was found")
        .child(say("“Thursday”, “last week” or “the end of November” say a day only with the day of publication. They are resolved towards the past unless the sentence speaks of plans, and kept as wide as the words: “last week” is seven days. A photo caption dates the photo, not the story."))
        .child(say("The rules read what is written. Where an article is itself mistaken about a day, so is the date here, unless an editor’s note corrects it; both are shown."));
    let actors = section("How a date became an event, and whose it is")
        .child(say("A sentence with a date is an event; sentences that an editor’s note brings together are one. The timeline’s lanes go by who acts: the side whose tariff the sentence speaks of, else the one that it names first, by country, capital or a person whose office the articles give (a note’s title comes before its sentences). Where the words join the two, or name neither, the event stands under “Both, others or unsaid”."))
        .child(say("An event counts in every day, week or month on which it may have been: a bar of the strip says what choosing it leaves. Whether something came to nothing is drawn only where it was known on the day that the timeline is asked for."));
    let claims = section("How a tariff claim was found")
        .child(say("A sentence counts as a claim when it names a tariff, duty, levy or import tax between the United States and China together with a value, a rate, or all goods. Trade deficits, purchases and markets do not count. On the chart a claim stands at the day of publication, not at the day that it speaks of."))
        .child(say("Each claim is held against the official record as it stood at publication: the steps whose goods and rates it names, or the lists whose values add up to its figure. Where nothing fits, that is said. Where a sentence does not say whose tariff it speaks of, or whether it was in force, the record as it stood on that day is asked; that is said, too, and such a claim does not count as agreeing with it."));
    let people = section("How people and organisations were found")
        .child(say("By a given name and a surname, a post beside them, or an organisation’s own words (“Ministry”, “Association”); later mentions by surname go to the one that it fits. Articles are brought together by the full name, misspelt ones under the proper one. Roles are as each article states them; a quotation is whose the sentence says it is. ").child(go_to(View::People(None), "All of them")).text("."));
    let differences = section("How differences were found")
        .child(say("Editors’ notes name some. Computed are: one side’s tariffs on other values or at other rates while the record did not change; claims of what was done that the record has otherwise; days that a note corrects; names with a word that is not in the name. What a note explains is not told again, and a difference is not yet an error. ").child(go_to(View::Disagreements, "All of them")).text("."));
    let left_out = section("What was left out, and what is odd")
        .child(el("ul").fixed("class", "stories").children(archive.articles.iter().map(account)));
    let licences = el("a").fixed("href", "LICENSES.txt").text("LICENSES.txt");
    let rights = section("Rights")
        .child(say("The articles are © their publishers and are kept byte for byte as received. Licences of the code and the typefaces: ").child(licences).text("."))
        .child(paragraph("meta", "Nothing is sent anywhere: no cookie, no counter, no third party."));
    let tools = el("div").fixed("class", "tools").child(copy_link(&ViewState::of(View::About), "this page"));
    let parts = [kinds, dates, actors, claims, people, differences, left_out, rights];
    el("div").fixed("class", "article").child(headline("About the data")).child(tools).children(parts)
}

/// What was found in an article, what was folded away, and what is odd about its file.
fn account(article: &Article) -> Element {
    let title = go_with(&ViewState::article(&article.id), article.meta.title.clone());
    let words = format!(
        "{}: {}, {}, {}; {} of scraping noise folded away",
        article.file,
        counted(article.sentences.len(), "sentence"),
        counted(article.dates.len(), "date"),
        counted(article.claims.len(), "tariff claim"),
        counted(article.noise.len(), "piece")
    );
    let problems = article.problems.iter().map(|problem| {
        let line = problem.line.map(|line| format!("Line {line}: ")).unwrap_or_default();
        paragraph("meta", line + &problem.message)
    });
    el("li").child(el("h3").child(title)).child(paragraph("meta", words)).children(problems)
}

fn section(name: &'static str) -> Element {
    el("section").fixed("class", "section").child(el("h2").text(name))
}

fn say(text: &'static str) -> Element {
    el("p").text(text)
}
