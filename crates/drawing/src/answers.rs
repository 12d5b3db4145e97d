//! Answers above the passages: the day, the event, the action, the person that a query is after, each a line with where
//! it is known from and a link to all of it.

use archive::answers::{Answer, answers};
use archive::number::tenths;
use archive::people::{appearances, slug};
use archive::query::{Field, Query};
use archive::select::Selection;
use archive::tariffs::last_known;
use archive::timeline::{articles, named};
use archive::view::{View, ViewState};
use archive::{AverageRate, Days, Side};
use markup::{Element, el};

use crate::Shown;
use crate::averages::AVERAGES;
use crate::charts::event_text;
use crate::link::go_with;
use crate::words::{counted, outcome_words, record_words, role_words, unbroken};

/// What may answer the query; nothing when nothing does.
pub(crate) fn answered(shown: &Shown<'_>) -> Option<Element> {
    let found = answers(&shown.corpus, shown.query, shown.hits?);
    let mut list = el("ul");
    for answer in &found {
        if let Answer::Days(days, count) = *answer {
            list = list.children(on_days(days, count));
        } else if let Some(line) = line(shown, *answer) {
            list = list.child(line.drawn());
        }
    }
    let some = !list.nodes().is_empty();
    some.then(|| {
        el("section").key("answers").fixed("class", "answers").fixed("aria-label", "Answers").child(list)
    })
}

/// What a line says, and leads to.
#[derive(Default)]
struct Line {
    kind: &'static str,
    title: String,
    about: String,
    to: ViewState,
}

impl Line {
    #[inline(never)]
    fn of(kind: &'static str, view: View, title: String, about: String) -> Self {
        Self { kind, title, about, to: ViewState::of(view) }
    }

    fn opening(mut self, id: &str) -> Self {
        self.to.open = Some(id.to_owned());
        self
    }

    #[inline(never)]
    fn drawn(self) -> Element {
        let about = el("span").fixed("class", "meta").text(unbroken(&self.about));
        let link = el("div").child(go_with(&self.to, self.title)).text(" ").child(about);
        el("li").child(el("span").fixed("class", "kicker").text(self.kind)).child(link)
    }
}

/// Days, with what happened on them and what tariff was known then.
fn on_days(days: Days, count: u32) -> [Element; 2] {
    let events = counted(count as usize, "dated event");
    let mut on_them = Line::of("Date", View::Timeline, named(days), events);
    (on_them.to.from, on_them.to.to) = (Some(days.from), Some(days.to));
    let title = format!("As known on {}", days.to.long());
    let mut known = Line::of("Tariffs", View::Tariffs, title, String::new());
    known.to.as_of = Some(days.to);
    [on_them.drawn(), known.drawn()]
}

fn line(shown: &Shown<'_>, answer: Answer) -> Option<Line> {
    let archive = shown.archive();
    Some(match answer {
        Answer::Event(number) => {
            let event = shown.events().get(number as usize)?;
            let by = if event.note.is_some() { ", named by an editor" } else { "" };
            let outcome = outcome_words(event.outcome);
            let space = if outcome.is_empty() { "" } else { " " };
            let told = counted(articles(event), "article");
            let about = format!("{}.{space}{outcome} Told in {told}{by}", named(event.days));
            Line::of("Event", View::Timeline, event_text(archive, event)?, about).opening(&event.id)
        }
        Answer::Disagreement(number) => {
            let note = archive.notes.get(number as usize)?;
            let about = "Editor’s note".to_owned();
            Line::of("Do they agree?", View::Disagreements, note.title.clone(), about).opening(&note.id)
        }
        Answer::Disagreements => {
            let title = "Where the sources differ, and why".to_owned();
            Line::of("Do they agree?", View::Disagreements, title, String::new())
        }
        Answer::Step(number) => {
            let step = archive.record.get(number as usize)?;
            let title = format!("{}, {}", step.side.name(), step.list);
            let about = format!("{} {}", record_words(step, None), step.citation);
            let mut line = Line::of("Official record", View::Tariffs, title, about).opening(&step.id);
            let last = shown.window.map(|window| window.to);
            line.to.later = last < step.effective.max(Some(step.announced));
            line
        }
        Answer::Name(field, number) => {
            let name = shown.corpus.register.names(field).get(number as usize)?;
            let kind = match field {
                Field::Who => "Person",
                Field::Org => "Organisation",
                Field::Outlet => "Outlet",
                _ => "Topic",
            };
            let view = match field {
                Field::Who | Field::Org => View::People(Some(slug(&name.name))),
                _ => View::Search,
            };
            let everything = Selection::default();
            let at = appearances(archive, &everything, field, name);
            let role = role_words(&at).map(|role| role + ". ").unwrap_or_default();
            let about = role + &counted(name.articles.len(), "article");
            let mut line = Line::of(kind, view, name.name.clone(), about);
            if line.to.view == View::Search {
                line.to.query = Query::default().with(field, &name.name);
            }
            line
        }
        Answer::Averages | Answer::Days(..) => {
            // The rate of each side on the day on which the tariffs stand, with the version that says so.
            let at = shown.view.as_of.or_else(|| last_known(archive));
            let last = |side: Side| {
                let begun = |one: &&AverageRate| one.side == side && at.is_none_or(|at| one.day <= at);
                let own = archive.averages.iter().filter(begun);
                let last = own.max_by_key(|one| one.day)?;
                let (name, rate, day) = (side.name(), tenths(last.rate), last.day.long());
                Some(format!("{name} {rate} % from {day}, by {}. ", last.version))
            };
            let about = last(Side::Us).unwrap_or_default() + &last(Side::China).unwrap_or_default();
            Line::of("Average", View::Tariffs, "Average tariffs".to_owned(), about).opening(AVERAGES)
        }
    })
}
