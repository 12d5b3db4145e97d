//! The matrix of people and articles: a dot where an article names somebody, filled where it quotes them.

use archive::people::matrix::{Dot, HEAD, Matrix, ROW, layout};
use archive::people::{Appearance, Person, quotes};
use archive::query::{Field, Query};
use archive::sentence_key::SentenceLink;
use archive::view::{View, ViewState};
use markup::Element;

use super::timeline::shortened;
use super::{at, figure, for_the_eye, line, text};
use crate::Shown;
use crate::link::{go, to_who};
use crate::words::counted;

/// Pixels for the names.
const NAMES: f32 = 190.0;

/// Rows of people with their appearances, over the `articles` that are selected.
pub(crate) fn people_matrix(
    shown: &Shown<'_>,
    articles: &[u32],
    rows: &[(Person<'_>, Vec<Appearance<'_>>)],
    field: Field,
) -> Element {
    let appearances: Vec<_> = rows.iter().map(|(_, appearances)| appearances.clone()).collect();
    let chart = layout(shown.archive(), articles, &appearances, shown.width, NAMES);
    let mut eye = Vec::new();
    for column in &chart.columns {
        if let Some(label) = &column.label {
            let x = label.x + label.width / 2.0;
            eye.push(text(x, HEAD - 10.0, column.name.clone()).fixed("text-anchor", "middle"));
        }
        eye.push(line("grid", (column.x, HEAD - 4.0), (column.x, chart.height)));
    }
    let mut drawing = vec![for_the_eye().children(eye)];
    for (row, (person, appearances)) in rows.iter().enumerate() {
        let y = HEAD + ROW * (row as f32 + 0.5);
        drawing.push(for_the_eye().child(line("grid", (0.0, y + ROW / 2.0), (chart.width, y + ROW / 2.0))));
        let name = &person.name.name;
        let seen = shortened(name, NAMES - 12.0);
        let words = format!(
            "{name}, named in {}, {} in all",
            counted(person.articles as usize, "article"),
            counted(person.mentions as usize, "time")
        );
        let hit = super::rect("hit", (0.0, y - ROW / 2.0), (NAMES - 8.0, ROW));
        let label = text(0.0, y + 5.0, seen).class("row-name");
        drawing.push(to_who(shown.view, name, "").set("aria-label", words).child(hit).child(label));
        let dots = chart.dots.iter().filter(|dot| dot.row == row);
        drawing.extend(dots.filter_map(|dot| draw(shown, &chart, dot, person, appearances, field)));
    }
    figure(
        "people-matrix",
        (chart.width.max(shown.width), chart.height),
        "Who is named in which article",
        drawing,
    )
}

fn draw(
    shown: &Shown<'_>,
    chart: &Matrix,
    dot: &Dot,
    person: &Person<'_>,
    appearances: &[Appearance<'_>],
    field: Field,
) -> Option<Element> {
    let column = chart.columns.get(dot.column)?;
    let archive = shown.archive();
    let name = &person.name.name;
    let said: usize =
        column.articles.iter().map(|article| quotes(archive, *article, person.name).len()).sum();
    let times = counted(dot.mentions as usize, "time");
    let quoted = if said > 0 { format!(", quoted {}", counted(said, "time")) } else { String::new() };
    let (to, place) = if let [article] = column.articles.as_slice() {
        let text = archive.articles.get(*article as usize)?;
        let first = appearances.iter().find(|one| one.article == *article)?.entity.mentions.first()?;
        let to = ViewState::sentence(&text.id, SentenceLink::to(text, first.sentence));
        let place = format!("“{}”, {}, {}", text.meta.title, text.meta.outlet, column.name);
        (to.with_query(&shown.view.query), place)
    } else {
        let query = Query::parse(&shown.view.query).with(field, name);
        let days = column.days;
        let mut to = shown.view.with_view(View::Search).with_query(&query);
        to.from = days.map(|days| days.from).or(to.from);
        to.to = days.map(|days| days.to).or(to.to);
        (to, column.name.clone())
    };
    let circle = at(markup::el("circle"), "cx", dot.x, "cy", dot.y);
    let hit = super::rect("hit", (dot.x - 13.0, dot.y - ROW / 2.0), (26.0, ROW));
    Some(
        go(&to)
            .class("mark")
            .class_if("quoted", said > 0)
            .set("aria-label", format!("{name}: named {times}{quoted}. {place}"))
            .child(hit)
            .child(circle.set("r", archive::number::tenths(dot.r)).class("dot")),
    )
}
