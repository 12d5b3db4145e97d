//! Days chosen by hand: drawn over on the time strip, walked along it by keys, and the timeline's zoom by wheel, pinch
//! and keys. Listened to once, on the window.

use std::cell::RefCell;
use std::rc::Rc;

use archive::timeline::{shown, zoomed};
use archive::view::View;
use archive::{Day, Days};
use drawing::command;
use gloo_events::EventListener;

use super::Latest;
use crate::browser::{self, Bar, Touch};
use crate::state::Action;

const HEARD: [&str; 7] =
    ["pointerdown", "pointermove", "pointerup", "pointercancel", "dragstart", "wheel", "keydown"];

/// How far the wheel turns for the next step of the zoom.
const TURN: f64 = 60.0;
/// How much wider the days become at a step of the wheel, and closer by its inverse.
const STEP: f32 = 1.5;
/// How far two fingers part, or come together, before the days follow them.
const PARTED: f64 = 1.1;

/// Lets the reader choose days on the strip and zoom the timeline, in the state as it is by then.
pub(super) fn listen(latest: Latest, window: Option<Days>) -> impl Iterator<Item = Option<EventListener>> {
    let hand =
        Hand { latest, window, drawn: None, anchor: None, fingers: Vec::new(), apart: 0.0, turned: 0.0 };
    let hand = Rc::new(RefCell::new(hand));
    HEARD.into_iter().map(move |name| {
        let hand = hand.clone();
        let heard = move |event: &web_sys::Event| {
            if let Ok(mut hand) = hand.try_borrow_mut() {
                hand.heard(name, event);
            }
        };
        browser::listen(name, Box::new(heard))
    })
}

/// What the hand is at.
struct Hand {
    latest: Latest,
    window: Option<Days>,
    /// The part of the strip where drawing began, and the one where it is now.
    drawn: Option<(Bar, Bar)>,
    /// The days from which the keys choose.
    anchor: Option<Days>,
    /// Fingers on the timeline.
    fingers: Vec<Touch>,
    /// How far two fingers were apart at the last step.
    apart: f64,
    /// How far the wheel was turned since the last step.
    turned: f64,
}

impl Hand {
    fn heard(&mut self, name: &str, event: &web_sys::Event) {
        match name {
            "pointerdown" => {
                let bar = browser::bar_of(event, DRAWN);
                self.drawn = bar.map(|bar| (bar.clone(), bar));
                self.fingers.extend(browser::touch_on(event, TIMELINE));
                self.apart = self.distance();
            }
            "pointermove" => self.moved(event),
            "pointerup" => {
                self.lifted(event);
                if let Some((first, last)) = self.drawn.take().filter(|(first, last)| first != last)
                    && let (Some(first), Some(last)) = (days(&first), days(&last))
                {
                    self.choose(Some(around(first, last)), false);
                }
            }
            "pointercancel" => {
                self.lifted(event);
                self.drawn = None;
            }
            // A link of the strip is not to be carried off.
            "dragstart" if browser::is_in(event, STRIP) => event.prevent_default(),
            "wheel" => self.turn(event),
            "keydown" => self.key(event),
            _ => {}
        }
    }

    fn moved(&mut self, event: &web_sys::Event) {
        if let Some((first, last)) = &mut self.drawn
            && let Some(bar) = browser::bar_under(event, STRIP, DRAWN)
        {
            *last = bar;
            browser::show_brush(STRIP, (*first != *last).then_some((&*first, &*last)));
        }
        if self.fingers.is_empty() {
            return;
        }
        let Some(touch) = browser::touch_of(event) else { return };
        for finger in self.fingers.iter_mut().filter(|finger| finger.id == touch.id) {
            *finger = touch;
        }
        let now = self.distance();
        let middle = self.fingers.iter().map(|finger| finger.x).sum::<f64>() / self.fingers.len() as f64;
        if self.apart > 0.0 && now > 0.0 && (now > self.apart * PARTED || now * PARTED < self.apart) {
            // As far as the fingers, so that each stays on its day.
            self.zoom((self.apart / now) as f32, middle);
            self.apart = now;
        }
    }

    fn lifted(&mut self, event: &web_sys::Event) {
        browser::show_brush(STRIP, None);
        if let Some(touch) = browser::touch_of(event) {
            self.fingers.retain(|finger| finger.id != touch.id);
        }
    }

    /// How far two fingers are apart; 0 with fewer or more.
    fn distance(&self) -> f64 {
        match self.fingers.as_slice() {
            [a, b] => (a.x - b.x).hypot(a.y - b.y),
            _ => 0.0,
        }
    }

    fn turn(&mut self, event: &web_sys::Event) {
        let Some((turned, x)) = browser::zooming_wheel(event, TIMELINE) else { return };
        event.prevent_default();
        self.turned += turned;
        if self.turned.abs() >= TURN {
            self.zoom(if self.turned > 0.0 { STEP } else { 1.0 / STEP }, x);
            self.turned = 0.0;
        }
    }

    /// Zooms so that the day at `x` pixels of the window stays there.
    fn zoom(&self, factor: f32, x: f64) {
        let Some(whole) = self.window else { return };
        let state = self.latest.borrow().clone();
        if state.view.view != View::Timeline {
            return;
        }
        let now = shown(whole, state.view.from, state.view.to);
        let to = state.view.with_days(zoomed(whole, now, factor, browser::share_of(TIMELINE, x)));
        state.dispatch(Action::Refine(to));
    }

    fn key(&mut self, event: &web_sys::Event) {
        let Some((key, shift)) = browser::plain_key(event) else { return };
        let Some(bar) = browser::bar_of(event, WALKED) else {
            self.anchor = None;
            return press(event, &key);
        };
        let to = match key.as_str() {
            "ArrowLeft" => bar.before(),
            "ArrowRight" => bar.after(),
            "Home" => bar.first(),
            "End" => bar.last(),
            "Escape" => {
                self.anchor = None;
                return self.choose(None, true);
            }
            _ => return press(event, &key),
        };
        event.prevent_default();
        let Some(to) = to else { return };
        to.take_focus(&bar);
        if !shift {
            self.anchor = None;
        } else if let (Some(start), Some(end)) = (self.anchor.or_else(|| days(&bar)), days(&to)) {
            self.anchor = Some(start);
            self.choose(Some(around(start, end)), true);
        }
    }

    /// Chooses days; while walking by keys, one entry of the history is enough.
    fn choose(&self, days: Option<Days>, walking: bool) {
        let state = self.latest.borrow().clone();
        let to = state.view.with_days(days);
        if walking && to.view == state.view.view {
            state.dispatch(Action::Refine(to));
        } else {
            browser::remember_scroll();
            state.dispatch(Action::Go(to));
        }
    }
}

const STRIP: &str = "[data-strip]";
/// What the keys walk along, and of it what is drawn over: not the marks at the ends, or whoever draws as far as there
/// would choose all that lies beyond.
const WALKED: &str = "[data-bar]";
const DRAWN: &str = "[data-bar]:not(.edge)";
const TIMELINE: &str = ".timeline-chart";

/// Presses the timeline's link that has this key: arrows only from within, as they may be others' elsewhere.
fn press(event: &web_sys::Event, key: &str) {
    let key = if key == "=" { "+" } else { key };
    let known = match key {
        "+" | "-" => true,
        "ArrowLeft" | "ArrowRight" => browser::is_in(event, ".timeline-chart,.timeline-tools .choice"),
        _ => false,
    };
    let link = format!("[{}='{key}']", command::KEY);
    if known && !browser::is_typing() && browser::click(&link) {
        event.prevent_default();
        // The mark that had it may be off the chart now.
        browser::keep_focus(link);
    }
}

/// The days of a part of the strip.
fn days(bar: &Bar) -> Option<Days> {
    let text = bar.days(command::BAR)?;
    let (from, to) = text.split_once(' ')?;
    Some(Days::new(Day::parse(from)?, Day::parse(to)?))
}

fn around(a: Days, b: Days) -> Days {
    Days { from: a.from.min(b.from), to: a.to.max(b.to) }
}
