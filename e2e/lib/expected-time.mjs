// What the timeline is to show, by a count over the facts, beside what it shows, in the same shape.

import { monthOf, named, overlap, spoken, stretch, weekday } from "./days.mjs";

const sorted = (all) => [...all].sort();

const OUTCOMES = { happened: "Happened.", planned: "Planned.", threatened: "Threatened.", "did not happen": "Did not happen." };
const LANES = ["happened", "planned", "threatened", "did not happen"];
const tellers = (event) => new Set(event.tellings.map((one) => one.article)).size;

/** The timeline's chart over `window`: each mark's sentence, clusters for the rest, the lanes' numbers. */
export function lanes(count, seen, events, window) {
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
  const events = count.knownEvents();
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
      head: Number(head.match(/^(\d+) events?/)?.[1]),
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
  const events = count.knownEvents();
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
