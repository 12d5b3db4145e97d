//! Answers above the passages: the day, the event, the action, the person that a query is after, each a line with where
//! it is known from and a link to all of it.

use archive::answers::{Answer, answers};
use archive::number::tenths;
use archive::people::slug;
use archive::query::{Field, Query};
use archive::timeline::{Event, articles, named};
use archive::view::{View, ViewState};
use archive::{Days, RecordStep, Side};
use markup::{Element, el};

use crate::Shown;
use crate::charts::event_text;
use crate::link::{go_to, go_with};
use crate::pages::AVERAGES;
use crate::words::{counted, outcome_words, record_words};

/// What may answer the query; nothing when nothing does.
pub(crate) fn answered(shown: &Shown<'_>) -> Option<Element> {
    let found = answers(&shown.corpus, shown.query, shown.hits?);
    let items = found.into_iter().filter_map(|answer| line(shown, answer));
    let list = el("ul").children(items);
    let some = !list.nodes().is_empty();
    some.then(|| {
        el("section").key("answers").fixed("class", "answers").fixed("aria-label", "Answers").child(list)
    })
}

fn line(shown: &Shown<'_>, answer: Answer) -> Option<Element> {
    let archive = shown.archive();
    let at = |number: u32| number as usize;
    let (kind, link, about) = match answer {
        Answer::Days(days, count) => return Some(on_days(days, count)),
        Answer::Event(number) => event(shown, shown.events().get(at(number))?)?,
        Answer::Disagreement(number) => {
            let note = archive.notes.get(at(number))?;
            let to = ViewState::default().with_open(View::Disagreements, &note.id);
            ("Do they agree?", go_with(&to, note.title.clone()), "Editor’s note".to_owned())
        }
        Answer::Disagreements => {
            let link = go_to(View::Disagreements, "Where the sources differ, and why");
            ("Do they agree?", link, String::new())
        }
        Answer::Step(number) => step(shown, archive.record.get(at(number))?),
        Answer::Name(field, number) => {
            let name = shown.corpus.register.names(field).get(at(number))?;
            let count = counted(name.articles.len(), "article");
            let (kind, to) = match field {
                Field::Who => ("Person", who(&name.name)),
                Field::Org => ("Organisation", who(&name.name)),
                _ => {
                    let query = Query::default().with(Field::Outlet, &name.name);
                    ("Outlet", ViewState::of(View::Search).with_query(&query))
                }
            };
            (kind, go_with(&to, name.name.clone()), count)
        }
        Answer::Averages => averages(shown),
    };
    Some(item(kind, link, about))
}

fn item(kind: &'static str, link: Element, about: String) -> Element {
    let link = el("div").child(link);
    let about = (!about.is_empty()).then(|| el("span").fixed("class", "meta").text(about));
    el("li").child(el("span").fixed("class", "kicker").text(kind)).child(link.text(" ").maybe(about))
}

/// Days, with what happened on them and what tariff was known then.
fn on_days(days: Days, count: u32) -> Element {
    let to = ViewState::of(View::Timeline).with_days(Some(days));
    let words = format!("{}: {}", named(days), counted(count as usize, "dated event"));
    let known = ViewState::of(View::Tariffs).but(|to| to.as_of = Some(days.to));
    let link = el("div").child(go_with(&to, words)).text(" · ");
    let known = go_with(&known, format!("Tariffs as known on {}", days.to.long()));
    el("li").child(el("span").fixed("class", "kicker").text("Date")).child(link.child(known))
}

fn event(shown: &Shown<'_>, event: &Event) -> Option<(&'static str, Element, String)> {
    let to = ViewState::default().with_open(View::Timeline, &event.id);
    let title = event_text(shown.archive(), event)?;
    let by = if event.note.is_some() { "editor’s note on " } else { "" };
    let told = counted(articles(event), "article");
    let about = format!("{}. {} Told in {by}{told}", named(event.days), outcome_words(event.outcome));
    Some(("Event", go_with(&to, title), about.replace(".  ", ". ")))
}

fn step(shown: &Shown<'_>, step: &RecordStep) -> (&'static str, Element, String) {
    let last = shown.window.map(|window| window.to);
    let mut to = ViewState::default().with_open(View::Tariffs, &step.id);
    to.later = last.is_some_and(|last| step.effective.unwrap_or(step.announced) > last);
    let about = format!("{} {}", record_words(step, None), step.citation);
    ("Official record", go_with(&to, format!("{}, {}", step.side.name(), step.list)), about)
}

/// The last rate of each side, with the version that says so.
fn averages(shown: &Shown<'_>) -> (&'static str, Element, String) {
    let to = ViewState::default().with_open(View::Tariffs, AVERAGES);
    let mut about = Vec::new();
    for side in [Side::Us, Side::China] {
        let own = shown.archive().averages.iter().filter(|one| one.side == side);
        if let Some(last) = own.max_by_key(|one| one.day) {
            let (name, rate, day) = (side.name(), tenths(last.rate), last.day.long());
            about.push(format!("{name} {rate} % from {day}, by {}", last.version));
        }
    }
    ("Average", go_with(&to, "Average tariffs"), about.join("; "))
}

/// The page of a person or organisation.
fn who(name: &str) -> ViewState {
    ViewState::of(View::People(Some(slug(name))))
}
