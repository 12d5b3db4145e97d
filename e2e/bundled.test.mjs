// Bundled means bundled: once loaded, the explorer needs no network, and it speaks to nobody.

import assert from "node:assert/strict";
import { SITE, article } from "./lib/archive.mjs";
import { eventually, focused, heading, texts, words } from "./lib/look.mjs";
import { BASE, at, visit } from "./lib/site.mjs";

const tab = (page, name) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });

/** Walks through every view by its links, as a reader does. */
async function walk(page) {
  await heading(page, SITE);
  await page.getByRole("link", { name: article("001").title }).click();
  await heading(page, article("001").title);
  await page.getByRole("link", { name: "As received" }).click();
  const shown = await page.locator("#received").evaluate((pre) => pre.textContent);
  assert.equal(shown, article("001").text);
  await tab(page, "Timeline").click();
  await heading(page, "Timeline");
  assert.ok((await page.locator(".events > li").count()) > 20);
  await tab(page, "Tariffs").click();
  await heading(page, "Tariffs");
  await page.locator(".tariff-chart a.mark").first().focus();
  await page.keyboard.press("Enter");
  await focused(page, "section.detail");
  await page.locator(".choice").getByRole("link", { name: "Table" }).click();
  await page.getByRole("table").first().waitFor();
  await tab(page, "About").click();
  await heading(page, "About the data");
  await page.getByRole("combobox").fill("huawei");
  await eventually(async () => (await texts(page, "#app .stories :is(h2, h3)")).length, 2);
  await page.goBack();
  await heading(page, "About the data");
}

visit("the explorer loads pages, styles, scripts, fonts and itself, and no data file", async (visitor) => {
  const page = await visitor.open();
  await page.evaluate(() => document.fonts.ready);
  const loaded = visitor.requests.length;
  await walk(page);
  const kinds = visitor.requests.map((url) => new URL(url).pathname.slice(new URL(BASE).pathname.length));
  for (const path of kinds) assert.match(path, /^$|\.(css|js|wasm|woff2|svg)$/, "only what makes up the page");
  for (const path of kinds.slice(loaded)) {
    // The browser itself looks at the icon again when the address changes.
    assert.match(path, /\.woff2$|^favicon/, "after the load nothing but a font is asked for");
  }
  assert.equal(kinds.filter((path) => path.endsWith(".wasm")).length, 1, "the explorer itself is loaded once");
});

visit("the letters that no article has are fetched when a reader types one", async (visitor) => {
  const latin = () => visitor.requests.filter((url) => url.endsWith("-latin.woff2")).length;
  const page = await visitor.open();
  await walk(page);
  assert.equal(latin(), 0, "not for the pages");
  await page.getByRole("combobox").fill("José");
  await eventually(async () => latin() > 0, true);
});

/** The browser itself asks for the icon again whenever the address changes: it is answered here, network or none. */
const iconInHand = (context) =>
  context.route("**/favicon*", (route) => route.fulfill({ contentType: "image/svg+xml", body: "<svg/>" }));

visit("with the network cut every view still works", { setup: iconInHand }, async (visitor) => {
  const page = await visitor.open();
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  await visitor.context.route((url) => !url.pathname.includes("/favicon"), (route) => route.abort());
  await visitor.context.setOffline(true);
  const before = visitor.requests.length;
  await walk(page);
  const asked = visitor.requests.slice(before).filter((url) => !url.includes("/favicon"));
  assert.deepEqual(asked, [], "nothing was asked for");
});

visit("the page keeps no cookie and nothing of what was read or searched", async (visitor) => {
  const page = await visitor.open("?q=huawei");
  await walk(await visitor.open());
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(kept, { cookie: "", local: [], session: [], databases: 0, workers: 0 });
});

visit("the host sends the policy of the site's _headers, and the page carries one as strict itself", async (visitor) => {
  const [page, sent] = await Promise.all([visitor.open(), visitor.page.waitForResponse(at())]);
  const directives = (policy) => new Set(policy.split(";").map((directive) => directive.trim()).filter(Boolean));
  const header = directives(sent.headers()["content-security-policy"]);
  const meta = directives(await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content"));
  for (const directive of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    assert.ok(header.has(directive), `sent: ${directive}`);
    assert.ok(meta.has(directive), `in the page: ${directive}`);
  }
  assert.ok([...header].some((directive) => directive.startsWith("frame-ancestors")));
  assert.equal(sent.headers()["x-content-type-options"], "nosniff");
  const wasm = visitor.requests.find((url) => url.endsWith(".wasm"));
  const answer = await visitor.context.request.get(wasm);
  assert.equal(answer.headers()["content-type"], "application/wasm");
});

visit("on a host that sends no headers of its own the page's policy alone still holds", { expected: [/require-trusted-types-for|TrustedScript/] }, async (visitor) => {
  await visitor.context.route("**", async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    delete headers["content-security-policy"];
    await route.fulfill({ response: answer, headers });
  });
  const page = await visitor.open();
  await walk(page);
  const ran = await page.evaluate(() => {
    try {
      const script = document.createElement("script");
      script.text = "globalThis.intruded = true";
      document.head.append(script);
    } catch {
      // Trusted types refuse the text already.
    }
    return globalThis.intruded ?? false;
  });
  assert.equal(ran, false, "an injected script does not run");
});

visit("a host that knows no type for wasm still gives a working explorer", async (visitor) => {
  await visitor.context.route("**/*.wasm", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-type": "application/octet-stream" } });
  });
  const page = await visitor.open();
  await heading(page, SITE);
  assert.match(await words(page, "#app header p.meta"), /5 articles/);
});
