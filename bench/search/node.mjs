// One engine in a Node process of its own: node node.mjs ENGINE ARTICLES.json [INDEX], JSON out. The index is written
// there for whoever wants to load it elsewhere.

import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { ENGINES, read } from "./engines.mjs";
import { measure } from "./measure.mjs";
import { classes } from "./queries.mjs";

const [name, articles, kept] = process.argv.slice(2);
const docs = await read(articles);
const engine = await ENGINES[name]();

async function timed(step) {
  const start = performance.now();
  const value = await step();
  return [value, performance.now() - start];
}

const [built, build] = await timed(() => engine.build(docs));
const bytes = engine.save(built);
if (kept) writeFileSync(kept, bytes);
// Once to warm up, then the median of five.
await engine.load(bytes);
const loads = [];
let index;
for (let round = 0; round < 5; round += 1) {
  const [loaded, ms] = await timed(() => engine.load(bytes));
  index = loaded;
  loads.push(ms);
}
const queries = await measure(classes(docs), async (text, mode) => engine.search(index, text, mode));
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
// The best there is; an index of tens of megabytes would take it a quarter of an hour for a few percent.
const quality = bytes.length > 2 ** 24 ? 9 : 11;
const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
const result = {
  start: engine.start,
  build,
  load: loads.sort((a, b) => a - b)[2],
  bytes: bytes.length,
  brotli: brotliCompressSync(bytes, { params }).length,
  queries,
};
console.log(JSON.stringify(result));
