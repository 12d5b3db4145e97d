// Days as texts ("2019-05-17"), which stand in the order of time, and as a reader finds them written.

const NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const date = (day) => new Date(`${day}T00:00:00Z`);
const parts = (day) => day.split("-").map(Number);

/** So many days on. */
export const plus = (day, days) => new Date(date(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
/** The last day of its month. */
export const monthEnd = (day) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
/** How many days from the first to the last, both counted. */
export const length = ({ from, to }) => Math.round((date(to) - date(from)) / 86_400_000) + 1;
/** Whether two stretches share a day. */
export const overlap = (a, b) => a.from <= b.to && b.from <= a.to;
/** Whether a day is in a stretch. */
export const holds = ({ from, to }, day) => from <= day && day <= to;
/** From the first day of all to the last. */
export const around = (all) => all.reduce((a, b) => ({ from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }));

/** The day, month or year that a link or a query names: `2019`, `2019-05`, `2019-05-17`. */
export function named(text) {
  if (text.length === 4) return { from: `${text}-01-01`, to: `${text}-12-31` };
  if (text.length === 7) return { from: `${text}-01`, to: monthEnd(`${text}-01`) };
  return { from: text, to: text };
}

/** The whole day, week, month or year that a day is in. */
export function unitAround(unit, day) {
  if (unit === "day") return { from: day, to: day };
  if (unit === "month") return named(day.slice(0, 7));
  if (unit === "year") return named(day.slice(0, 4));
  const from = plus(day, -((date(day).getUTCDay() + 6) % 7));
  return { from, to: plus(from, 6) };
}

/** Cuts a stretch into whole units, which may reach beyond it. */
export function cut(window, unit) {
  const all = [];
  for (let day = window.from; day <= window.to; day = plus(day, 1)) {
    if (!all.length || day > all.at(-1).to) all.push(unitAround(unit, day));
  }
  return all;
}

/** "17 May 2019". */
export const long = (day) => `${parts(day)[2]} ${NAMES[parts(day)[1] - 1]} ${parts(day)[0]}`;
const month = (day) => NAMES[parts(day)[1] - 1].slice(0, 3);
/** "17 May 2019", with three letters of the month. */
export const short = (day) => `${parts(day)[2]} ${month(day)} ${parts(day)[0]}`;
/** "May 2019". */
export const monthOf = (day) => `${NAMES[parts(day)[1] - 1]} ${parts(day)[0]}`;
/** "Fri". */
export const weekday = (day) => WEEKDAYS[date(day).getUTCDay()];

/** A stretch in few letters: "25 Oct 2018", "Nov 2018", "21–30 Nov 2018", "6 May – 1 Jun 2019". */
export function stretch({ from, to }) {
  if (from === to) return short(from);
  const [year, own] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === named(year).from && to === named(year).to) return year;
  if (from === named(own).from && to === named(own).to) return `${month(from)} ${year}`;
  if (own === to.slice(0, 7)) return `${parts(from)[2]}–${short(to)}`;
  if (year === to.slice(0, 4)) return `${parts(from)[2]} ${month(from)} – ${short(to)}`;
  return `${short(from)} – ${short(to)}`;
}

/** The same with whole names: "25 October 2018", "21 to 30 November 2018", "1999". */
export function spoken({ from, to }) {
  if (from === to) return long(from);
  const [year, own] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === named(year).from && to === named(year).to) return year;
  if (from === named(own).from && to === named(own).to) return monthOf(from);
  if (own === to.slice(0, 7)) return `${parts(from)[2]} to ${long(to)}`;
  if (year === to.slice(0, 4)) return `${parts(from)[2]} ${NAMES[parts(from)[1] - 1]} to ${long(to)}`;
  return `${long(from)} to ${long(to)}`;
}
