// Search for a site's own pages: see README.md beside this file.

import start, { Builder, Engine } from "./engine.js";

/** The compiled half, once it is there: a promise of it. */
let started;
/** The index that answers, with what its documents are called. */
let loaded;

async function startEngine() {
  const place = new URL("./engine_bg.wasm", import.meta.url);
  const inNode = place.protocol === "file:" && typeof process === "object" && process.versions?.node;
  // Node's fetch reads no files.
  const wasm = inNode ? (await import(/* @vite-ignore */ "node:fs/promises")).readFile(place) : place;
  await start({ module_or_path: await wasm });
  return true;
}

/** A failed start is told, and may be tried again. */
function ready() {
  started ??= startEngine().catch((error) => {
    started = undefined;
    throw new Error(`the search module's engine_bg.wasm can't be loaded: ${error.message ?? error}`, { cause: error });
  });
  return started;
}

/** The bytes of whatever holds bytes. */
function bytesOf(source) {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  throw new TypeError("load takes the bytes that build made: a Uint8Array or an ArrayBuffer");
}

/** An error of the engine's is a sentence; this makes an Error of it. */
function told(step) {
  try {
    return step();
  } catch (error) {
    throw typeof error === "string" ? new Error(error) : error;
  }
}

let isReady = false;

export async function load(bytes) {
  const given = bytes === undefined ? undefined : bytesOf(bytes);
  await ready();
  isReady = true;
  if (!given) return;
  const engine = told(() => new Engine(given));
  let ids;
  try {
    ids = JSON.parse(engine.names());
  } catch {
    ids = undefined;
  }
  if (!Array.isArray(ids) || ids.length !== engine.size()) {
    engine.free();
    throw new Error("the index is damaged: it does not say what its documents are called");
  }
  loaded?.engine.free();
  loaded = { engine, ids };
}

function documentsOf(docs) {
  let value = docs;
  if (typeof docs === "string") {
    try {
      value = JSON.parse(docs);
    } catch (error) {
      throw new SyntaxError(`the documents are not JSON: ${error.message}`, { cause: error });
    }
  }
  const list = Array.isArray(value) ? value : value?.docs;
  if (!Array.isArray(list)) throw new TypeError("the documents are an array, or {docs: an array}");
  return list;
}

function textOf(doc, field, at) {
  const text = doc[field] ?? "";
  if (typeof text !== "string") throw new TypeError(`the ${field} of document ${at} is no string`);
  return text;
}

export function build(docs) {
  if (!isReady) throw new Error("call `await load()` before build");
  const ids = [];
  const builder = new Builder();
  try {
    for (const [at, doc] of documentsOf(docs).entries()) {
      if (typeof doc !== "object" || doc === null) throw new TypeError(`document ${at} is no object`);
      const { id } = doc;
      if (typeof id !== "string" && !Number.isFinite(id)) {
        throw new TypeError(`the id of document ${at} is neither a string nor a number`);
      }
      builder.add(textOf(doc, "title", at), textOf(doc, "text", at));
      ids.push(id);
    }
  } catch (error) {
    builder.free();
    throw error;
  }
  return builder.finish(JSON.stringify(ids));
}

export function search(query, { limit = 10, fuzzy = true, prefix = true } = {}) {
  if (!loaded) throw new Error("no index is loaded: call `await load(bytes)` before search");
  if (typeof query !== "string") throw new TypeError("the query is no string");
  if (typeof limit !== "number" || !(limit >= 0)) throw new RangeError("the limit is no number from 0 up");
  const { engine, ids } = loaded;
  const found = engine.search(query, Math.min(Math.floor(limit), 0xffffffff), Boolean(fuzzy), Boolean(prefix));
  const hits = [];
  for (let at = 0; at < found.length; at += 2) hits.push({ id: ids[found[at]], score: found[at + 1] });
  return hits;
}
