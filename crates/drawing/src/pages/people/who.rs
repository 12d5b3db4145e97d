//! One person or organisation: what they are said to be, what they are quoted with, what they are named in.

use archive::people::{Appearance, Role, appearances, find, named_in, quotes, roles};
use archive::query::{Field, Name, Query};
use archive::tariffs::{claim_marks, claim_text};
use archive::timeline::Event;
use archive::view::View;
use markup::{Element, el};

use super::{everybody, narrowed};
use crate::Shown;
use crate::event_brief::event_brief;
use crate::link::{copy_link, go_with, to_sentence};
use crate::pages::{headline, paragraph};
use crate::passage::passage;
use crate::words::{counted, source};

/// The name that the link means, for the window's title.
pub(in crate::pages) fn name(shown: &Shown<'_>, slug: &str) -> String {
    find(&shown.corpus, slug).map_or_else(|| "Nobody of that name".to_owned(), |(_, name)| name.name.clone())
}

pub(in crate::pages) fn who(shown: &Shown<'_>, slug: &str) -> Vec<Element> {
    let Some((field, name)) = find(&shown.corpus, slug) else { return vec![missing(shown, slug)] };
    let at = appearances(shown.archive(), shown.selection, field, name);
    let mut content = vec![head(shown, field, name, &at)];
    if at.is_empty() {
        content.push(paragraph("empty", "The search and the days leave no article that names them."));
    }
    let quoted = quoted(shown, name);
    if field == Field::Who && quoted.is_empty() && !at.is_empty() {
        content.push(paragraph("meta", "No words of theirs are quoted here."));
    }
    let parts = [
        ("Quoted", quoted),
        ("Events that name them", events(shown, &at)),
        ("Described as", stated(shown, &at)),
        ("Tariff claims that name them", claims(shown, &at)),
        ("Articles", articles(shown, name, &at)),
    ];
    for (title, items) in parts {
        if !items.is_empty() {
            let title = format!("{title} ({})", items.len());
            let list = el("ul").class("told").children(items);
            content.push(el("section").class("section").child(el("h2").text(title)).child(list));
        }
    }
    content
}

fn missing(shown: &Shown<'_>, slug: &str) -> Element {
    let slug: String = slug.chars().take(80).collect();
    let words =
        format!("No article of this archive names anybody “{slug}”. The name may be written otherwise here.");
    el("div")
        .class("empty")
        .child(headline("Nobody of that name"))
        .child(el("p").text(words))
        .child(el("p").child(go_with(&everybody(shown), "See all people and organisations")))
}

fn head(shown: &Shown<'_>, field: Field, name: &Name, at: &[Appearance<'_>]) -> Element {
    let mentions: usize = at.iter().map(|one| one.entity.mentions.len()).sum();
    let count = format!("Named {} in {}", counted(mentions, "time"), counted(at.len(), "article"));
    let this = View::People(Some(archive::people::slug(&name.name)));
    let find = |field, words: &'static str| {
        let query = Query::parse(&shown.view.query).with(field, &name.name);
        go_with(&shown.view.with_view(View::Search).with_query(&query), words).class("button")
    };
    let spoke = shown.corpus.register.names(Field::SaidBy).iter().any(|speaker| speaker.key == name.key);
    let tools = el("div")
        .class("tools")
        .child(find(field, "Search their articles"))
        .maybe(spoke.then(|| find(Field::SaidBy, "Search where they are quoted")))
        .child(copy_link(shown.view, "this page"));
    let kind = if field == Field::Org { "Organisation" } else { "Person" };
    let back = go_with(&everybody(shown), "← All people and organisations");
    el("header")
        .child(el("p").class("kicker").child(back))
        .child(headline(name.name.clone()))
        .child(narrowed(shown, paragraph("meta", format!("{kind}. {count}")), &this))
        .child(tools)
}

/// The roles, each with the sentences that state it.
fn stated(shown: &Shown<'_>, at: &[Appearance<'_>]) -> Vec<Element> {
    let archive = shown.archive();
    let one = |role: Role<'_>| {
        let places = role.stated.iter().filter_map(|(article, sentence)| {
            let text = archive.articles.get(*article as usize)?;
            Some(el("li").child(to_sentence(text, *sentence, &source(shown.archive(), *article))))
        });
        let by = if role.stated.is_empty() { "; no article says so in these words" } else { "" };
        let note = role
            .listed
            .then(|| paragraph("basis", format!("Editor’s note: this archive’s list of people{by}.")));
        let list = (!role.stated.is_empty()).then(|| el("ul").class("places").children(places));
        el("li").child(el("p").text(role.words.to_owned())).maybe(note).maybe(list)
    };
    roles(at).into_iter().map(one).collect()
}

fn quoted(shown: &Shown<'_>, name: &Name) -> Vec<Element> {
    let archive = shown.archive();
    let mut items = Vec::new();
    for (text, article) in archive.articles.iter().zip(0..) {
        if !shown.selection.has_article(archive, article) {
            continue;
        }
        for quote in quotes(archive, article, name) {
            let words = to_sentence(text, quote.sentence, &format!("“{}”", text.clean(quote.span)));
            let credited = quote.credited.as_ref().map(|outlet| format!(", as {outlet} has it"));
            let from = source(shown.archive(), article) + &credited.unwrap_or_default();
            items.push(
                el("li")
                    .child(el("blockquote").child(words.class("passage")))
                    .child(paragraph("basis", from)),
            );
        }
    }
    items
}

fn events(shown: &Shown<'_>, at: &[Appearance<'_>]) -> Vec<Element> {
    let named = |event: &&&Event| event.tellings.iter().any(|one| named_in(at, one.article, one.sentence));
    shown.selected_events().iter().filter(named).filter_map(|event| event_brief(shown, event)).collect()
}

fn claims(shown: &Shown<'_>, at: &[Appearance<'_>]) -> Vec<Element> {
    let archive = shown.archive();
    let marks = claim_marks(archive, None);
    let one = |mark: &archive::tariffs::ClaimMark| {
        let (_, claim) = mark.of(archive)?;
        let selected = shown.selection.has_claim(archive, mark.article, claim);
        if !selected || !named_in(at, mark.article, claim.sentence) {
            return None;
        }
        let to = shown.view.with_open(View::Tariffs, &mark.id(archive));
        let words = [claim.imposing.name(), "tariffs", claim.action.name(), &claim_text(claim)].join(" ");
        let lit: Vec<_> = claim.goods_span.into_iter().collect();
        let quoted = passage(shown, mark.article, claim.sentence, &lit);
        Some(el("li").child(el("p").class("event-text").maybe(quoted)).child(
            paragraph("basis", source(shown.archive(), mark.article)).text(" · ").child(go_with(&to, words)),
        ))
    };
    marks.iter().filter_map(one).collect()
}

fn articles(shown: &Shown<'_>, name: &Name, at: &[Appearance<'_>]) -> Vec<Element> {
    let archive = shown.archive();
    let one = |one: &Appearance<'_>| {
        let text = archive.articles.get(one.article as usize)?;
        let first = one.entity.mentions.first()?;
        let said = quotes(archive, one.article, name).len();
        let said = if said > 0 { format!(", quoted {}", counted(said, "time")) } else { String::new() };
        let words = format!(
            "{} · named {}{said}",
            source(shown.archive(), one.article),
            counted(one.entity.mentions.len(), "time")
        );
        let told = passage(shown, one.article, first.sentence, &[first.span]);
        Some(
            el("li")
                .child(to_sentence(text, first.sentence, &text.meta.title))
                .child(el("p").class("event-text").maybe(told))
                .child(paragraph("basis", words)),
        )
    };
    at.iter().filter_map(one).collect()
}
