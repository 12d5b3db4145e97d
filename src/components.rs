//! Components: the pieces that pages are made of, one a file.

mod chips;
mod claim_card;
mod copy_link;
mod facets;
mod footer;
mod go;
mod masthead;
mod note_card;
mod notices;
mod passage;
mod reading;
mod record_card;
mod story;
mod tariff_chart;
mod tariff_table;
mod timeline_chart;
mod timeline_list;
mod toast;

pub(crate) use chips::chips;
pub(crate) use claim_card::{ClaimCard, claim_words};
pub(crate) use copy_link::CopyLink;
pub(crate) use facets::facets;
pub(crate) use footer::Footer;
pub(crate) use go::Go;
pub(crate) use masthead::Masthead;
pub(crate) use note_card::note_card;
pub(crate) use notices::Notices;
pub(crate) use passage::passage;
pub(crate) use reading::{reading, side_class};
pub(crate) use record_card::RecordCard;
pub(crate) use story::Story;
pub(crate) use tariff_chart::TariffChart;
pub(crate) use tariff_table::TariffTable;
pub(crate) use timeline_chart::{CHARTED, TimelineChart};
pub(crate) use timeline_list::TimelineList;
pub(crate) use toast::Toast;
