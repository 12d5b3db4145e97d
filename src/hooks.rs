//! Hooks: what connects the app's one component with the browser.

mod use_arrival;
mod use_commands;
mod use_days;
mod use_history;
mod use_keys;
mod use_toast;
mod use_width;

pub(crate) use use_arrival::use_arrival;
pub(crate) use use_commands::use_commands;
pub(crate) use use_days::use_days;
pub(crate) use use_history::use_history;
pub(crate) use use_keys::use_keys;
pub(crate) use use_toast::use_toast;
pub(crate) use use_width::use_width;
