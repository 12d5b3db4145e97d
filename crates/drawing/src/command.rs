//! Commands: what a button or box in the markup asks the app to do, named in its attributes.
//!
//! | attribute | on | the app |
//! |---|---|---|
//! | `data-copy` | a button | copies the full address of that view |
//! | `data-do` | a button | does what is named: one of the constants below |
//! | `data-set` | a date box | sets that day of the view: `from`, `to`, `asof` |
//! | `data-key` | a link on the timeline | is pressed by that key, too |
//! | `data-strip` | the time strip | chooses the days that are drawn over or walked along |
//! | `data-bar` | a part of it | knows its first and last day, with a space between |

/// Attribute of a button that copies a link: the view, as its link says.
pub const COPY: &str = "data-copy";
/// Attribute of a button that does something else.
pub const DO: &str = "data-do";
/// Attribute of a box for a day.
pub const SET: &str = "data-set";
/// Attribute of a link that a key presses.
pub const KEY: &str = "data-key";
/// Attribute of the time strip.
pub const STRIP: &str = "data-strip";
/// Attribute of one part of it: its days.
pub const BAR: &str = "data-bar";

/// Shows or hides an article's margin.
pub const MARGIN: &str = "margin";
/// Hands out the article's file as received.
pub const RECEIVED: &str = "received";
/// Puts the notices away.
pub const DISMISS: &str = "dismiss";
