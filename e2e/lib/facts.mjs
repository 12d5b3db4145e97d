// The facts of the five articles as `cargo xtask inspect --json` prints them, joined with what editors keep beside the
// articles: who published them and when, names, topics, notes, the record. What is counted over them in the tests knows
// nothing of the engine.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { named, around } from "./days.mjs";
import { rows, tables } from "./tables.mjs";

const ROOT = new URL("../../", import.meta.url);
const seed = (file) => readFileSync(new URL(`seeds/${file}`, ROOT), "utf8");

/** What `inspect` prints of an article: by the program that runs the tests, else by the one that cargo builds. */
function inspected(file, published) {
  const own = process.env.E2E_XTASK;
  const [program, ...first] = own ? [own] : ["cargo", "run", "--quiet", "--package", "xtask", "--"];
  const args = [...first, "inspect", `seeds/${file}`, "--published", published, "--json"];
  return JSON.parse(execFileSync(program, args, { cwd: fileURLToPath(ROOT), encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] }));
}

/** EDTF as the catalogue and the notes have it: one day, month or year, or from one to another. */
const edtf = (text) => around(text.split("/").map(named));

const squeezed = (text) => text.split(/\s+/).filter(Boolean).join(" ");

/** Folded as names are compared: small letters and figures. */
export const key = (name) => squeezed(name.toLowerCase().replace(/['’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " "));

function article(entry, people, topics) {
  const published = edtf(entry.published);
  const found = inspected(entry.file, published.from);
  const bytes = readFileSync(new URL(`seeds/${entry.file}`, ROOT));
  const proper = (name) => people.find((one) => one.name === name || one.aliases?.includes(name))?.name ?? name;
  const noise = found.noise.map(({ start, end }) => [start, end]);
  /** The bytes of a stretch that are read, with blanks in place of what is left out. */
  const told = ({ start, end }, blank) => {
    const part = Buffer.from(bytes.subarray(start, end));
    const kept = [...part.keys()].filter((at) => !noise.some(([from, to]) => from <= start + at && start + at < to));
    if (!blank) return Buffer.from(kept.map((at) => part[at])).toString();
    const blanked = Buffer.alloc(part.length, " ");
    for (const at of kept) blanked[at] = part[at];
    return blanked.toString();
  };
  const sentences = found.sentences.map((one) => ({
    ...one,
    read: one.kind === "noise" ? "" : squeezed(told(one)),
    plain: one.kind === "noise" ? "" : told(one, true),
  }));
  const sentence = ({ start }) => sentences.findLastIndex((one) => one.start <= start);
  const placed = (facts) => facts.map((fact) => ({ ...fact, sentence: sentence(fact) }));
  /** Name and the sentences that have it, of one field. */
  const names = (entities) => {
    const all = new Map();
    for (const { name, at } of entities) all.set(name, [...(all.get(name) ?? []), ...at]);
    return all;
  };
  const listed = (entities) => names(entities.map(({ name, mentions }) => ({ name: proper(name), at: mentions.map(sentence) })));
  const speakers = found.quotes.filter((quote) => quote.speaker);
  return {
    id: found.id,
    file: entry.file,
    bytes,
    title: entry.headline ?? found.title,
    published,
    sentences,
    dates: placed(found.dates),
    claims: placed(found.claims).map((claim) => ({ ...claim, rates_from: rates(claim.rate_from_pct), rates_to: rates(claim.rate_to_pct) })),
    names: {
      who: listed(found.people),
      org: listed(found.organisations),
      place: listed(found.places),
      outlet: new Map([[entry.outlet, []]]),
      "said-by": names(speakers.map((quote) => ({ name: proper(quote.speaker), at: [sentence(quote)] }))),
      topic: names(topics.flatMap(({ name, shows }) => {
        const at = sentences.flatMap(({ plain }, number) => (shows(plain) ? [number] : []));
        return at.length ? [{ name, at }] : [];
      })),
    },
  };
}

const rates = (value) => (value === null ? [] : [value].flat());

/** Whether a text has words of a topic: small letters in any case, capitals as written; a star ends a word that goes on. */
function topic({ name, words }) {
  const one = (phrase) => {
    const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]").replaceAll("-", "[-\\s‑–]");
    const word = (word) => (word.endsWith("*") ? `${escaped(word.slice(0, -1))}[\\p{L}\\p{N}]*` : escaped(word));
    return phrase.split(/\s+/).map(word).join("[\\s-]{1,3}");
  };
  const any = (phrases, flags) =>
    phrases.length ? [new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(one).join("|")})(?![\\p{L}\\p{N}])`, flags)] : [];
  const small = (phrase) => phrase === phrase.toLowerCase();
  const patterns = [...any(words.filter(small), "iu"), ...any(words.filter((phrase) => !small(phrase)), "u")];
  return { name, shows: (text) => patterns.some((pattern) => pattern.test(text)) };
}

/** A note's passages, each found word for word in its article; in the order of articles and text. */
function passages(note, articles) {
  const found = note.passage.map(({ article: file, quote, words }) => {
    const number = articles.findIndex((one) => one.file === file);
    const { bytes, dates, sentences } = articles[number];
    const pattern = squeezed(quote).split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
    const text = bytes.toString();
    const [hit] = text.match(new RegExp(pattern)) ?? assert.fail(`${file} has no “${quote}”`);
    const start = Buffer.byteLength(text.slice(0, text.indexOf(hit)));
    const at = words && { start: start + Buffer.byteLength(hit.slice(0, hit.indexOf(words))), size: Buffer.byteLength(words) };
    const date = at ? dates.findIndex((one) => one.start < at.start + at.size && at.start < one.end) : -1;
    return { article: number, start, sentence: sentences.findLastIndex((one) => one.start <= start), date: date < 0 ? undefined : date };
  });
  return found.sort((a, b) => a.article - b.article || a.start - b.start);
}

/** Events: what the notes name, and every other date of a text. */
function events(notes, articles) {
  const outcome = (telling) => articles[telling.article].dates[telling.date]?.outcome;
  const noted = notes.map((note) => {
    const tellings = passages(note, articles);
    const summary = ({ article, sentence }) => articles[article].sentences[sentence].kind === "summary";
    tellings.sort((a, b) => summary(a) - summary(b));
    const came = note.happened !== false;
    // Until it is known that it came to nothing, it is what its words say.
    const first = tellings.map(outcome).find(Boolean);
    // A threat that was made came true only in the making.
    const [lead] = tellings;
    const actions = articles[lead.article].claims.filter((claim) => claim.sentence === lead.sentence).map((claim) => claim.action);
    const done = actions.length && actions.every((action) => action === "threatened") ? "threatened" : "happened";
    return { days: edtf(note.date), year: note.date.length === 4, tellings, title: note.title, known: note.known, outcome: came ? done : "didnothappen", before: first && first !== "happened" ? first : "planned" };
  });
  const taken = new Set(noted.flatMap((event) => event.tellings.map((one) => `${one.article} ${one.date}`)));
  const dated = articles.flatMap(({ dates }, article) =>
    dates.flatMap((one, date) =>
      taken.has(`${article} ${date}`)
        ? []
        : [{ days: { from: one.from, to: one.to }, year: one.precision === "year", tellings: [{ article, sentence: one.sentence, date }], outcome: one.outcome }],
    ),
  );
  return [...noted, ...dated];
}

/** Everything that is counted over. */
export function facts() {
  const { person } = tables(seed("people.toml"));
  const topics = tables(seed("topics.toml")).topic.map(topic);
  const articles = tables(seed("catalogue.toml")).article.map((entry) => article(entry, person, topics));
  articles.sort((a, b) => (a.published.from < b.published.from ? -1 : 1));
  const number = (text) => (text === "" ? undefined : Number(text));
  const record = rows(seed("tariff-record.csv")).map((row) => ({
    ...row,
    effective: row.effective || undefined,
    ended: row.ended || undefined,
    goods: number(row.goods_usd_bn),
    overlaps: row.overlaps.split(";").filter(Boolean),
    from: row.rates_from.split(";").filter(Boolean).map(Number),
    to: row.rates_to.split(";").filter(Boolean).map(Number),
  }));
  return { articles, events: events(tables(seed("notes.toml")).event, articles), record };
}
