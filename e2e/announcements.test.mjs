// What a screen reader is told without asking: from one place of the page, in few words, once for each change.

import assert from "node:assert/strict";
import { link } from "./lib/archive.mjs";
import { eventually, toast } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";
import { VIEWS } from "./lib/views.mjs";

const LIVE = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output";

/** Notes what is put into any live region from now on, as a reader of the screen would say it. */
const listen = (page) =>
  page.evaluate((live) => {
    globalThis.heard = [];
    const note = (changes) => {
      const changed = changes.flatMap(({ target, addedNodes }) => (target.nodeType === Node.TEXT_NODE ? [target] : [...addedNodes]));
      const nodes = new Set(changed.filter((node) => node.isConnected));
      for (const node of nodes) {
        // An element is read with all that is in it.
        const within = [...nodes].some((other) => other !== node && other.contains(node));
        const text = node.textContent.trim();
        if (!within && text && node.parentElement.closest(live)) globalThis.heard.push(text);
      }
    };
    new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
  }, LIVE);

/** What was said until the page has rested for some frames. */
const heard = (page) =>
  page.evaluate(async () => {
    let before = -1;
    for (let rested = 0; rested < 8; ) {
      await new Promise(requestAnimationFrame);
      rested = globalThis.heard.length === before ? rested + 1 : 0;
      before = globalThis.heard.length;
    }
    return globalThis.heard.splice(0);
  });

visit("every view has one place that speaks, and it says little", async (visitor) => {
  for (const [name, query] of VIEWS) {
    const page = await visitor.open(query);
    const regions = await page.locator(LIVE).evaluateAll((all) => all.filter((one) => !one.closest("[hidden]")).map((one) => one.getAttribute("role")));
    assert.deepEqual(regions, ["status"], name);
    const said = await page.locator("[role=status] > .visually-hidden").innerText();
    assert.ok(said.length < 160, `${name}: ${said}`);
  }
});

const bar = (page, month) => page.locator(`.strip a[aria-label^="${month}"]`).click();
const CHANGES = [
  ["?view=search", (page) => page.getByRole("combobox").fill("huawei"), /^\d+ articles? for “huawei”$/],
  ["?view=search", (page) => bar(page, "January 2019"), /^\d+ articles? to search$/],
  ["?q=tariffs", (page) => bar(page, "March 2019"), /^\d+ articles? for “tariffs”$/],
  ["?q=tariffs", (page) => page.getByRole("combobox").fill("tarrif"), /^\d+ articles? for “tarrif” · searched for “tariffs?” instead of “tarrif”$/],
  ["?view=timeline", (page) => bar(page, "May 2019"), /^\d+ events?$/],
  ["?view=timeline", (page) => page.getByRole("link", { name: "Zoom in" }).click(), /^\d+ events?$/],
  ["?view=timeline&from=2019-01&to=2019-03", (page) => page.getByRole("link", { name: "Clear days" }).click(), /^\d+ events$/],
  ["?view=tariffs", (page) => bar(page, "January 2019"), /^1 Jan 2019|^Jan 2019: \d+ of \d+ articles, \d+ of \d+ events$/],
  ["?view=tariffs&asof=2019-05-17", (page) => page.getByRole("link", { name: /^Change before/ }).click(), /^Known on \d+ \w+ 2019\. US tariffs on \$\d+bn in force.*\. Chinese tariffs on .*\.$/],
  ["?view=tariffs&form=table", (page) => page.getByLabel("As known on").fill("2019-03-01"), /^Known on 1 Mar 2019\. US tariffs/],
  ["", (page) => bar(page, "January 2019"), /: \d+ of \d+ articles, \d+ of \d+ events$/],
  ["?view=people", (page) => bar(page, "January 2019"), /\d/],
  ["?view=disagreements", (page) => bar(page, "January 2019"), /^\d+ differences?$/],
  [link("001", "&q=tariffs"), (page) => page.keyboard.press("n"), /^1 of \d+$/],
];
visit("a change of what is shown is told once, in few words", async (visitor) => {
  for (const [query, change, pattern] of CHANGES) {
    const page = await visitor.open(query);
    await listen(page);
    await change(page);
    await eventually(() => page.evaluate(() => globalThis.heard.length), (count) => count > 0, query);
    const said = await heard(page);
    assert.equal(said.length, 1, `${query}: ${said.join(" | ")}`);
    assert.match(said[0], pattern, query);
    assert.ok(said[0].length <= 200, said[0]);
  }
});

visit("what was just done is told once, and its going is not", { permissions: ["clipboard-read", "clipboard-write"] }, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await listen(page);
  await page.getByRole("button", { name: /^Copy/ }).first().click();
  await eventually(() => toast(page), "Link copied");
  assert.deepEqual(await heard(page), ["Link copied"]);
  await eventually(() => toast(page), "");
  assert.deepEqual(await heard(page), []);
});
