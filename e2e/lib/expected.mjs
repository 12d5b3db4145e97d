// What strip, facets and results are to show, by a count over the facts, beside what they show, in the same shape.

import { long, monthOf, overlap, short, stretch } from "./days.mjs";

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
    // A name that is asked for stays in sight, however rare.
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
      more: hidden > 0 ? `and ${hidden} more: type ${field}: and a ${months ? "month" : "name"}` : "",
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
  // What no article has may be known otherwise: as a topic, an outlet.
  const seen = {
    says: head.match(/^\d+ articles? (for|to search)|^No passage has/)?.[0],
    rows: sorted(stories.map((one) => row(one.title, { shown: one.passages, more: one.more }))),
  };
  const wanted = {
    says: !selected.length && head.startsWith("No passage has") ? "No passage has" : `${selected.length} article${selected.length === 1 ? "" : "s"} ${asked ? "for" : "to search"}`,
    rows: sorted(selected.map((number) => row(count.article(number).title, four(asked ? count.passages(number) : 0)))),
  };
  return { part: "results", seen, wanted };
}

/** In an article, how many of its passages answer the query. */
export function hits(count, { hits: seen }) {
  const at = count.facts.articles.findIndex((one) => one.file.startsWith(`${count.state.article}_`));
  const found = count.passages(at);
  return { part: "hits", seen, wanted: `${found} passage${found === 1 ? "" : "s"} here` };
}
