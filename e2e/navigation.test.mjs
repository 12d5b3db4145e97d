// One state: the address bar, back, forward and reload, the title and the focus say the same.

import assert from "node:assert/strict";
import { SITE, article, link } from "./lib/archive.mjs";
import { drawn, eventually, focused, heading, query, scrollTo, scrolled, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const tab = (page, name) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
const entries = (page) => page.evaluate(() => history.length);

visit("each view has its own title, takes the focus to its heading and starts at its top", { viewport: { width: 1280, height: 400 } }, async (visitor) => {
  const page = await visitor.open(link("001"));
  for (const [name, title] of [
    ["Timeline", "Timeline"],
    ["Tariffs", "Tariffs"],
    ["About", "About the data"],
  ]) {
    await scrollTo(page, 150);
    await tab(page, name).click();
    await heading(page, title);
    await eventually(() => page.title(), `${title} · ${SITE}`);
    await focused(page, "#app h1");
    assert.equal(await scrolled(page), 0);
    assert.equal(await tab(page, name).getAttribute("aria-current"), "page");
    assert.equal(await page.locator("nav [aria-current]:visible").count(), 1);
  }
});

visit("back and forward return to each view, its title and where it was scrolled to", async (visitor) => {
  const page = await visitor.open();
  await scrollTo(page, 500);
  // Not by the mouse: it would first scroll to the link, and that place would be the one to come back to.
  await page.getByRole("link", { name: article("001").title }).evaluate((link) => link.click());
  await heading(page, article("001").title);
  await scrollTo(page, 700);
  await tab(page, "Timeline").click();
  await heading(page, "Timeline");
  await scrollTo(page, 400);

  await page.goBack();
  await heading(page, article("001").title);
  await eventually(() => page.title(), `${article("001").title} · ${SITE}`);
  await eventually(() => scrolled(page), 700);
  await page.goBack();
  await heading(page, SITE);
  await eventually(() => scrolled(page), 500);
  await page.goForward();
  await heading(page, article("001").title);
  await eventually(() => scrolled(page), 700);
  await page.goForward();
  await heading(page, "Timeline");
  await eventually(() => scrolled(page), 400);
});

visit("back returns to where the page was scrolled even when the link was followed at once", async (visitor) => {
  const page = await visitor.open();
  await page.evaluate(() => {
    scrollTo(0, 600);
    document.querySelector('#app .stories a[href*="article=001"]').click();
  });
  await heading(page, article("001").title);
  await page.goBack();
  await heading(page, SITE);
  await eventually(() => scrolled(page), 600);
});

visit("a reload keeps the view, what is open in it, and the scroll", async (visitor) => {
  const page = await visitor.open("?view=tariffs&asof=2019-01-31&layer=articles");
  await page.locator(".tariff-chart a.mark").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("section.detail").waitFor();
  await drawn(page);
  await scrollTo(page, 120);
  const [address, said] = [await query(page), await words(page, "section.detail")];
  await page.reload();
  await heading(page, "Tariffs");
  await eventually(() => words(page, "section.detail"), said);
  assert.equal(await query(page), address);
  await eventually(() => scrolled(page), 120);
  assert.equal(await page.getByLabel("As known on").inputValue(), "2019-01-31");
});

visit("a reload of a sentence's link shows the sentence again after the reader scrolled on", async (visitor) => {
  const page = await visitor.open(link("001", "&s=9"));
  await focused(page, ".sentence.lit");
  await scrollTo(page, 50);
  await page.reload();
  await page.locator(".sentence.lit").waitFor();
  await eventually(() => scrolled(page), 50);
});

visit("the view's address written by hand is the view reached by links", async (visitor) => {
  const page = await visitor.open();
  await tab(page, "Tariffs").click();
  await heading(page, "Tariffs");
  await page.getByLabel("As known on").fill("2018-10-25");
  await page.getByLabel("As known on").blur();
  await eventually(() => query(page), /asof=2018-10-25/);
  const [address, seen] = [await query(page), await words(page, "#app main")];
  await visitor.open(address);
  assert.equal(await words(page, "#app main"), seen);
});

// Time flies: the explorer believes that each step took long, and lets the next key in before it is done.
const flies = (context) =>
  context.addInitScript(() => {
    const now = Date.now;
    let skew = 0;
    Date.now = () => now() + (skew += 20);
  });

visit("keys typed faster than a slow machine draws make one history entry, and lose none", { setup: flies }, async (visitor) => {
  const page = await visitor.open("?view=about");
  const before = await entries(page);
  await page.evaluate(() => {
    const box = document.querySelector("#query");
    const type = (text) => {
      box.value = text;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    const drawn = new MutationObserver(() => {
      if (document.querySelector("#app h1")?.textContent !== "Search results") return;
      drawn.disconnect();
      type("huawei");
    });
    drawn.observe(document.querySelector("#app"), { subtree: true, childList: true, characterData: true });
    type("hua");
  });
  await eventually(() => query(page), "?q=huawei");
  await heading(page, "Search results");
  assert.equal(await entries(page), before + 1);
  await page.goBack();
  await heading(page, "About the data");
});

visit("no letter is lost, however the drawing of the last ones falls between two", { setup: flies }, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const lost = await page.evaluate(async () => {
    const box = document.querySelector("#query");
    const text = "tariffs on soybeans 24/7";
    for (let typed = 1; typed <= text.length; typed += 1) {
      box.value += text[typed - 1];
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      for (let tasks = 0; tasks < typed % 5; tasks += 1) await new Promise((done) => setTimeout(done));
      if (box.value !== text.slice(0, typed)) return [box.value, text.slice(0, typed)];
    }
  });
  assert.equal(lost, undefined);
  await eventually(() => query(page), "?q=tariffs+on+soybeans+24%2F7");
});

visit("following the link to what is shown already adds no entry", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const before = await entries(page);
  await tab(page, "Timeline").click();
  await tab(page, "Tariffs").dblclick();
  await heading(page, "Tariffs");
  await page.goBack();
  await heading(page, "Timeline");
  assert.equal(await entries(page), before + 1);
});

visit("ctrl-click opens the link in a new tab and leaves this one alone", async (visitor) => {
  const page = await visitor.open();
  for (const target of [
    page.getByRole("link", { name: article("000").title }),
    page.locator(".tariff-chart a.mark").first().locator(".hit"),
  ]) {
    const [opened] = await Promise.all([
      visitor.context.waitForEvent("page"),
      target.click({ modifiers: ["ControlOrMeta"], position: { x: 3, y: 8 } }),
    ]);
    await opened.locator("#app:not([aria-busy]) h1").waitFor();
    assert.match(await opened.title(), new RegExp(`^(${article("000").title}|Tariffs) · `));
    await heading(page, SITE);
    assert.equal(await query(page), "");
    await opened.close();
  }
});

visit("the search goes along from the results to an article and the timeline, and back", async (visitor) => {
  const page = await visitor.open("?q=kudlow");
  await page.locator("#app .stories :is(h2, h3) a").first().click();
  await heading(page, article("000").title);
  const lit = await texts(page, ".body mark");
  assert.ok(lit.length && lit.every((word) => word === "Kudlow"), lit.join());
  await page.goBack();
  await heading(page, "Search results");
  assert.equal(await page.getByRole("combobox").inputValue(), "kudlow");
});

visit("the notice of a bad link goes once it is dismissed or left behind", async (visitor) => {
  const page = await visitor.open("?view=nowhere");
  await heading(page, SITE);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await eventually(() => page.locator("#app .notice").count(), 0);
  await visitor.open("?from=never");
  assert.equal(await page.locator("#app .notice").count(), 1);
  await tab(page, "Tariffs").click();
  await heading(page, "Tariffs");
  assert.equal(await page.locator("#app .notice").count(), 0);
});
