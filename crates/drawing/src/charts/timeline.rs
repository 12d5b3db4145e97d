//! The timeline: lanes of bars, one for each event over all the days that it may have been, tapered where the words
//! leave days open; clusters where there are more than can be told apart.

use archive::chart::timeline::{
    ADVANCE, BAR, Bar, CLUSTER, Cluster, Lane, ROW, TimelineChart, Wanted, layout,
};
use archive::number::tenths;
use archive::timeline::{Actor, Event, articles, named, outcome_known};
use archive::view::{View, ViewState};
use archive::{Archive, Article, Days, Outcome, Quote};
use markup::{Element, el};

use super::{figure, for_the_eye, line, rect, text};
use crate::Shown;
use crate::link::go;
use crate::quotation::set;
use crate::words::{counted, outcome_words};

/// Pixels of page from which the timeline is drawn; below, a page is set for a phone: the list alone.
pub(crate) const CHARTED: f32 = 608.0;

const ACTORS: [&str; 3] = ["United States", "China", "Both, others or unsaid"];
const KINDS: [&str; 4] = ["Happened", "Planned", "Threatened", "Did not happen"];

/// The chart of `events` over `window`; each lane may have so many rows, each name so many pixels.
pub(crate) fn timeline_chart(
    shown: &Shown<'_>,
    events: &[&Event],
    window: Days,
    (rows, name): (usize, f32),
) -> Element {
    let wanted = Wanted { window, width: shown.width, rows, name, notes: &shown.archive().notes };
    let known_on = shown.view.as_of;
    let kind = |event: &Event| outcome_known(shown.archive(), event, known_on) as usize;
    let actor = |event: &Event| event.actor as usize;
    let chart = if shown.view.by_kind {
        layout(events, &wanted, KINDS.len(), &kind)
    } else {
        layout(events, &wanted, ACTORS.len(), &actor)
    };
    let mut drawing = vec![axes(&chart).key("axes")];
    for lane in &chart.lanes {
        drawing.push(draw_lane(shown, events, lane, &chart));
    }
    figure("timeline-chart", (chart.width, chart.height), "Dated events over time", drawing)
}

fn axes(chart: &TimelineChart) -> Element {
    let mut axes = Vec::new();
    for tick in &chart.ticks {
        axes.push(line("grid", (tick.x, 0.0), (tick.x, chart.axis)));
        let words = tick.label.len() as f32 * 6.6 + 3.0;
        axes.extend(
            (tick.x + words <= chart.width)
                .then(|| text(tick.x + 3.0, chart.axis + 16.0, tick.label.clone())),
        );
    }
    axes.push(line("axis", (0.0, chart.axis), (chart.width, chart.axis)));
    for_the_eye().children(axes)
}

fn draw_lane(shown: &Shown<'_>, events: &[&Event], lane: &Lane, chart: &TimelineChart) -> Element {
    let names: &[&'static str] = if shown.view.by_kind { &KINDS } else { &ACTORS };
    let title = names.get(lane.number).copied().unwrap_or_default();
    let hue = if shown.view.by_kind { "" } else { hue(lane.number) };
    let head = text(0.0, lane.name, title).class("side-name").class(hue);
    let count = text(chart.width, lane.name, lane.events.to_string()).class("lane-count");
    let rule = line("grid", (0.0, lane.name + 5.0), (chart.width, lane.name + 5.0));
    let head = for_the_eye().key("head").child(rule).child(head).child(count.fixed("text-anchor", "end"));
    let bars = lane.bars.iter().filter_map(|bar| draw(shown, events.get(bar.event)?, bar));
    let clusters = lane
        .clusters
        .iter()
        .filter_map(|one| Some(draw_cluster(shown, events.get(one.event)?, one, title, chart)));
    el("g")
        .key(title)
        .fixed("role", "group")
        .set("aria-label", format!("{title}: {}", counted(lane.events as usize, "event")))
        .child(head)
        .children(bars)
        .children(clusters)
}

fn hue(lane: usize) -> &'static str {
    if lane == Actor::Us as usize {
        "us"
    } else if lane == Actor::China as usize {
        "cn"
    } else {
        ""
    }
}

/// The view with an event open.
pub(crate) fn opened(shown: &Shown<'_>, event: &Event) -> ViewState {
    shown.view.with_open(View::Timeline, &event.id)
}

/// An event as a sentence: "10 May 2019: United States raises tariffs. Happened. Told in 2 articles."
pub(crate) fn event_spoken(shown: &Shown<'_>, event: &Event, words: &str) -> String {
    let outcome = match outcome_words(outcome_known(shown.archive(), event, shown.view.as_of)) {
        "" => "Happened.",
        words => words,
    };
    let when = named(event.days);
    let stop = if words.ends_with(['.', '!', '?', '”', '"']) { "" } else { "." };
    format!("{when}: {words}{stop} {outcome} Told in {}.", counted(articles(event), "article"))
}

fn draw(shown: &Shown<'_>, event: &Event, bar: &Bar) -> Option<Element> {
    let words = event_text(shown.archive(), event)?;
    let label = event_spoken(shown, event, &words);
    let shape = match outcome_known(shown.archive(), event, shown.view.as_of) {
        Outcome::Planned => "planned",
        Outcome::Threatened => "threatened",
        Outcome::DidNotHappen => "struck",
        Outcome::Happened if event.days.from < event.days.to => "vague",
        Outcome::Happened => "known",
    };
    let middle = bar.y + BAR / 2.0;
    let area = if event.days.from < event.days.to {
        tapered(bar).class(shape)
    } else {
        rect("bar", (bar.x, bar.y), (bar.width, BAR)).class(shape).fixed("rx", "2")
    };
    let strike =
        (shape == "struck").then(|| line("strike", (bar.x - 2.0, middle), (bar.x + bar.width + 2.0, middle)));
    let named = archive::chart::shortened(&words, letters(bar.name.1), 3);
    let length = named.chars().count() as f32 * ADVANCE;
    let (right, before) = (bar.x + bar.width, bar.name.0 < bar.x && !named.is_empty());
    let (from, to) = if before {
        (bar.x - 5.0 - length, right)
    } else {
        (bar.x, (bar.name.0 + length).max(right).max(bar.x + 24.0))
    };
    let hit = rect("hit", (from, bar.y - (ROW - BAR) / 2.0), (to - from, ROW));
    // Ink on a solid bar could not be read.
    let inside = shape == "known" && !before && bar.name.0 < right;
    let name = (!named.is_empty()).then(|| {
        let at = if before { bar.x - 5.0 } else { bar.name.0 };
        let name = text(at, bar.y + BAR - 3.0, named).class("bar-name").class_if("inside", inside);
        if before { name.fixed("text-anchor", "end") } else { name }
    });
    Some(
        go(&opened(shown, event))
            .key(event.id.clone())
            .set("aria-label", label)
            .class("mark")
            .class(hue(event.actor as usize))
            .class_if("chosen", is_open(shown.view, event))
            .child(hit.fixed("rx", "2"))
            .child(area)
            .maybe(strike)
            .maybe(name),
    )
}

/// A bar that narrows towards the days that are not certain; blunt where it goes on beyond the edge.
fn tapered(bar: &Bar) -> Element {
    let (left, right, top, foot) = (bar.x, bar.x + bar.width, bar.y, bar.y + BAR);
    let soft = (bar.width / 2.0).min(9.0);
    let (l, r) = (if bar.goes_on.0 { 0.0 } else { soft }, if bar.goes_on.1 { 0.0 } else { soft });
    // The ends keep a little height, or thin ones would vanish.
    let (high, low) = (
        |cut: f32| if cut > 0.0 { top + 5.0 } else { top },
        |cut: f32| if cut > 0.0 { foot - 5.0 } else { foot },
    );
    let points = [
        (left, high(l)),
        (left + l, top),
        (right - r, top),
        (right, high(r)),
        (right, low(r)),
        (right - r, foot),
        (left + l, foot),
        (left, low(l)),
    ];
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", tenths(*x), tenths(*y))).collect();
    el("polygon").class("bar").set("points", points.join(" "))
}

/// "12 events" that open: the days on which they begin, or where those cannot be fewer, the first of them in the list.
fn draw_cluster(
    shown: &Shown<'_>,
    first: &Event,
    cluster: &Cluster,
    lane: &str,
    chart: &TimelineChart,
) -> Element {
    let closer = cluster.days != chart.time.window;
    let to = if closer {
        shown.view.with_view(View::Timeline).with_days(Some(cluster.days))
    } else {
        opened(shown, first)
    };
    let lane = if lane == "China" {
        lane.to_owned()
    } else {
        lane.to_ascii_lowercase().replace("united states", "United States")
    };
    let does = if closer { "Show these days" } else { "Show them in the list" };
    let label =
        format!("{}: {}, {lane}. {does}.", named(cluster.days), counted(cluster.events as usize, "event"));
    let middle = cluster.x + CLUSTER / 2.0;
    go(&to)
        .key(format!("cluster {}", cluster.days.from))
        .class("cluster")
        .set("aria-label", label)
        .child(rect("hit", (cluster.x, cluster.y), (CLUSTER, ROW)).fixed("rx", "3"))
        .child(rect("pile", (cluster.x + 1.0, cluster.y + 3.0), (CLUSTER - 2.0, ROW - 6.0)).fixed("rx", "9"))
        .child(text(middle, cluster.y + 16.0, cluster.events.to_string()).fixed("text-anchor", "middle"))
}

/// Whether the link opens the event, or one of the sentences that tell of it.
pub(crate) fn is_open(view: &ViewState, event: &Event) -> bool {
    let open = view.open.as_ref();
    open.is_some_and(|open| event.id == *open || event.tellings.iter().any(|one| one.id == *open))
}

/// How many letters have room in so many pixels.
fn letters(room: f32) -> usize {
    (room / ADVANCE) as usize
}

/// A name cut at the end of a word, so that what is read out begins with what is seen.
pub(super) fn shortened(name: &str, room: f32) -> String {
    archive::chart::shortened(name, letters(room), 1)
}

/// An event's words: the name that a note gives it, else its sentence as a reader sees it.
pub(crate) fn event_text(archive: &Archive, event: &Event) -> Option<String> {
    if let Some(note) = event.note.and_then(|note| archive.notes.get(note as usize)) {
        return Some(note.title.clone());
    }
    let lead = event.lead()?;
    whole(archive.articles.get(lead.article as usize)?, lead.sentence)
}

/// A sentence that stands alone: with its quotation marks in pairs, and where it is a quotation, after its speaker.
pub(crate) fn whole(article: &Article, sentence: u32) -> Option<String> {
    let span = article.sentences.get(sentence as usize)?.span;
    let words = set(&article.clean(span), false);
    // All but the marks around it is quoted.
    let is_all = |quote: &&Quote| quote.span.start <= span.start + 3 && quote.span.end + 3 >= span.end;
    let speaker = article.quotes.iter().find(is_all).and_then(|quote| quote.speaker.as_ref());
    Some(speaker.map(|speaker| format!("{speaker}: {words}")).unwrap_or(words))
}
