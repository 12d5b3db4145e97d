//! People: who is named and quoted in which article, and organisations the same way.

mod who;

use archive::people::{Appearance, Person, appearances, everyone, find, slug};
use archive::query::{Field, Filter, Meaning, Name, Part};
use archive::view::{View, ViewState};
use markup::{Element, el};

pub(super) use self::who::{name, who};
use super::{headline, paragraph};
use crate::charts::people_matrix;
use crate::link::{copy_link, go_to, to_who};
use crate::words::{counted, role_words};
use crate::{Shown, command};

/// Pixels of page from which there is room for the matrix; in less there is the list alone.
const ROOM: f32 = 560.0;
/// Rows of the matrix.
const ROWS: usize = 24;
/// How many pages a search leads to.
const WAYS: usize = 3;
/// Names in a list.
const LISTED: usize = 200;

pub(super) fn people(shown: &Shown<'_>) -> Vec<Element> {
    let articles = selected(shown);
    let all = |field| everyone(&shown.corpus, shown.selection, field);
    let (people, organisations) = (all(Field::Who), all(Field::Org));
    let found = match people.len() {
        1 => "1 person".to_owned(),
        many => format!("{many} people"),
    };
    let count = format!(
        "{found} and {} in {}",
        counted(organisations.len(), "organisation"),
        counted(articles.len(), "article")
    );
    let dek = "Who is named in which article. A dot grows with the mentions; a full one says that the article quotes them.";
    let head = el("header").child(headline("People")).child(paragraph("dek", dek)).child(narrowed(
        shown,
        paragraph("meta", count),
        &View::People(None),
    ));
    let tools = el("div").class("tools").child(copy_link(shown.view, "this page"));
    let mut content = vec![head, tools];
    if people.is_empty() && organisations.is_empty() {
        let why = if shown.archive().articles.is_empty() {
            "This archive has no articles yet."
        } else if articles.is_empty() {
            "The search and the days leave no article."
        } else {
            "The articles shown name nobody that the rules could find."
        };
        content.push(paragraph("empty", why));
    }
    content.extend(part(shown, "People", &articles, &people, Field::Who));
    content.extend(part(shown, "Organisations", &articles, &organisations, Field::Org));
    content
}

/// The selected articles by date.
fn selected(shown: &Shown<'_>) -> Vec<u32> {
    let archive = shown.archive();
    (0..archive.articles.len() as u32)
        .filter(|article| shown.selection.has_article(archive, *article))
        .collect()
}

/// Says what the page is narrowed to, with the way to all of it.
fn narrowed(shown: &Shown<'_>, count: Element, all: &View) -> Element {
    let query = shown.view.query.trim();
    let count = if query.is_empty() { count } else { count.text(format!(" on “{query}”")) };
    let narrow = shown.view.days().is_some() || !query.is_empty();
    let count = if narrow { count.text(" · ").child(go_to(all.clone(), "Show all")) } else { count };
    count.fixed(command::SAYS, "")
}

fn part(
    shown: &Shown<'_>,
    name: &'static str,
    articles: &[u32],
    people: &[Person<'_>],
    field: Field,
) -> Option<Element> {
    if people.is_empty() {
        return None;
    }
    let archive = shown.archive();
    let listed = people.iter().take(LISTED);
    let listed: Vec<_> =
        listed.map(|person| (*person, appearances(archive, shown.selection, field, person.name))).collect();
    let matrix = (shown.width >= ROOM).then(|| {
        let rows: Vec<_> = listed.iter().take(ROWS).cloned().collect();
        people_matrix(shown, articles, &rows, field)
    });
    // Beside the matrix, the list tells of those that it has no row for.
    let charted = if matrix.is_some() { ROWS } else { 0 };
    let rest: Vec<Element> =
        listed.iter().skip(charted).map(|(person, at)| line(shown, person, at)).collect();
    let list = (!rest.is_empty()).then(|| el("ul").class("names").children(rest));
    let more = people.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| {
        let words = format!("and {more} more, named less: search for one by who: or org: and the name.");
        paragraph("meta", words)
    });
    let section = el("section").class("section").child(el("h2").text(name));
    Some(section.maybe(matrix).maybe(list).maybe(more))
}

/// Somebody in a list: the name, what they are said to be, where they are named.
fn line(shown: &Shown<'_>, person: &Person<'_>, at: &[Appearance<'_>]) -> Element {
    let role = role_words(at).map(|role| role + " · ").unwrap_or_default();
    let where_named = if person.articles == 1 {
        counted(person.mentions as usize, "time")
    } else {
        format!(
            "{} in {}",
            counted(person.mentions as usize, "time"),
            counted(person.articles as usize, "article")
        )
    };
    let words = el("span").class("meta").text(format!("{role}{where_named}"));
    el("li").child(to_who(shown.view, &person.name.name, person.name.name.clone())).text(" ").child(words)
}

/// Whether there is a page on somebody of that name.
pub(super) fn has_page(shown: &Shown<'_>, name: &str) -> bool {
    find(&shown.corpus, &slug(name)).is_some()
}

/// The ways to the pages of those whom the query asks for, by a filter or by a name alone; none where it means many.
pub(super) fn asked(shown: &Shown<'_>) -> Option<Element> {
    let register = shown.corpus.register;
    let filters = shown.query.nodes.iter().filter(|node| !node.not);
    let mut names: Vec<&Name> = Vec::new();
    for node in filters {
        if let Part::Filter(Filter { field, quoted, meaning: Meaning::Name(name), .. }) = &node.part
            && matches!(field, Field::Who | Field::Org | Field::SaidBy)
        {
            names.extend(register.meant(*field, name, *quoted, false));
        }
    }
    let words = slug(shown.query.text()).replace('-', " ");
    if names.is_empty() && !words.is_empty() {
        names = register.meant(Field::Who, &words, true, false);
    }
    names.retain(|name| has_page(shown, &name.name));
    names.dedup_by_key(|name| &name.key);
    (1..=WAYS).contains(&names.len()).then(|| {
        let ways = names
            .iter()
            .map(|name| to_who(shown.view, &name.name, format!("All on {}", name.name)).class("button"));
        el("p").class("asked").children(ways)
    })
}

/// The view of all people, with the same selection.
fn everybody(shown: &Shown<'_>) -> ViewState {
    shown.view.with_view(View::People(None))
}
