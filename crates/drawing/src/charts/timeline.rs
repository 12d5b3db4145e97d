//! The timeline: a bar for each event, over all the days that it may have been.

use archive::chart::timeline::{BAR, Bar, layout};
use archive::timeline::{Event, spoken};
use archive::view::{View, ViewState};
use archive::{Archive, Days, Outcome, Precision};
use markup::Element;

use super::{figure, for_the_eye, line, rect, text};
use crate::Shown;
use crate::link::go;
use crate::words::outcome_words;

/// How many events the chart takes: more would be neither readable nor quick to draw.
pub(crate) const CHARTED: usize = 150;

/// Average advance of a character at the chart's size, in pixels.
const ADVANCE: f32 = 6.4;

/// The chart of `events`, all inside `window`; each name may take up to `name` pixels.
pub(crate) fn timeline_chart(shown: &Shown<'_>, events: &[&Event], window: Days, name: f32) -> Element {
    let chart = layout(events, window, shown.width, name);
    let mut axes = Vec::new();
    for month in &chart.months {
        axes.push(line("grid", (month.x, 0.0), (month.x, chart.axis)));
        axes.push(text(month.x + 3.0, chart.axis + 16.0, month.label.clone()));
    }
    axes.push(line("axis", (0.0, chart.axis), (chart.width, chart.axis)));
    let mut drawing = vec![for_the_eye().children(axes)];
    drawing.extend(chart.bars.iter().filter_map(|bar| draw(shown, events.get(bar.event)?, bar)));
    figure("timeline-chart", (chart.width, chart.height), "Dated events over time", drawing)
}

fn draw(shown: &Shown<'_>, event: &Event, bar: &Bar) -> Option<Element> {
    let words = event_text(shown.archive(), event)?;
    let to = ViewState { open: Some(event.id.clone()), ..shown.view.with_view(View::Timeline) };
    let label = format!("{}: {words} {}", spoken(event.days), outcome_words(event.outcome));
    let shape = match event.outcome {
        Outcome::Planned => "planned",
        Outcome::Threatened => "threatened",
        Outcome::DidNotHappen => "struck",
        Outcome::Happened if event.precision > Precision::Day => "vague",
        Outcome::Happened => "known",
    };
    let hit = rect("hit", (bar.x - 4.0, bar.y - 4.0), (bar.width + bar.name_room + 8.0, BAR + 8.0));
    let area = rect("bar", (bar.x, bar.y), (bar.width, BAR)).class(shape);
    let name = text(bar.x + bar.width + 4.0, bar.y + BAR - 3.0, shortened(words, bar.name_room));
    Some(
        go(&to)
            .set("aria-label", label)
            .class("mark")
            .class_if("chosen", is_open(shown.view, event))
            .child(hit.fixed("rx", "2"))
            .child(area.fixed("rx", "2"))
            .child(name.fixed("class", "bar-name")),
    )
}

/// Whether the link opens the event, or one of the sentences that tell of it.
pub(crate) fn is_open(view: &ViewState, event: &Event) -> bool {
    let open = view.open.as_ref();
    open.is_some_and(|open| event.id == *open || event.tellings.iter().any(|one| one.id == *open))
}

/// Words cut at the end of a word, so that what is read out begins with what is seen.
pub(super) fn shortened(words: String, room: f32) -> String {
    let fits = (room / ADVANCE) as usize;
    if words.chars().count() <= fits {
        return words;
    }
    let cut: String = words.chars().take(fits.saturating_sub(1)).collect();
    let whole = cut.rsplit_once(' ').map_or("", |(whole, _)| whole);
    if whole.is_empty() { String::new() } else { format!("{whole}…") }
}

/// An event's words: the name that a note gives it, else its sentence as a reader sees it.
pub(crate) fn event_text(archive: &Archive, event: &Event) -> Option<String> {
    if let Some(note) = event.note.and_then(|note| archive.notes.get(note as usize)) {
        return Some(note.title.clone());
    }
    let lead = event.lead()?;
    let article = archive.articles.get(lead.article as usize)?;
    Some(article.clean(article.sentences.get(lead.sentence as usize)?.span))
}
