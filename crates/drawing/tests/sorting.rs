//! The tables of tariffs, sorted by their columns.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod desk;

use desk::{Desk, of_name};
use drawing::export;
use markup::Element;

const LINK: &str = "view=tariffs&form=table&later=1";

/// What stands in a column of a table: 0 the record's, 1 the articles'.
fn column(link: &str, table: usize, column: usize) -> Vec<String> {
    let page = Desk::of_seeds().page(link, 1120.0);
    let body = &of_name(&page, "tbody")[table];
    let cells = |row: &Element| {
        of_name(&row.nodes().iter().filter_map(element).collect::<Vec<_>>(), "td")[column].inner_text()
    };
    body.nodes().iter().filter_map(element).map(|row| cells(&row)).collect()
}

fn element(node: &markup::Node) -> Option<Element> {
    if let markup::Node::Element(inner) = node { Some(inner.clone()) } else { None }
}

/// The amounts among them; those that have none must come last.
fn amounts(cells: &[String]) -> Vec<f32> {
    let numbers: Vec<f32> = cells.iter().filter_map(|cell| cell.parse().ok()).collect();
    let tail = &cells[numbers.len()..];
    assert!(tail.iter().all(|cell| cell.parse::<f32>().is_err()), "{cells:?}");
    numbers
}

#[test]
fn rows_stand_by_the_column_of_the_link_and_those_without_a_value_last() {
    let sorted = |sort: &str| amounts(&column(&format!("{LINK}&sort={sort}"), 0, 4));
    let (up, down) = (sorted("goods"), sorted("-goods"));
    assert!(up.len() > 20 && up.is_sorted(), "{up:?}");
    assert!(down.is_sorted_by(|a, b| a >= b), "{down:?}");
    let mut by_day = amounts_of_all(LINK);
    by_day.sort_by(f32::total_cmp);
    assert_eq!(by_day, up, "sorting leaves no row out");
    let sides = column(&format!("{LINK}&sort=side"), 0, 2);
    let first_of_china = sides.iter().position(|side| side == "China").unwrap();
    assert!(sides[first_of_china..].iter().all(|side| side != "US"), "{sides:?}");
}

fn amounts_of_all(link: &str) -> Vec<f32> {
    column(link, 0, 4).iter().filter_map(|cell| cell.parse().ok()).collect()
}

#[test]
fn what_the_articles_say_is_sorted_with_the_record_and_all_is_the_most() {
    let goods = column(&format!("{LINK}&sort=-goods"), 1, 3);
    assert_eq!(goods[0], "all", "{goods:?}");
    let numbers: Vec<f32> = goods.iter().filter_map(|cell| cell.parse().ok()).collect();
    assert!(numbers.is_sorted_by(|a, b| a >= b), "{goods:?}");
}

#[test]
fn the_head_of_the_sorted_column_says_how_and_turns_it_round() {
    let head = |link: &str, name: &str| {
        let page = Desk::of_seeds().page(link, 1120.0);
        let heads = of_name(&page, "th");
        let head = heads.iter().find(|head| head.inner_text().starts_with(name)).unwrap();
        let order = head.attribute("aria-sort").map(str::to_owned);
        (order, of_name(&[(*head).clone()], "a")[0].attribute("href").unwrap().to_owned())
    };
    let (order, to) = head(LINK, "Announced");
    assert_eq!((order.as_deref(), to.contains("sort=-day")), (Some("ascending"), true), "{to}");
    let (order, to) = head(LINK, "$bn");
    assert_eq!((order, to.contains("sort=-goods")), (None, true), "amounts from the most down: {to}");
    let (order, to) = head(&format!("{LINK}&sort=-goods"), "$bn");
    assert_eq!((order.as_deref(), to.contains("sort=goods")), (Some("descending"), true), "{to}");
    let (_, to) = head(&format!("{LINK}&sort=-day"), "Announced");
    assert!(!to.contains("sort="), "as the rows come by themselves: {to}");
    let (_, to) = head(&format!("{LINK}&sort=-rate"), "Side");
    assert!(to.contains("later=1") && to.contains("form=table"), "what else is shown stays: {to}");
}

#[test]
fn files_have_the_rows_in_the_order_of_the_table() {
    let link = format!("{LINK}&sort=-goods");
    let csv = Desk::of_seeds().show(&link, 1120.0, |shown| export::csv(shown, "")).unwrap();
    let rows: Vec<&str> = csv.lines().filter(|line| line.starts_with("record,")).collect();
    let table = column(&link, 0, 4);
    assert_eq!(rows.len(), table.len());
    assert!(rows[0].contains(&format!(",{},", table[0])), "{} {}", rows[0], table[0]);
}
