//! The text to read: summary box, paragraphs with their marks in the margin, what was left out.

use archive::reading::{Mark, marks, opened};
use archive::sentence_key::{Located, SentenceLink};
use archive::view::ViewState;
use archive::{Article as Text, Block, BlockKind, Span};
use yew::prelude::*;

use super::margin::margin;
use crate::components::{CopyLink, Go, reading};
use crate::hooks::{Explorer, use_explorer};

/// Which text, with what lit.
#[derive(Properties, PartialEq)]
pub(super) struct BodyProps {
    pub(super) article: u32,
    /// The sentences that the link is for.
    pub(super) located: Option<Located>,
    /// The words that the query found.
    pub(super) lit: Vec<Span>,
    /// Whether the margin is shown.
    pub(super) margin: bool,
}

/// The text.
#[function_component]
pub(super) fn Body(props: &BodyProps) -> Html {
    let explorer = use_explorer();
    let archive = &explorer.library.archive;
    let Some(text) = archive.articles.get(props.article as usize) else { return Html::default() };
    let all = marks(archive, props.article);
    let open = props.located.zip(explorer.view.open.as_ref());
    let open = open.and_then(|(located, name)| opened(&all, located.first, name)).cloned();
    let mut lit = props.lit.clone();
    lit.extend(open.as_ref().map(|mark| mark.span));
    let set = Set {
        explorer: &explorer,
        text,
        located: props.located,
        lit,
        marks: all,
        opened: open,
        margin: props.margin,
    };
    let of = |kind: BlockKind| text.blocks.iter().filter(move |block| block.kind == kind);
    let left_out: Vec<_> = text.noise.iter().collect();
    let located = props.located.and_then(|located| text.sentences.get(located.first as usize));
    let in_noise = located.is_some_and(|sentence| sentence.kind == BlockKind::Noise);
    html! {
        <>
            if of(BlockKind::Summary).next().is_some() {
                <ul class="summary" aria-label="Key points">
                    { for of(BlockKind::Summary).map(|block| html! { <li>{ set.block(block, false) }</li> }) }
                </ul>
            }
            <div class="body">
                { for text.blocks.iter().map(|block| match block.kind {
                    BlockKind::Body => html! { <div class="set">{ set.block(block, true) }</div> },
                    BlockKind::Caption => html! { <div class="set caption">{ set.block(block, true) }</div> },
                    BlockKind::Title | BlockKind::Summary | BlockKind::Noise => Html::default(),
                }) }
            </div>
            if !left_out.is_empty() {
                <details class="left-out" open={in_noise} tabindex={in_noise.then_some("-1")} data-arrival={in_noise.then_some("center")}>
                    <summary>{ format!("Left out of the reading view ({})", left_out.len()) }</summary>
                    <ul>
                        { for left_out.iter().map(|noise| html! {
                            <li><q>{ noise.span.of(&text.text).to_owned() }</q>{ format!(" – {}", noise.why) }</li>
                        }) }
                    </ul>
                </details>
            }
        </>
    }
}

/// What setting a paragraph needs to know.
struct Set<'a> {
    explorer: &'a Explorer,
    text: &'a Text,
    located: Option<Located>,
    lit: Vec<Span>,
    marks: Vec<Mark>,
    opened: Option<Mark>,
    margin: bool,
}

impl Set<'_> {
    /// A block and its margin.
    fn block(&self, block: &Block, paragraph: bool) -> Html {
        let (first, end) = block.sentences;
        let sentences: Html = (first..end).filter_map(|number| self.sentence(number)).collect();
        let caption = block.kind == BlockKind::Caption;
        html! {
            <>
                if paragraph { <p>if caption { { "Photo: " } }{ sentences }</p> } else { { sentences } }
                if self.margin {
                    { margin(self.explorer, self.text, block, &self.marks, self.opened.as_ref()) }
                }
            </>
        }
    }

    fn sentence(&self, number: u32) -> Option<Html> {
        let sentence = self.text.sentences.get(number as usize)?;
        let chosen = self.located.is_some_and(|located| (located.first..=located.last).contains(&number));
        let begins = self.located.is_some_and(|located| located.first == number);
        let to = ViewState::sentence(&self.text.id, SentenceLink::to(self.text, number));
        Some(html! {
            <>
                <span
                    id={format!("s{}", number + 1)} class={classes!("sentence", chosen.then_some("lit"))}
                    tabindex={begins.then_some("-1")} data-arrival={begins.then_some("center")}
                >{ reading(self.text, sentence.span, &self.lit, true) }</span>
                <SentenceTool {to} number={number + 1} lit={begins} />
                { " " }
            </>
        })
    }
}

/// Which sentence a link is offered for.
#[derive(Properties, PartialEq)]
struct SentenceToolProps {
    to: ViewState,
    number: u32,
    lit: bool,
}

/// The mark behind a sentence: lights it and, once lit, offers its link to be copied.
#[function_component]
fn SentenceTool(props: &SentenceToolProps) -> Html {
    let explorer = use_explorer();
    if props.lit {
        return html! { <CopyLink to={props.to.clone()} what="this sentence" /> };
    }
    let to = ViewState { query: explorer.view.query.clone(), ..props.to.clone() };
    html! { <Go {to} class="sentence-link" label={format!("Link to sentence {}", props.number)}>{ "¶" }</Go> }
}
