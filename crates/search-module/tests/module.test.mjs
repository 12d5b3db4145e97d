// The built module as another site would use it, in Node. SEARCH_MODULE is its folder; `cargo xtask test` sets it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const folder = process.env.SEARCH_MODULE;
if (!folder) throw new Error("SEARCH_MODULE is not set: it must be the folder of the built module.");

/** A copy of the module with a state of its own. */
let copies = 0;
const fresh = () => import(`${pathToFileURL(join(folder, "search.js")).href}?copy=${(copies += 1)}`);

const DOCS = [
  { id: "steel", title: "Tariffs on steel", text: "The U.S. raised tariffs on $200 billion of steel." },
  { id: 7, title: "Huawei", text: "Huawei was put on a blacklist; talks in Beijing stalled." },
  { id: "bare" },
];
const ids = (hits) => hits.map((hit) => hit.id);

test("documents in, bytes out, answers from them", async () => {
  const { load, build, search } = await fresh();
  await load();
  const bytes = build(DOCS);
  assert.ok(bytes instanceof Uint8Array);
  await load(bytes);
  assert.deepEqual(ids(search("huawei")), [7]);
  assert.deepEqual(ids(search("Tariffs")), ["steel"]);
  const [hit] = search("tariffs talks");
  assert.deepEqual(Object.keys(hit), ["id", "score"]);
  assert.ok(hit.score > 0);
  assert.equal(search("tariffs talks").length, 2);
  assert.equal(search("tariffs talks", { limit: 1 }).length, 1);
  assert.equal(search("tariffs talks", { limit: Infinity }).length, 2);
  assert.deepEqual(search("tariffs talks", { limit: 0 }), []);
  assert.deepEqual(search(""), []);
  assert.deepEqual(search("🙂 ".repeat(9000)), []);
});

test("typos and half-typed words are forgiven unless that is not wanted", async () => {
  const { load, build, search } = await fresh();
  await load();
  await load(build(DOCS));
  assert.deepEqual(ids(search("tarifs ")), ["steel"]);
  assert.deepEqual(ids(search("tarifs ", { fuzzy: false })), []);
  assert.deepEqual(ids(search("blackl")), [7]);
  assert.deepEqual(ids(search("blackl", { prefix: false, fuzzy: false })), []);
  assert.deepEqual(ids(search("blackl ", { fuzzy: false })), []);
});

test("the documents may be a value or JSON, bare or in an object, and give the same bytes", async () => {
  const { load, build } = await fresh();
  await load();
  const bytes = build(DOCS);
  for (const docs of [{ docs: DOCS }, JSON.stringify(DOCS), JSON.stringify({ docs: DOCS })]) {
    assert.deepEqual(build(docs), bytes);
  }
});

test("an index is loaded from any kind of bytes, elsewhere, and replaced by the next", async () => {
  const first = await fresh();
  await first.load();
  const [one, two] = [first.build(DOCS), first.build([{ id: "two", text: "Soybeans" }])];
  const { load, search } = await fresh();
  await load(one.slice().buffer);
  assert.deepEqual(ids(search("huawei")), [7]);
  await load(new DataView(two.slice().buffer));
  assert.deepEqual(ids(search("huawei")), []);
  assert.deepEqual(ids(search("soybeans")), ["two"]);
  // Starting again without bytes leaves it.
  await load();
  assert.deepEqual(ids(search("soybeans")), ["two"]);
});

test("an index of nothing finds nothing", async () => {
  const { load, build, search } = await fresh();
  await load();
  await load(build([]));
  assert.deepEqual(search("anything"), []);
});

test("what is wrong is an Error that says so, and the index before stays", async () => {
  const { load, build, search } = await fresh();
  assert.throws(() => build(DOCS), /call `await load\(\)` before build/);
  assert.throws(() => search("huawei"), /no index is loaded/);
  await load();
  const bytes = build(DOCS);
  await load(bytes);
  const stays = () => assert.deepEqual(ids(search("huawei")), [7]);
  await assert.rejects(load(new Uint8Array()), (error) => error instanceof Error && /no index of this version/.test(error.message));
  await assert.rejects(load(new TextEncoder().encode("something else altogether")), /no index of this version/);
  stays();
  for (const at of [20, 60, bytes.length - 1]) {
    const damaged = bytes.slice();
    damaged[at] ^= 0x40;
    await assert.rejects(load(damaged), (error) => error instanceof Error && /the index is damaged/.test(error.message), `byte ${at}`);
    stays();
  }
  for (const length of [9, 30, bytes.length - 1]) await assert.rejects(load(bytes.slice(0, length)), /damaged/);
  await assert.rejects(load("bytes"), TypeError);
  stays();
  assert.throws(() => build("[{"), /the documents are not JSON/);
  assert.throws(() => build({ documents: [] }), /an array, or \{docs: an array\}/);
  assert.throws(() => build([{ text: "no name" }]), /the id of document 0/);
  assert.throws(() => build([DOCS[0], { id: "b", text: 7 }]), /the text of document 1 is no string/);
  assert.throws(() => build([null]), /document 0 is no object/);
  assert.throws(() => search(7), /the query is no string/);
  assert.throws(() => search("a", { limit: -1 }), /the limit/);
  stays();
});

test("what the package says of itself is there", () => {
  const told = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = [told.types, told.exports["."].default, told.exports["./engine_bg.wasm"], "README.md", "LICENSE-MIT"];
  for (const file of files) assert.ok(readFileSync(join(folder, file)).length > 0, file);
});
