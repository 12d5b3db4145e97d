//! A chart is computed here down to positions in pixels, without a browser: scales, ticks and places for labels.
//! What draws it only writes the numbers down, so a page, a download and a test show the same picture.

mod label;
mod scale;
pub mod strip;
pub mod tariff;
pub mod timeline;

pub use label::{Label, LabelBox, Places, shortened};
pub use scale::{LinearScale, MonthTick, TimeScale};
