//! The matrix: who is named in which article. A row is a person, a column an article, by date; where there are more
//! articles than columns have room, a column is a stretch of months.

use super::Appearance;
use crate::chart::{LabelBox, Places};
use crate::day::short_month;
use crate::{Archive, Day, Days};

/// Pixels from one row to the next: a target for a finger.
pub const ROW: f32 = 28.0;
/// Pixels above the first row, for the columns' labels.
pub const HEAD: f32 = 26.0;
/// Pixels that a column takes at least, and at most.
const COLUMN: (f32, f32) = (28.0, 180.0);
/// Average advance of a character at the labels' size, in pixels.
const ADVANCE: f32 = 6.6;

/// Where everything lies, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Width of all.
    pub width: f32,
    /// Height of all.
    pub height: f32,
    /// The columns, by date; what is undated last.
    pub columns: Vec<Column>,
    /// The dots, row by row.
    pub dots: Vec<Dot>,
}

/// Articles that share a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its middle.
    pub x: f32,
    /// "25 Oct 2018", "Oct 2018", "2018", "undated".
    pub name: String,
    /// The place of its name above it, where that has room.
    pub label: Option<LabelBox>,
    /// The days that it stands for; `None` for what is undated.
    pub days: Option<Days>,
    /// The articles in it.
    pub articles: Vec<u32>,
}

/// Somebody in the articles of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Number of the row.
    pub row: usize,
    /// Number of the column.
    pub column: usize,
    /// Centre.
    pub x: f32,
    /// Centre.
    pub y: f32,
    /// Radius: its area is in proportion to the mentions, as far as the row has room.
    pub r: f32,
    /// How often they are named.
    pub mentions: u32,
}

/// Lays out `rows`, each a person's appearances, over the `articles` (by date, undated last) in `width` pixels, of which
/// the names take `names`.
pub fn layout(
    archive: &Archive,
    articles: &[u32],
    rows: &[Vec<Appearance<'_>>],
    width: f32,
    names: f32,
) -> Matrix {
    let room = (width - names).max(COLUMN.0);
    let mut columns = columns(archive, articles, (room / COLUMN.0) as usize);
    let step = (room / columns.len().max(1) as f32).min(COLUMN.1);
    for (column, number) in columns.iter_mut().zip(0u16..) {
        column.x = names + step * (f32::from(number) + 0.5);
    }
    let width = names + step * columns.len() as f32;
    label(&mut columns, width);
    let mut dots = Vec::new();
    for (row, appearances) in rows.iter().enumerate() {
        let y = HEAD + ROW * (row as f32 + 0.5);
        for (number, column) in columns.iter().enumerate() {
            let here = appearances.iter().filter(|one| column.articles.contains(&one.article));
            let mentions = here.map(|one| one.entity.mentions.len() as u32).sum();
            if mentions > 0 {
                let r = (3.2 * (mentions as f32).sqrt()).min(ROW / 2.0 - 3.0);
                dots.push(Dot { row, column: number, x: column.x, y, r, mentions });
            }
        }
    }
    Matrix { width, height: HEAD + ROW * rows.len() as f32, columns, dots }
}

/// A column for each article if there is room for so many, else for stretches of 1, 3, 6, 12 … months.
fn columns(archive: &Archive, articles: &[u32], most: usize) -> Vec<Column> {
    let published = |article: &u32| {
        let article = archive.articles.get(*article as usize)?;
        article.meta.published.as_ref().map(|published| published.days)
    };
    let column = |name: String, days, articles| Column { x: 0.0, name, label: None, days, articles };
    let undated = || "undated".to_owned();
    if articles.len() <= most {
        let one = |article: &u32| {
            let days = published(article);
            column(days.map_or_else(undated, Days::short), days, vec![*article])
        };
        return articles.iter().map(one).collect();
    }
    let dated: Vec<(Day, u32)> =
        articles.iter().filter_map(|article| Some((published(article)?.from, *article))).collect();
    let rest: Vec<u32> = articles.iter().copied().filter(|article| published(article).is_none()).collect();
    let rest = (!rest.is_empty()).then(|| column(undated(), None, rest));
    let months = |day: Day| {
        let (year, month, _) = day.ymd();
        year * 12 + month as i32 - 1
    };
    let of = |end: fn(i32, i32) -> i32| dated.iter().map(|(day, _)| months(*day)).reduce(end);
    let (Some(first), Some(last)) = (of(i32::min), of(i32::max)) else { return rest.into_iter().collect() };
    let room = most.saturating_sub(rest.iter().len()).max(1) as i32;
    let steps = [1, 3, 6].into_iter().chain((1..).map(|years| years * 12));
    // Whole years and halves begin where the calendar's do.
    let fits = |step: &i32| last.div_euclid(*step) - first.div_euclid(*step) < room;
    let step = steps.take(10_000).find(fits).unwrap_or(120_000);
    let mut columns: Vec<Column> = (first.div_euclid(step)..=last.div_euclid(step))
        .filter_map(|number| {
            let begins = number * step;
            let from = Day::new(begins.div_euclid(12).max(1), begins.rem_euclid(12) as u32 + 1, 1)?;
            let days = Days { from, to: from.plus_months(step).plus(-1) };
            let (year, month, _) = from.ymd();
            let name = if step < 12 { format!("{} {year}", short_month(month)) } else { year.to_string() };
            Some(column(name, Some(days), Vec::new()))
        })
        .collect();
    for (day, article) in dated {
        let own = columns.iter_mut().find(|column| column.days.is_some_and(|days| days.contains(day)));
        if let Some(own) = own {
            own.articles.push(article);
        }
    }
    columns.extend(rest);
    columns
}

/// Gives each column its label where that touches no other.
fn label(columns: &mut [Column], width: f32) {
    let frame = LabelBox { x: 0.0, y: 0.0, width, height: HEAD };
    let mut places = Places::within(frame);
    for column in columns {
        let wide = column.name.chars().count() as f32 * ADVANCE + 8.0;
        let x = (column.x - wide / 2.0).min(width - wide).max(0.0);
        column.label = places.put(&column.name, (wide, HEAD), &[(x, 0.0)]).map(|label| label.area);
    }
}
