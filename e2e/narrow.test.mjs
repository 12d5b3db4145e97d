// Narrowing a search: what is typed as more than words, its chips, and the counts beside the results.

import assert from "node:assert/strict";
import { drawn, eventually, heading, query, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const articles = (page) => page.locator("#app .stories > li").count();
const status = (page) => words(page, "#app main header [data-says]");

visit("each part of a query is a chip that says what it means and takes it away", async (visitor) => {
  const page = await visitor.open(`?q=${encodeURIComponent('tariffs who:"Larry Kudlow" -huawei')}`);
  await heading(page, "Search results");
  assert.deepEqual(await texts(page, ".chip > span:first-child"), ["mentions Larry Kudlow", "not huawei"]);
  assert.equal(await articles(page), 1);
  await page.getByRole("link", { name: "Take away: mentions Larry Kudlow" }).click();
  await eventually(() => page.locator(".chip").count(), 1);
  assert.equal(await page.getByRole("combobox").inputValue(), "tariffs -huawei");
  assert.ok((await articles(page)) > 1);
});

const WRONG = [
  ["about:2018-13", /is no date/],
  ['"trade talks', /never closed/],
  ["who:nobody", /No article has “who:nobody”/],
  ["/(unclosed/", /does not work: a parenthesis in it is still open/],
  ["(tariffs OR", /never closed.*the second is missing/],
];
visit("what cannot be read is explained beside the box, and the rest still works", async (visitor) => {
  for (const [part, why] of WRONG) {
    const page = await visitor.open(`?q=${encodeURIComponent(`tariffs ${part}`)}`);
    await heading(page, "Search results");
    await page.locator(".chip-problem").first().waitFor();
  await drawn(page);
    assert.match(await words(page, ".chips"), why, part);
  }
});

visit("every count equals the articles that are left when it is chosen", async (visitor) => {
  for (const start of ["?view=search", "?q=huawei", "?q=tariffs+-huawei"]) {
    const page = await visitor.open(start);
    await heading(page, /Search/);
    const links = page.locator(".facets li > a:first-child");
    const count = await links.count();
    assert.ok(count > 20, `${start}: ${count}`);
    const all = await status(page);
    for (let number = 0; number < count; number += Math.ceil(count / 12)) {
      const link = links.nth(number);
      const left = Number(await link.locator(".count").textContent());
      const name = await link.getAttribute("aria-label");
      await link.evaluate((a) => a.click());
      await drawn(page);
      await eventually(() => articles(page), left, `${start}: ${name}`);
      assert.match(await status(page), new RegExp(`^${left} article`), name);
      await page.goBack();
      // Both pages have the same heading.
      await eventually(() => status(page), all);
      await drawn(page);
    }
  }
});

visit("a chosen value widens with another of its field, and goes when chosen again", async (visitor) => {
  const page = await visitor.open(`?q=${encodeURIComponent('who:"Larry Kudlow"')}`);
  await eventually(() => articles(page), 1);
  await page.getByRole("link", { name: /^Narrow to David Malpass/ }).click();
  await eventually(() => articles(page), 2);
  await page.getByRole("link", { name: /^Leave out Larry Kudlow/ }).click();
  await eventually(() => articles(page), 1);
  assert.match(await query(page), /David\+?(%20)?Malpass/);
});

visit("a filter on what took place restricts the timeline to such events", async (visitor) => {
  const page = await visitor.open("?q=kind%3Adid-not-happen&view=timeline");
  await heading(page, "Timeline");
  assert.deepEqual(new Set(await texts(page, ".events .outcome")), new Set(["did not happen"]));
  assert.equal(await page.locator(".events > li").count(), 2);
});
