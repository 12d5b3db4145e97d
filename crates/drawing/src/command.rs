//! Commands: what a button or box in the markup asks the app to do, named in its attributes.
//!
//! | attribute | on | the app |
//! |---|---|---|
//! | `data-copy` | a button | copies the full address of that view |
//! | `data-do` | a button | does what is named: one of the constants below, else goes to the heading of that month |
//! | `data-set` | a date box | sets that day of the view: `from`, `to`, `asof` |
//! | `data-quote` | a button | copies what it holds: words with their source and link |
//! | `data-copied` | such a button | says that this was copied |
//! | `data-dialog` | a button | opens the dialog of that id; without a value, closes the one it is in |
//! | `data-set` = `knowing` | a slider | moves the day of knowing, a number of days since 1970-01-01 |
//! | `data-key` | a link on the timeline | is pressed by that key, too |
//! | `data-strip` | the time strip | chooses the days that are drawn over or walked along |
//! | `data-bar` | a part of it | knows its first and last day, with a space between |
//! | `data-says` | any text | is what a change of the page is told by, where it cannot be seen |

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

/// Attribute of the text that tells what has changed: its own words, not those of links within.
pub const SAYS: &str = "data-says";
/// Attribute of such a button: what the text is.
pub const COPIED: &str = "data-copied";
/// Attribute of a button that copies the text it holds.
pub const QUOTE: &str = "data-quote";
/// Attribute of a button that opens a dialog, or without a value closes its own.
pub const DIALOG: &str = "data-dialog";

/// Shows or hides an article's margin.
pub const MARGIN: &str = "margin";
/// Hands out the article's file as received.
pub const RECEIVED: &str = "received";
/// Changes between the light and the dark theme.
pub const THEME: &str = "theme";
/// Draws more of the results.
pub const MORE: &str = "more";
/// Puts the notices away.
pub const DISMISS: &str = "dismiss";

/// The slider of the day of knowing; at its end everything is known.
pub const KNOWING: &str = "knowing";
/// Hands out what the tariff chart shows as comma-separated values.
pub const CSV: &str = "csv";
/// The same as JSON.
pub const JSON: &str = "json";
/// The tariff chart as a drawing that stands on its own.
pub const SVG: &str = "svg";
/// The same as a picture of pixels.
pub const PNG: &str = "png";
