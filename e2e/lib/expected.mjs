// What a page is to show, by a count over the facts, beside what it shows, in the same shape.

import { monthOf, named, overlap, short, spoken, stretch, unitAround, weekday, long, holds, plus, monthEnd } from "./days.mjs";
import { course, drawn, inForce, known, moves, rates, said, standing, sum } from "./record.mjs";

const sorted = (all) => [...all].sort();
const amount = ([articles, events]) => `${articles} article${articles === 1 ? "" : "s"}, ${events} event${events === 1 ? "" : "s"}`;

/** The strip: a bar for each unit with something on it, what lies beyond, what is chosen, and its words. */
export function strip(count, { strip: seen }) {
  const { state, days, axis } = count;
  const { bins, before, after, left, whole } = count.strip(state.unit ?? seen.unit);
  const counted = (state.by ?? (state.view === "search" ? "published" : "meant")) === "published" ? 0 : 1;
  const when = { day: (one) => long(one.from), week: (one) => `Week of ${long(one.from)}`, month: (one) => monthOf(one.from), year: (one) => one.from.slice(0, 4) }[seen.unit];
  const bars = bins.filter((bin) => bin.count[counted] > 0);
  const some = (pair) => (pair[0] + pair[1] ? pair : undefined);
  const of = (at, name) => `${left[at]} of ${whole[at]} ${name}${whole[at] === 1 ? "" : "s"}`;
  const chosen = days && (!state.to ? `From ${short(days.from)}` : !state.from ? `Up to ${short(days.to)}` : stretch(days));
  const wanted = {
    unit: state.unit ?? (count.axis.from.slice(0, 4) === axis.to.slice(0, 4) ? seen.unit : "month"),
    bars: bars.map((bin) => `${when(bin.days)}: ${amount(bin.count)}`),
    chosen: bars.filter((bin) => days && overlap(bin.days, days)).map((bin) => when(bin.days)),
    // Narrow bars have no number written on them.
    written: seen.written.length ? bars.map((bin) => bin.count[counted]) : [],
    before: some(before),
    after: some(after),
    says: days ? `${chosen}: ${of(0, "article")}, ${of(1, "event")}` : amount(whole),
  };
  return { part: "strip", seen, wanted };
}

const FIELDS = [
  ["who", "People"], ["said-by", "Quoted"], ["org", "Organisations"], ["topic", "Topics"], ["place", "Places"],
  ["outlet", "Outlets"], ["kind", "Tariff actions and events"], ["published", "Published"], ["about", "Tells of"],
];

/** The facets: how many values each field has, and of those shown, which are the most frequent, each its number. */
export function facets(count, { facets: seen }) {
  const wanted = FIELDS.flatMap(([field, name]) => {
    const counts = count.facet(field);
    const own = seen.find((one) => one.name.startsWith(`${name} (`));
    // What is asked for stays in sight, however rare.
    const chosen = count.asked[field] ?? [];
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    const isChosen = (value) => chosen.includes(value);
    if (!counts.size) return [];
    const rest = [...counts].filter(([value]) => !isChosen(value));
    // Months stand in their order; of others the most frequent come first, and which of equals is no number.
    const months = field === "published" || field === "about";
    rest.sort(months ? ([a], [b]) => (a < b ? -1 : 1) : ([, a], [, b]) => b - a);
    const shown = rest.slice(0, 10 - chosen.length).map(([, number]) => number);
    const label = (value) => `${isChosen(value) ? "Leave out" : "Narrow to"} ${value}, ${counts.get(value)} article${counts.get(value) === 1 ? "" : "s"}`;
    const listed = (own?.values ?? []).map(([said]) => said.replace(/^(Leave out|Narrow to) (.*), \d+ articles?$/, "$2"));
    const hidden = counts.size - chosen.length - shown.length;
    return {
      name: `${name} (${counts.size})`,
      values: listed.map((value) => (counts.has(value) ? [label(value), String(counts.get(value))] : [`${value} is none`, "0"])),
      chosen: chosen.length,
      more: hidden > 0 ? `and ${hidden} more: type ${field}: and a name` : "",
      numbers: [...chosen.map((value) => counts.get(value)), ...shown].sort((a, b) => b - a),
    };
  });
  const withNumbers = seen.map((one) => ({ ...one, numbers: one.values.map(([, number]) => Number(number)).sort((a, b) => b - a) }));
  return { part: "facets", seen: withNumbers, wanted };
}

/** The results: how many, which, and how many passages of each. */
export function list(count, { stories, head }) {
  const selected = count.selected();
  const asked = Object.keys(count.asked).length > 0;
  const four = (number) => ({ shown: Math.min(number, 4), more: Math.max(0, number - 4) });
  const row = (title, passages) => `${title}: ${passages.shown} and ${passages.more}`;
  const seen = {
    says: head.match(/^\d+ articles? (for|to search)/)?.[0],
    rows: sorted(stories.map((one) => row(one.title, { shown: one.passages, more: one.more }))),
  };
  const wanted = {
    says: `${selected.length} article${selected.length === 1 ? "" : "s"} ${asked ? "for" : "to search"}`,
    rows: sorted(selected.map((number) => row(count.article(number).title, four(asked ? count.passages(number) : 0)))),
  };
  return { part: "results", seen, wanted };
}

const OUTCOMES = { happened: "Happened.", planned: "Planned.", threatened: "Threatened.", "did not happen": "Did not happen." };
const LANES = ["happened", "planned", "threatened", "did not happen"];
const tellers = (event) => new Set(event.tellings.map((one) => one.article)).size;

/** The timeline's chart over `window`: each mark's sentence, clusters for the rest, the lanes' numbers. */
function lanes(count, seen, events, window) {
  const inside = events.filter((event) => overlap(event.days, window));
  const sentence = (event) => `${spoken(event.days)} ${OUTCOMES[count.outcome(event)]} Told in ${tellers(event)} article${tellers(event) === 1 ? "" : "s"}.`;
  const left = inside.map(sentence);
  // Each mark is one of the events; what is left over must be as many as the clusters stand for.
  const strangers = seen.flatMap((lane) => lane.marks).map((label) => label.replace(/: .* (Happened|Planned|Threatened|Did not happen)\. (Told in)/, " $1. $2")).filter((label) => {
    const at = left.indexOf(label);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const clusters = seen.flatMap((lane) => lane.clusters.map(([label, number]) => [Number(label.match(/: (\d+) events?, /)[1]), Number(number)]));
  const lane = ({ name, written, marks, clusters }) => {
    const said = Number(name.match(/: (\d+) events?$/)[1]);
    const drawn = marks.length + clusters.reduce((sum, [, number]) => sum + Number(number), 0);
    return [said, Number(written), drawn];
  };
  const numbers = seen.map(lane);
  const byKind = LANES.map((kind) => inside.filter((event) => count.outcome(event) === kind).length).filter(Boolean);
  return {
    seen: { strangers, clustered: clusters, events: numbers.reduce((sum, [said]) => sum + said, 0), lanes: numbers, ...(count.state.lanes ? { kinds: numbers.map(([said]) => said) } : {}) },
    wanted: {
      strangers: [],
      clustered: left.length === clusters.reduce((sum, [said]) => sum + said, 0) ? clusters.map(([said]) => [said, said]) : `${left.length} in clusters`,
      events: inside.length,
      lanes: numbers.map(([said]) => [said, said, said]),
      ...(count.state.lanes ? { kinds: byKind } : {}),
    },
  };
}

/** The timeline: chart, its days summed up in words, what lies outside. */
export function timeline(count, { lanes: drawnLanes, says, head }) {
  const { state, axis } = count;
  const events = count.selectedEvents();
  const window = { from: state.from ? named(state.from).from : axis.from, to: state.to ? named(state.to).to : axis.to };
  const chart = lanes(count, drawnLanes, events, window);
  const inside = events.filter((event) => overlap(event.days, window));
  const of = (name) => Number(says.match(new RegExp(`(\\d+) ${name}`))?.[1] ?? 0);
  const months = inside.map((event) => monthOf(event.days.from > window.from ? event.days.from : window.from));
  const counts = [...new Set(months)].map((month) => [month, months.filter((one) => one === month).length]);
  const fullest = counts.reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  const most = fullest[1] > 1 && fullest[1] < inside.length ? `Most in ${fullest[0]} (${fullest[1]})` : undefined;
  const outcome = (name) => inside.filter((event) => count.outcome(event) === name).length;
  return {
    part: "timeline",
    seen: {
      ...chart.seen,
      head: Number(head.match(/^(\d+) events?/)[1]),
      window: says.split(": ")[0],
      said: of("events?"),
      whose: of("of the United States") + of("of China") + of("of both or others"),
      outcomes: [of("planned"), of("threatened"), of("did not happen")],
      most: says.match(/Most in [A-Z]\w+ \d+ \(\d+\)/)?.[0],
      outside: [of("before this axis"), of("after this axis")],
    },
    wanted: {
      ...chart.wanted,
      head: events.length,
      window: spoken(window),
      said: inside.length,
      whose: inside.length,
      outcomes: [outcome("planned"), outcome("threatened"), outcome("did not happen")],
      most,
      outside: [events.filter((event) => event.days.to < window.from).length, events.filter((event) => event.days.from > window.to).length],
    },
  };
}

/** The timeline's list: a row for each event with its days and what became of it, under its month. */
export function rows(count, { rows, months }) {
  const events = count.selectedEvents();
  const when = ({ days }) => `${days.from === days.to ? `${weekday(days.from)} ` : ""}${stretch(days)}`;
  const outcome = (event) => (count.outcome(event) === "happened" ? "" : count.outcome(event));
  const under = events.map((event) => (event.year ? event.days.from.slice(0, 4) : monthOf(event.days.from)));
  return {
    part: "list of events",
    seen: { rows: sorted(rows.map((row) => `${row.when} ${row.outcome}`)), months },
    wanted: {
      rows: sorted(events.map((event) => `${when(event)} ${outcome(event)}`)),
      months: [...new Set(under)].map((month) => [month, under.filter((one) => one === month).length]),
    },
  };
}

/** The days that the tariff chart shows. */
function window({ state, axis, facts }) {
  const last = facts.record.flatMap((step) => [step.announced, step.effective ?? ""]).reduce((a, b) => (a > b ? a : b));
  const end = state.later && monthEnd(plus(last, 30)) > axis.to ? monthEnd(plus(last, 30)) : axis.to;
  return { from: state.from ? named(state.from).from : axis.from, to: state.to ? named(state.to).to : end };
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
          [short(step.announced), step.effective ? short(step.effective) : "–", step.side, step.list, dash(step.goods), moves(step.from, step.to), step.action, standing(step, asof ?? days.to, asof)].join(" | "),
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

/** Dollars and days of a line such as "US tariffs on $250bn in force at 10–25 %; $200bn to rise to 25 % on 1 Jan 2019." */
const numbersOf = (line) => ({
  who: line.match(/^(?:No )?(US|Chinese)/)?.[1],
  total: Number(line.match(/tariffs on \$([\d.]+)bn in force/)?.[1] ?? 0),
  rates: line.match(/in force at ([^;]*?)[;.]/)?.[1] ?? "",
  coming: [...line.matchAll(/\$([\d.]+)bn (?:more )?to (?:rise to|fall to|start at) [^;]*? on (\d+ \w+ \d+)/g)].map(([, goods, day]) => [Number(goods), day]),
  threatened: [...line.matchAll(/\$([\d.]+)bn more threatened/g)].map(([, goods]) => Number(goods)),
});

/** What was known of each side on the day asked for, at the last article when none is. */
function knownOn({ state, facts }, days) {
  const last = facts.articles.map((article) => article.published.from).reduce((a, b) => (a > b ? a : b));
  const asked = state.asof ?? last;
  const day = asked < days.to ? asked : days.to;
  return ["US", "China"].map((side) => {
    const { total, coming, threatened } = known(facts.record, side, day);
    return { who: NAMED[side], total, rates: rates(inForce(facts.record, side, day, day).flatMap((step) => step.to)), coming, threatened };
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
  const until = facts.events.filter((event) => event.days.from <= day).length;
  const chart = lanes(count, drawnLanes, count.selectedEvents(), axis);
  return {
    part: "front",
    seen: { ...chart.seen, figures, known: lines.map(numbersOf) },
    wanted: { ...chart.wanted, figures: [...dollars.slice(0, 4), ...(dollars.length < 4 ? [String(until)] : [])], known: knownOn(count, window(count)) },
  };
}
