// What the tariffs and the front are to show, by a count over facts and record, beside what they show, in the same
// shape.

import { holds, long, monthEnd, named, plus, short, stretch } from "./days.mjs";
import { lanes } from "./expected-time.mjs";
import { apart, course, done, drawn, inForce, known, moves, rates, said, stood, sum } from "./record.mjs";

const sorted = (all) => [...all].sort();

/** The days that the tariff chart shows. */
function window({ state, axis, facts }) {
  const last = facts.record.flatMap((step) => [step.announced, step.effective ?? ""]).reduce((a, b) => (a > b ? a : b));
  const end = state.later && monthEnd(plus(last, 30)) > axis.to ? monthEnd(plus(last, 30)) : axis.to;
  return { from: state.from ? named(state.from).from : axis.from, to: state.to ? named(state.to).to : end };
}

/** The day on which words, table and files tell how things stood: the one asked for, else the last article's, or the
 *  last one shown where that comes before it or what comes after it was asked for. */
function stoodOn({ state, axis, facts }, days) {
  const last = facts.articles.map((article) => article.published.from).reduce((a, b) => (a > b ? a : b));
  const beyond = state.later || days.to > axis.to;
  return state.asof ?? (!beyond && holds(days, last) ? last : days.to);
}

const record = ({ state, facts }) => (state.layer === "articles" ? [] : facts.record);

/** The tariff chart: blocks and signs of the record with their days and dollars, marks of the figures, sums. */
export function chart(count, { blocks, signs, marks, totals }) {
  const days = window(count);
  const { asof } = count.state;
  const steps = drawn(record(count), days, asof);
  // A list may stand in several blocks, in force and still to come.
  const heard = (label) => `${label.split(": ")[0]}, ${label.match(/([\d.]+) billion dollars/)?.[1] ?? "–"}`;
  const figures = count.figures(days);
  const several = (label) => Number(label.match(/: (\d+) figures, in a table/)?.[1] ?? 1);
  const single = (label) => label.split(", ")[0];
  const published = figures.map(({ article }) => count.article(article).published).map((one) => (one.from === one.to ? long(one.from) : stretch(one)));
  const sums = new Set(["US", "China"].flatMap((side) => [...sumsOf(count, side, days)]));
  return {
    part: "tariff chart",
    seen: {
      blocks: sorted(new Set(blocks.map(heard))),
      signs: sorted(signs.map(heard)),
      marks: marks.reduce((sum, label) => sum + several(label), 0),
      strangers: marks.filter((label) => several(label) === 1).map(single).filter((day) => !published.includes(day)),
      sums: totals.filter((one) => !sums.has(one)),
    },
    wanted: {
      blocks: sorted(new Set(steps.blocks.map((step) => said(step, true, asof)))),
      signs: sorted(steps.signs.map((step) => said(step, false, asof))),
      marks: figures.length,
      strangers: [],
      sums: [],
    },
  };
}

/** Every sum that a side's line comes to, also on days still to come. */
function sumsOf(count, side, days) {
  const all = new Set();
  for (let day = days.from; day <= days.to; day = plus(day, 1)) all.add(`$${sum(inForce(record(count), side, day, count.state.asof))}bn`);
  return all;
}

/** The tables of the same: every row, but for the words of its sentence. */
export function table(count, { record: official, claims }) {
  const days = window(count);
  const { asof, layer } = count.state;
  const steps = drawn(record(count), days, asof);
  const shown = count.facts.record.filter((step) => steps.blocks.includes(step) || steps.signs.includes(step));
  const dash = (value) => (value === undefined || value === null ? "–" : String(value));
  const published = ({ article }) => stretch(count.article(article).published);
  return {
    part: "tables",
    seen: { official: sorted(official.map((row) => row.slice(0, 8).join(" | "))), claims: sorted(claims.map((row) => [row[0], row[2], row[3], row[4], row[5]].join(" | "))) },
    wanted: {
      official: sorted(
        (layer === "articles" ? [] : shown).map((step) =>
          [short(step.announced), step.effective ? short(step.effective) : "–", step.side, step.overlaps.length ? `${step.list} (partly the goods of ${step.overlaps.join(", ")}: not added to them)` : step.list, dash(step.goods), moves(step.from, step.to), done(step.action), stood(count.facts.record, step, stoodOn(count, days), asof)].join(" | "),
        ),
      ),
      claims: sorted(
        count.figures(days).map((figure) => {
          const { imposing, goods_value_usd_bn: goods, rates_from, rates_to, action } = figure.claim;
          return [published(figure), imposing, dash(goods), moves(rates_from, rates_to), action].join(" | ");
        }),
      ),
    },
  };
}

const NAMED = { US: "US", China: "Chinese" };

/** What the page of tariffs tells in words: the steps of each side, what was known, how many figures there are. */
export function told(count, { summary, known: lines, narrowed }) {
  const days = window(count);
  const { state } = count;
  const figures = count.figures(days).length;
  const courses = ["US", "China"].map((side) => {
    const { first, sums, rates } = course(count.facts.record, side, days, state.asof);
    return { first, sums, rates };
  });
  const heard = ["US", "Chinese"].map((name) => {
    const text = summary.match(new RegExp(`(?:No )?${name} tariffs .*?\\.(?= |$)`))?.[0] ?? "";
    const sums = [...text.matchAll(/\$([\d.]+)bn on (\d+ \w+ \d+)/g)].map(([one]) => one);
    const stayed = text.match(/stayed on \$([\d.]+)bn/)?.[1];
    const first = stayed ?? text.match(/went from \$([\d.]+)bn/)?.[1] ?? 0;
    const times = text.match(/changed their rates (once|(\d+) times)/);
    return { first: Number(first), sums, rates: times ? Number(times[2] ?? 1) : 0 };
  });
  const narrow = Boolean(state.asked || count.days);
  return {
    part: "told",
    seen: {
      courses: heard,
      figures: Number(summary.match(/state (\d+) figures?/)?.[1] ?? 0),
      compared: [...(summary.match(/figures?: (.*)\.$/)?.[1] ?? "").matchAll(/(\d+) [a-z]/g)].reduce((sum, [, one]) => sum + Number(one), 0),
      narrowed: narrowed ? Number(narrowed.match(/^\d+/)[0]) : undefined,
      ...(state.form ? {} : { known: lines.map(numbersOf) }),
    },
    wanted: {
      courses,
      figures,
      compared: figures,
      narrowed: narrow ? figures : undefined,
      ...(state.form ? {} : { known: knownOn(count, days) }),
    },
  };
}

/** Dollars and days of a line such as "US tariffs on $250bn in force: 25 % on $50bn, 10 % on $200bn; $200bn to rise to 25 % on 1 Jan 2019." */
const numbersOf = (line) => ({
  who: line.match(/^(?:No )?(US|Chinese)/)?.[1],
  total: Number(line.match(/tariffs on \$([\d.]+)bn in force/)?.[1] ?? 0),
  rates: line.match(/in force(?: at|:) ([^;]*?)[;.]/)?.[1] ?? "",
  coming: [...line.matchAll(/\$([\d.]+)bn (?:more )?to (?:rise to|fall to|start at) [^;]*? on (\d+ \w+ \d+)/g)].map(([, goods, day]) => [Number(goods), day]),
  threatened: [...line.matchAll(/\$([\d.]+)bn more threatened/g)].map(([, goods]) => Number(goods)),
});

/** The rate that all of it bears, or what of it bears which. */
function ratesOfGoods(steps) {
  const sums = new Map();
  for (const { to, goods } of steps) sums.set(rates(to), (sums.get(rates(to)) ?? 0) + goods);
  const parts = [...sums].map(([rate, goods]) => `${rate} on $${goods}bn`);
  return parts.length > 1 ? parts.join(", ") : [...sums.keys()].join("");
}

/** What was known of each side on the day that the page stands on. */
function knownOn(count, days) {
  const { facts } = count;
  const day = stoodOn(count, days);
  return ["US", "China"].map((side) => {
    const { total, coming, threatened } = known(facts.record, side, day);
    return { who: NAMED[side], total, rates: ratesOfGoods(apart(inForce(facts.record, side, day, day))), coming, threatened };
  });
}

/** The front: the headline figures, what was known, the chart of events. */
export function front(count, { figures, known: lines, lanes: drawnLanes }) {
  const { facts, state, axis } = count;
  const last = facts.articles.map((article) => article.published.from).reduce((a, b) => (a > b ? a : b));
  const day = state.asof ?? last;
  const sides = ["US", "China"].map((side) => known(facts.record, side, day));
  const dollars = [
    ...sides.map((one) => one.total),
    ...sides.flatMap((one) => one.coming.slice(0, 1).map(([goods]) => goods)),
    ...sides.flatMap((one) => one.threatened.slice(-1)),
  ].map((value) => `$${value}bn`);
  const until = count.knownEvents().filter((event) => event.days.from <= day).length;
  const days = { from: state.from ? named(state.from).from : axis.from, to: state.to ? named(state.to).to : axis.to };
  const chart = lanes(count, drawnLanes, count.knownEvents(), days);
  return {
    part: "front",
    seen: { ...chart.seen, figures, known: lines.map(numbersOf) },
    wanted: { ...chart.wanted, figures: [...dollars.slice(0, 4), ...(dollars.length < 4 ? [String(until)] : [])], known: knownOn(count, window(count)) },
  };
}
