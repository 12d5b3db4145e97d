// What the search box offers while one types, why a result is one, and the way through what was found.

import assert from "node:assert/strict";
import { SITE, article } from "./lib/archive.mjs";
import { eventually, focused, heading, query, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const box = (page) => page.getByRole("combobox", { name: "Search the articles" });
const options = (page) => page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
const passages = (page) => texts(page, "#app .passages .passage");

visit("a half-typed name is offered, and Enter on it narrows to the articles that name the person", async (visitor) => {
  const page = await visitor.open();
  await box(page).pressSequentially("lighth");
  await options(page).filter({ hasText: "Robert Lighthizer" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await eventually(() => box(page).getAttribute("aria-activedescendant"), Boolean);
  const active = await box(page).getAttribute("aria-activedescendant");
  assert.match(await words(page, `#${active}`), /^Robert Lighthizer/);
  assert.equal(await page.locator(`#${active}`).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Enter");
  assert.equal(await box(page).inputValue(), 'who:"Robert Lighthizer" ');
  await eventually(() => query(page), '?q=who%3A%22Robert+Lighthizer%22+');
  await focused(page, "#query");
  assert.equal(await options(page).count(), 0);
  for (const found of await passages(page)) assert.match(found, /Lighthizer/);
});

visit("a name takes the place of all that was typed of it", async (visitor) => {
  const page = await visitor.open();
  await box(page).pressSequentially("liu he");
  await options(page).filter({ hasText: "Liu He" }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await eventually(() => box(page).getAttribute("aria-activedescendant"), Boolean);
  await page.keyboard.press("Enter");
  await eventually(() => box(page).inputValue(), 'who:"Liu He" ');
});

visit("a suggestion is chosen by pressing it, and the box keeps the focus", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await box(page).pressSequentially("outlet:");
  await options(page).filter({ hasText: "CNBC" }).click();
  await eventually(() => box(page).inputValue(), /^outlet:"CNBC" $/);
  await focused(page, "#query");
  await heading(page, "Search results");
});

visit("Escape closes the list and leaves what was typed; arrow down opens it again", async (visitor) => {
  const page = await visitor.open();
  await box(page).pressSequentially("tru");
  await options(page).first().waitFor();
  assert.equal(await box(page).getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Escape");
  await eventually(() => options(page).count(), 0);
  assert.equal(await box(page).inputValue(), "tru");
  assert.equal(await box(page).getAttribute("aria-expanded"), "false");
  await page.keyboard.press("ArrowDown");
  await options(page).first().waitFor();
});

visit("a search that was sent is offered again during the visit, and kept nowhere", async (visitor) => {
  const page = await visitor.open();
  await box(page).fill("technology transfer");
  await page.keyboard.press("Enter");
  await heading(page, "Search results");
  await page.locator(".masthead-name:visible").click();
  await heading(page, SITE);
  await box(page).pressSequentially("tec");
  const before = options(page).filter({ hasText: "searched before" });
  await eventually(() => before.count(), 1);
  assert.match(await before.innerText(), /^technology transfer/);
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
});

visit("a result says what each word had in its score, in a link that opens it again", async (visitor) => {
  const page = await visitor.open("?q=trade+tariffs");
  await page.getByRole("link", { name: "Why this, and what is like it" }).first().click();
  const account = page.getByRole("group", { name: "Why this result" });
  await account.waitFor();
  const shares = await account.locator("tbody tr td:last-child").allInnerTexts();
  const sum = shares.map((share) => parseFloat(share)).reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(sum - 100) <= shares.length, `${shares}`);
  assert.ok((await account.locator("tbody td:first-child").allInnerTexts()).includes("tariffs"));
  assert.ok((await account.getByRole("link").count()) > 0, "others like it");
  await visitor.open(await query(page));
  await account.waitFor();
  await page.getByRole("link", { name: "Why this, and what is like it", expanded: true }).click();
  await eventually(() => account.count(), 0);
});

visit("what was corrected can be searched as typed, and forgiven again", async (visitor) => {
  const page = await visitor.open("?q=tarrif");
  await page.getByRole("link", { name: "search as typed" }).click();
  await eventually(() => words(page, "#app .empty > p:first-child"), /No article has any of these words/);
  assert.equal(await query(page), "?q=tarrif&typed=1");
  await page.getByRole("link", { name: "forgive misspellings" }).click();
  await eventually(async () => (await passages(page)).length > 0, true);
});

visit("in an article n and p walk the passages found, and ] goes to the next result", async (visitor) => {
  const { id } = article("001");
  const page = await visitor.open(`?q=tariffs&article=${id}`);
  const bar = page.getByRole("navigation", { name: "What the search found" });
  const count = bar.locator(".count");
  const total = Number((await count.innerText()).match(/^(\d+) passages? here/)[1]);
  assert.ok(total > 1);
  await page.keyboard.press("n");
  await eventually(() => count.innerText(), `1 of ${total}`);
  await page.locator(".sentence.lit mark").first().waitFor();
  await page.keyboard.press("n");
  await eventually(() => count.innerText(), `2 of ${total}`);
  await page.keyboard.press("p");
  await eventually(() => count.innerText(), `1 of ${total}`);
  await bar.getByRole("link", { name: "Next passage" }).click();
  await eventually(() => count.innerText(), `2 of ${total}`);
  const title = await words(page, "#app h1");
  await page.keyboard.press("]");
  await eventually(async () => (await words(page, "#app h1")) !== title, true);
  assert.match(await query(page), /q=tariffs/);
});

visit("an article offers others like it, and a linked sentence passages like it, each leading there", async (visitor) => {
  const { id } = article("001");
  const page = await visitor.open(`?article=${id}&s=5`);
  const like = page.locator("section.alike", { hasText: "More like this" }).getByRole("link").first();
  const title = await like.innerText();
  const other = page.locator("section.alike", { hasText: "Passages like the one marked" }).getByRole("link").first();
  const words_ = await other.innerText();
  await other.click();
  await eventually(async () => (await texts(page, ".sentence.lit")).join(" ").slice(0, 30), words_.slice(0, 30));
  await page.goBack();
  await like.click();
  await heading(page, title);
});

visit("how to search gives examples of this archive, each of which finds something", async (visitor) => {
  const page = await visitor.open("?view=search");
  await page.getByText("How to search").click();
  const examples = page.locator(".how-to-search dt a");
  const links = await examples.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.ok(links.length >= 8, `${links.length}`);
  for (const link of links) {
    await visitor.open(link);
    assert.ok((await texts(page, "#app .stories h2")).length > 0, link);
  }
});
