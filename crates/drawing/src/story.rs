//! A story is an article in a list: when, where, its headline, and a line of it or the passages found in it.

use archive::view::{ArticleView, View, ViewState};
use markup::{Element, el};

use crate::Shown;
use crate::link::go_with;
use crate::words::{first_line, is_out, published};

/// An article as a list item, its headline of that level (`h2` right below the page's title, else `h3`), with its
/// passages or, without any, its first sentence.
pub(crate) fn story(
    shown: &Shown<'_>,
    article: u32,
    level: &'static str,
    passages: Option<Element>,
) -> Option<Element> {
    let text = shown.archive().articles.get(article as usize)?;
    let view = View::Article(ArticleView { id: text.id.clone(), ..ArticleView::default() });
    let to = ViewState::of(view).with_query(&shown.view.query);
    let later = shown.view.as_of.filter(|day| text.meta.published.is_some() && !is_out(text, *day));
    let when = el("div")
        .class("when")
        .child(el("div").text(published(text)))
        .child(el("div").text(text.meta.outlet.clone()))
        .maybe(later.map(|day| el("div").text(format!("not yet out on {}", day.short()))));
    let line = passages.unwrap_or_else(|| el("p").class("line").text(first_line(text)));
    let told = el("div").child(el(level).child(go_with(&to, text.meta.title.clone()))).child(line);
    Some(el("li").class("story-row").key(text.id.clone()).child(when).child(told))
}
