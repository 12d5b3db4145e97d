// The search module in a page: node chromium.mjs ARTICLES.json INDEX, JSON out. CHROME_PATH is the browser,
// SEARCH_MODULE the built module.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const [articles, index] = process.argv.slice(2);
const here = import.meta.dirname;
const FILES = { "/articles.json": articles, "/index": index };
for (const name of ["measure.mjs", "queries.mjs"]) FILES[`/${name}`] = join(here, name);
for (const name of ["search.js", "engine.js", "engine_bg.wasm"]) FILES[`/${name}`] = join(process.env.SEARCH_MODULE, name);
const TYPES = { ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

const server = createServer(async (request, response) => {
  // A page that shares nothing gets a clock of five microseconds instead of a hundred.
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  const file = FILES[request.url];
  response.setHeader("Content-Type", TYPES[extname(file ?? "")] ?? (file ? "application/octet-stream" : "text/html"));
  response.end(file ? await readFile(file) : "<!doctype html><title>bench</title>");
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const result = await page.evaluate(async () => {
    if (!crossOriginIsolated) throw new Error("the page's clock is too coarse to measure by");
    const [{ load, search }, { measure }, { classes }] = await Promise.all(
      ["/search.js", "/measure.mjs", "/queries.mjs"].map((path) => import(path)),
    );
    const [docs, bytes] = await Promise.all([
      fetch("/articles.json").then((answer) => answer.json()),
      fetch("/index").then((answer) => answer.arrayBuffer()),
    ]);
    const start = performance.now();
    await load();
    const started = performance.now() - start;
    await load(bytes);
    const loads = [];
    for (let round = 0; round < 5; round += 1) {
      const begun = performance.now();
      await load(bytes);
      loads.push(performance.now() - begun);
    }
    const queries = await measure(classes(docs), async (text, { prefix }) => search(text, { prefix }).map((hit) => hit.id));
    return { start: started, load: loads.sort((a, b) => a - b)[2], queries };
  });
  console.log(JSON.stringify(result));
} finally {
  await browser.close();
  server.close();
}
