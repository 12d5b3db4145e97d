// Sixty states of the explorer, each with what its query asks for, so that what it leaves can be counted without reading
// the query: views, days, both clocks, every facet alone and with others, typed words, days of knowing, forms.

import { article } from "./archive.mjs";

/** A field's values as the facets write them: names in quotes, each just that one. */
const typed = (field, values) => values.map((value) => `${field}:${["kind", "side", "about", "published"].includes(field) ? value : `"${value}"`}`);

/** What is typed for what is asked: words first, as readers do. */
function query({ words = [], without = [], amount, kind, ...fields }) {
  const named = Object.entries(fields).flatMap(([field, values]) => typed(field, values));
  const kinds = typed("kind", (kind ?? []).map((one) => one.replaceAll(" ", "-")));
  return [...words, ...without.map((word) => `-${word}`), ...named, ...kinds, ...(amount ? [amount.typed] : [])].join(" ");
}

/** The link of a state. */
export function link({ asked, view, article: number, ...rest }) {
  const opened = number ? { article: article(number).id } : {};
  const all = { ...(asked ? { q: query(asked) } : {}), ...(view ? { view } : {}), ...opened, ...rest };
  const pairs = Object.entries(all).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return pairs.length ? `?${pairs.join("&")}` : "";
}

const over = (least) => ({ typed: `>=$${least}bn`, least, most: Infinity });

const SEARCH = [
  {},
  { by: "meant" },
  { by: "meant", unit: "week" },
  { asked: { words: ["huawei"] } },
  { asked: { words: ["soybeans"] }, by: "meant" },
  { asked: { words: ["tariffs"] }, from: "2018-10", to: "2019-03" },
  { asked: { words: ["lighthizer", "kudlow"] } },
  { asked: { words: ["reuters"] }, unit: "week", events: "all" },
  { asked: { words: ["subsidies"], without: ["huawei"] } },
  { asked: { words: ["tariffs"], without: ["huawei"] }, from: "2018-09" },
  { asked: { who: ["Donald Trump"] } },
  { asked: { who: ["Liu He"] }, by: "meant" },
  { asked: { who: ["Larry Kudlow", "Lu Kang"] } },
  { asked: { org: ["Huawei"] } },
  { asked: { org: ["Reuters"], who: ["Robert Lighthizer"] }, to: "2019-03" },
  { asked: { topic: ["Technology transfer"] }, from: "2019-01", to: "2019-01" },
  { asked: { topic: ["Soybeans and farm goods", "Markets"], who: ["Steven Mnuchin"] } },
  { asked: { outlet: ["CNBC"] } },
  { asked: { outlet: ["The Hill"], kind: ["planned"] } },
  { asked: { kind: ["planned increase"] } },
  { asked: { kind: ["did not happen"] }, by: "meant" },
  { asked: { "said-by": ["Donald Trump"] } },
  { asked: { place: ["Beijing"] }, from: "2019" },
  { asked: { published: ["2019-03"] } },
  { asked: { about: ["2019-05"] } },
  { asked: { side: ["china"] } },
  { asked: { words: ["tariffs"], amount: over(200), side: ["us"] } },
].map((state) => ({ ...state, view: "search" }));

const TIMELINE = [
  {},
  { lanes: "kind" },
  { lanes: "kind", asof: "2018-10-25" },
  { asof: "2019-01-31" },
  { from: "2019-05", to: "2019-05" },
  { from: "2019-05-06", to: "2019-05-12", lanes: "kind" },
  { to: "2018-12", unit: "week" },
  { from: "1999", to: "1999" },
  { asked: { words: ["huawei"] }, unit: "month" },
  { asked: { words: ["lighthizer"] }, events: "all" },
  { asked: { who: ["Xi Jinping"] }, lanes: "kind", asof: "2018-11-30" },
  { asked: { kind: ["happened"] }, from: "2019-01", to: "2019-03" },
  { asked: { kind: ["threatened", "planned"] } },
  { asked: { about: ["2018-11"] }, lanes: "kind" },
  { asked: { topic: ["Huawei and ZTE"], outlet: ["CNBC"] }, from: "2019-05-13", to: "2019-05-19", unit: "day" },
].map((state) => ({ ...state, view: "timeline" }));

const TARIFFS = [
  {},
  { asof: "2018-08-22" },
  { asof: "2018-10-25" },
  { asof: "2019-01-31" },
  { asof: "2019-03-01", form: "table" },
  { asof: "2019-05-10" },
  { asof: "2019-05-17", form: "table" },
  { form: "table" },
  { layer: "record", from: "2018-09", to: "2018-12" },
  { layer: "articles", asked: { outlet: ["CNBC"] } },
  { later: "1", form: "table", layer: "record" },
  { from: "2018-12-03", to: "2019-02-10", form: "table", unit: "week" },
  { asked: { kind: ["imposed"] }, form: "table" },
  { asked: { who: ["Steven Mnuchin"], amount: over(200) }, asof: "2019-04-01" },
].map((state) => ({ ...state, view: "tariffs" }));

const FRONT = [{}, { asof: "2018-10-25", from: "2018-09", to: "2019-01" }];

const ARTICLES = [
  { article: "001", asked: { words: ["tariffs"] } },
  { article: "002", asked: { who: ["Robert Lighthizer"] }, by: "published" },
];

/** All of them, as they are met. */
export const STATES = [...SEARCH, ...TIMELINE, ...TARIFFS, ...FRONT, ...ARTICLES];
