//! Rows: what the tariff chart shows, one row a block or mark, as its table and its downloads have it.

use archive::chart::tariff::{TariffChart, Wanted, layout};
use archive::sort::sort_by_key;
use archive::tariffs::{ClaimMark, claim_marks, last_known};
use archive::timeline::Event;
use archive::view::{Column, Layer, View, ViewState};
use archive::{Day, Days, GoodsValue, RecordStep, Side};

use crate::Shown;

/// The days that the tariff chart shows: the chosen ones, else from the first to the last article, on asking to the
/// record's last action.
pub(crate) fn tariff_window(shown: &Shown<'_>) -> Option<Days> {
    let whole = shown.window?;
    let mut to = whole.to;
    if shown.view.later {
        for step in &shown.archive().record {
            let last = step.effective.unwrap_or(step.announced).max(step.announced);
            to = to.max(last.plus(30).month_end());
        }
    }
    Some(Days::new(shown.view.from.unwrap_or(whole.from), shown.view.to.unwrap_or(to)))
}

/// The claims that the selection leaves, known by the day of knowing, on the axis; without chosen days also those of
/// undated articles, which only the table can show.
pub(crate) fn claims_shown(shown: &Shown<'_>, window: Days) -> Vec<ClaimMark> {
    if shown.view.layer == Layer::Record {
        return Vec::new();
    }
    let archive = shown.archive();
    let mut marks = claim_marks(archive, shown.view.as_of);
    marks.retain(|mark| {
        let claim = mark.of(archive).map(|(_, claim)| claim);
        claim.is_some_and(|claim| shown.selection.has_claim(archive, mark.article, claim))
            && mark.day.is_none_or(|day| window.contains(day))
    });
    marks
}

/// The chart over `window`, laid out for the room that there is.
pub(crate) fn lay_out(shown: &Shown<'_>, window: Days) -> TariffChart {
    let marks = claims_shown(shown, window);
    let events: Vec<&Event> = shown.selected_events();
    let wanted = Wanted {
        width: shown.width,
        window,
        known_on: shown.view.as_of,
        layer: shown.view.layer,
        marks: &marks,
        events: &events,
    };
    layout(shown.archive(), &wanted)
}

/// The rows of the record that the chart draws, as blocks or signs, in its order.
pub(crate) fn record_shown(shown: &Shown<'_>, chart: &TariffChart) -> Vec<u32> {
    let mut rows = Vec::new();
    for number in 0..shown.archive().record.len() as u32 {
        if chart.blocks.iter().any(|block| block.step == number)
            || chart.notices.iter().any(|notice| notice.step == number)
        {
            rows.push(number);
        }
    }
    rows
}

/// The rows of the record as the table has them: those that the chart draws, sorted as the link says.
pub(crate) fn record_rows(shown: &Shown<'_>, chart: &TariffChart) -> Vec<u32> {
    let mut rows = record_shown(shown, chart);
    if let Some(sort) = shown.view.sort {
        let value = |step: &RecordStep| match sort.by {
            Column::Day => Some(of_day(step.announced)),
            Column::Effective => step.effective.map(of_day),
            Column::Side => Some(of_side(&step.side)),
            Column::Goods => step.goods_usd_bn.map(f32::to_bits),
            Column::Rate => highest(&step.rates_to),
        };
        let record = &shown.archive().record;
        sort_by_key(&mut rows, |row| sort.place(record.get(*row as usize).and_then(value)));
    }
    rows
}

/// The articles' figures as the table has them: as they were published, or sorted as the link says. Nothing in them is
/// an effective day.
pub(crate) fn claim_rows(shown: &Shown<'_>, window: Days) -> Vec<ClaimMark> {
    let mut marks = claims_shown(shown, window);
    if let Some(sort) = shown.view.sort {
        let value = |mark: &ClaimMark| {
            let (_, claim) = mark.of(shown.archive())?;
            match sort.by {
                Column::Day => mark.day.map(of_day),
                Column::Effective => None,
                Column::Side => Some(of_side(&claim.imposing)),
                Column::Goods => claim.goods.map(|goods| match goods {
                    GoodsValue::UsdBn(value) => value.to_bits(),
                    GoodsValue::All => f32::INFINITY.to_bits(),
                }),
                Column::Rate => highest(&claim.rates_to).or_else(|| highest(&claim.rates_from)),
            }
        };
        sort_by_key(&mut marks, |mark| sort.place(value(mark)));
    }
    marks
}

fn of_day(day: Day) -> u32 {
    day.number().wrapping_sub(i32::MIN) as u32
}

fn of_side(side: &Side) -> u32 {
    match side {
        Side::Us => 0,
        Side::China => 1,
        _ => 2,
    }
}

/// The highest of rates, which are not negative: their bits are in their order.
fn highest(rates: &[f32]) -> Option<u32> {
    rates.iter().map(|rate| rate.to_bits()).max()
}

/// The tariffs as they are shown, or from another view those of its selection; nothing open.
pub(crate) fn on_tariffs(shown: &Shown<'_>) -> ViewState {
    let here = shown.view.view == View::Tariffs;
    let mut to = if here { shown.view.clone() } else { shown.view.with_view(View::Tariffs) };
    to.open = None;
    to
}

/// The view that shows the record from its first action, or to its last.
pub(crate) fn further(shown: &Shown<'_>, before: bool) -> ViewState {
    let mut to = on_tariffs(shown);
    if before {
        to.from = shown.archive().record.first().map(|step| step.announced.month_start());
    } else {
        (to.later, to.to) = (true, None);
    }
    to
}

/// The day on which words, table and files tell how things stood: the day of knowing, else the last article's, or the
/// last one shown where that comes before it or what comes after it was asked for.
pub(crate) fn stood_on(shown: &Shown<'_>, window: Days) -> Day {
    let beyond = shown.view.later || shown.window.is_none_or(|whole| window.to > whole.to);
    let last = last_known(shown.archive()).filter(|last| !beyond && window.contains(*last));
    shown.view.as_of.or(last).unwrap_or(window.to)
}
