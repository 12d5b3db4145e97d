// When the explorer can't start or stops: a plain message with what to do, and the articles to read. And when the
// browser keeps its storage closed: everything works.

import assert from "node:assert/strict";
import { ARTICLES, SITE, article } from "./lib/archive.mjs";
import { eventually, heading, says, texts, words } from "./lib/look.mjs";
import { BASE, at, visit } from "./lib/site.mjs";

const newest = [...ARTICLES].reverse().map((one) => one.title);

/** The message is there, says what to do, and the articles below it can be read. */
async function faulted(page, title, advice) {
  const fault = page.getByRole("alert");
  await fault.waitFor();
  await says(page, "#fault-title", title);
  assert.match(await words(page, "#fault-text"), advice);
  assert.equal(await page.locator("#app").isVisible(), false, "no half of an explorer is left");
  assert.deepEqual(await texts(page, "#static h2:visible"), newest);
  await page.getByRole("link", { name: article("003").title }).click();
  await page.waitForURL(/\/articles\//);
  assert.match(await words(page, ".body"), /failed to produce any visible sign of progress/);
  await page.goBack();
}

const CAN_NOT_START = /^The explorer could not start$/;

visit("a missing wasm file gives a message, and the articles stay readable", { expected: [/404/] }, async (visitor) => {
  await visitor.context.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "not found" }));
  await visitor.page.goto(BASE);
  await faulted(visitor.page, CAN_NOT_START, /Reload the page.*articles below/);
});

visit("a corrupted wasm file gives a message, and a reload with the right one starts", async (visitor) => {
  const { page, context } = visitor;
  let broken = true;
  await context.route("**/*.wasm", async (route) => {
    if (!broken) return route.continue();
    const answer = await route.fetch();
    const body = (await answer.body()).fill(0xff, 2000, 6000);
    return route.fulfill({ response: answer, body });
  });
  await page.goto(BASE);
  await faulted(page, CAN_NOT_START, /Reload the page/);
  broken = false;
  await page.getByRole("button", { name: "Reload the page" }).click();
  await page.locator("#app:not([aria-busy]) h1").waitFor();
  await heading(page, SITE);
  assert.equal(await page.getByRole("alert").count(), 0);
});

visit("a wasm file cut off in the middle gives a message", async (visitor) => {
  await visitor.context.route("**/*.wasm", async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers() };
    delete headers["content-length"];
    await route.fulfill({ status: 200, headers, body: (await answer.body()).subarray(0, 100_000) });
  });
  await visitor.page.goto(BASE);
  await faulted(visitor.page, CAN_NOT_START, /Reload the page/);
});

visit("a missing script gives a message", { expected: [/404/] }, async (visitor) => {
  await visitor.context.route("**/trade-talks-explorer-*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await visitor.page.goto(BASE);
  await faulted(visitor.page, CAN_NOT_START, /Reload the page/);
});

visit("a missing boot script leaves the list of articles to read", { expected: [/404/] }, async (visitor) => {
  await visitor.context.route("**/boot*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await visitor.page.goto(BASE);
  assert.deepEqual(await texts(visitor.page, "#static h2:visible"), newest);
});

visit("a browser without WebAssembly is told so and what would do", async (visitor) => {
  await visitor.context.addInitScript(() => delete globalThis.WebAssembly);
  await visitor.page.goto(at("?view=timeline"));
  await faulted(visitor.page, /^This browser can't run the explorer$/, /no WebAssembly.*current Firefox, Chrome, Edge or Safari/);
});

for (const [what, raise] of [
  ["a trap", () => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }))],
  [
    "a trap in something awaited",
    () =>
      dispatchEvent(
        new PromiseRejectionEvent("unhandledrejection", {
          promise: Promise.resolve(),
          reason: new WebAssembly.RuntimeError("memory access out of bounds"),
        }),
      ),
  ],
]) {
  visit(`${what} while running gives a message, and the reload button goes on where the reader was`, async (visitor) => {
    const page = await visitor.open("?view=tariffs&asof=2019-01-31");
    await page.evaluate(raise);
    await says(page, "#fault-title", /^The explorer stopped$/);
    assert.match(await words(page, "#fault-text"), /nothing of yours is lost.*Reload/);
    assert.equal(await page.locator("#app").isVisible(), false);
    assert.deepEqual(await texts(page, "#static h2:visible"), newest);
    await page.evaluate(raise);
    assert.equal(await page.getByRole("alert").count(), 1, "said once");
    await page.getByRole("button", { name: "Reload the page" }).click();
    await page.locator("#app:not([aria-busy]) h1").waitFor();
    await heading(page, "Tariffs");
    assert.equal(await page.getByLabel("As known on").inputValue(), "2019-01-31");
  });
}

visit("an error that is none of the explorer's stops nothing", async (visitor) => {
  const page = await visitor.open();
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new Error("an extension's own") })));
  await heading(page, SITE);
  assert.equal(await page.locator("#fault").isVisible(), false);
});

const closed = () => {
  const denied = { get: () => { throw new DOMException("The operation is insecure.", "SecurityError"); } };
  Object.defineProperty(globalThis, "localStorage", denied);
  Object.defineProperty(globalThis, "sessionStorage", denied);
};
/** The theme that was chosen, if any, and the one that is seen: whether the paper is light or dark. */
const theme = (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const [red] = getComputedStyle(root).backgroundColor.match(/\d+/g).map(Number);
    return [root.dataset.theme ?? "", red > 127 ? "light" : "dark"].join(" ");
  });

visit("with storage denied everything works, the theme too, until the page is left", { colorScheme: "light" }, async (visitor) => {
  await visitor.context.addInitScript(closed);
  const page = await visitor.open();
  await page.getByRole("button", { name: "Use the dark theme" }).click();
  await eventually(() => theme(page), "dark dark");
  await page.getByRole("button", { name: "Use the light theme" }).click();
  await eventually(() => theme(page), "light light");
  await page.getByRole("combobox").fill("huawei");
  await heading(page, "Search results");
  await page.reload();
  await heading(page, "Search results");
});

visit("the theme chosen is kept for the next visit", { colorScheme: "light" }, async (visitor) => {
  const page = await visitor.open();
  assert.equal(await theme(page), " light");
  await page.getByRole("button", { name: "Use the dark theme" }).click();
  await eventually(() => theme(page), "dark dark");
  await page.close();
  visitor.page = await visitor.context.newPage();
  const again = await visitor.open("?view=about");
  assert.equal(await theme(again), "dark dark");
  await again.getByRole("button", { name: "Use the light theme" }).waitFor();
});

visit("without a choice the system's theme is followed, at once when it changes", { colorScheme: "dark" }, async (visitor) => {
  const page = await visitor.open();
  assert.equal(await theme(page), " dark");
  await page.getByRole("button", { name: "Use the light theme" }).waitFor();
  await page.emulateMedia({ colorScheme: "light" });
  assert.equal(await theme(page), " light");
  await page.getByRole("button", { name: "Use the dark theme" }).click();
  await eventually(() => theme(page), "dark dark");
});

visit("a theme in storage that is none is passed over", { colorScheme: "light" }, async (visitor) => {
  await visitor.context.addInitScript(() => localStorage.setItem("theme", "<b>neon</b>"));
  assert.equal(await theme(await visitor.open()), " light");
});
