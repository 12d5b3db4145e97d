// The engines, each set up as its own documentation has it for ranked search over titles and texts, and each with the
// means it has against typos. All give the ids of the ten best.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder().decode(bytes);
const words = (text) => text.split(" ").filter(Boolean);

async function ours() {
  const { load, build, search } = await import(pathToFileURL(join(process.env.SEARCH_MODULE, "search.js")).href);
  const start = performance.now();
  await load();
  return {
    start: performance.now() - start,
    build: (docs) => build(docs),
    save: (bytes) => bytes,
    load,
    // Typos are forgiven in every class, as in the explorer.
    search: (_, text, { prefix }) => search(text, { prefix }).map((hit) => hit.id),
  };
}

async function minisearch() {
  const { default: MiniSearch } = await import("minisearch");
  const options = { fields: ["title", "text"], searchOptions: { boost: { title: 2 } } };
  return {
    build(docs) {
      const index = new MiniSearch(options);
      index.addAll(docs);
      return index;
    },
    save: (index) => bytesOf(JSON.stringify(index)),
    load: (bytes) => MiniSearch.loadJSON(textOf(bytes), options),
    search(index, text, { prefix, fuzzy }) {
      const last = prefix && ((_, at, terms) => at === terms.length - 1);
      return index.search(text, { prefix: last, fuzzy: fuzzy && 0.2 }).slice(0, 10).map((hit) => hit.id);
    },
  };
}

async function flexsearch() {
  const { default: FlexSearch } = await import("flexsearch");
  // "forward" is what finds beginnings; typos it meets by the sounds of words and by leaving words out.
  const options = {
    tokenize: "forward",
    encoder: FlexSearch.Charset.LatinBalance,
    document: { id: "id", index: ["title", "text"] },
  };
  return {
    build(docs) {
      const index = new FlexSearch.Document(options);
      for (const doc of docs) index.add(doc);
      return index;
    },
    save(index) {
      const pieces = [];
      index.export((key, data) => pieces.push([key, data]));
      return bytesOf(JSON.stringify(pieces));
    },
    load(bytes) {
      const index = new FlexSearch.Document(options);
      for (const [key, data] of JSON.parse(textOf(bytes))) index.import(key, data);
      return index;
    },
    search: (index, text) =>
      index.search(text, { limit: 10, suggest: true, merge: true }).slice(0, 10).map((hit) => hit.id),
  };
}

async function lunr() {
  const { default: lunr } = await import("lunr");
  return {
    build: (docs) =>
      lunr(function () {
        this.field("title", { boost: 2 });
        this.field("text");
        for (const doc of docs) this.add(doc);
      }),
    save: (index) => bytesOf(JSON.stringify(index)),
    load: (bytes) => lunr.Index.load(JSON.parse(textOf(bytes))),
    search(index, text, { prefix, fuzzy }) {
      const hits = index.query((query) => {
        for (const [at, word] of words(text).entries()) {
          query.term(lunr.tokenizer(word), { boost: 10 });
          if (prefix && at === words(text).length - 1) {
            query.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          }
          if (fuzzy) query.term(word, { usePipeline: false, editDistance: word.length > 5 ? 2 : 1 });
        }
      });
      return hits.slice(0, 10).map((hit) => hit.ref);
    },
  };
}

async function orama() {
  const { create, insertMultiple, load, save, search } = await import("@orama/orama");
  const empty = () => create({ schema: { id: "string", title: "string", text: "string" } });
  return {
    async build(docs) {
      const index = empty();
      await insertMultiple(index, docs, 500);
      return index;
    },
    save: (index) => bytesOf(JSON.stringify(save(index))),
    load(bytes) {
      const index = empty();
      load(index, JSON.parse(textOf(bytes)));
      return index;
    },
    async search(index, term, { prefix, fuzzy }) {
      const options = { term, properties: ["title", "text"], limit: 10, boost: { title: 2 }, threshold: 1 };
      const { hits } = await search(index, { ...options, exact: !prefix && !fuzzy, tolerance: fuzzy ? 1 : 0 });
      return hits.map((hit) => hit.document.id);
    },
  };
}

export const ENGINES = { ours, minisearch, flexsearch, lunr, orama };

export const read = async (path) => JSON.parse(await readFile(path, "utf8"));
