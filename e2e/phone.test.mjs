// A phone: the bar within a thumb's reach, big enough targets, nothing under it.

import assert from "node:assert/strict";
import { link } from "./lib/archive.mjs";
import { drawn, eventually, focused, heading, inSight, query } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const bar = (page) => page.locator("nav.bar");

visit("the bar leads to the views of the same selection, and more opens the rest", PHONE, async (visitor) => {
  const page = await visitor.open("?q=huawei");
  for (const [name, title] of [["Timeline", "Timeline"], ["Tariffs", "Tariffs"], ["People", "People"], ["Search", "Search results"]]) {
    await bar(page).getByRole("link", { name }).tap();
    await heading(page, title);
    assert.match(await query(page), /q=huawei/);
  }
  await bar(page).getByRole("button", { name: "More" }).tap();
  await page.getByRole("dialog", { name: "More" }).getByRole("link", { name: "Where the sources differ" }).tap();
  await heading(page, "Where the sources differ");
  assert.equal(await page.locator("dialog[open]").count(), 0);
});

visit("the theme and the help are within the rest, and a dialog is closed by its button", PHONE, async (visitor) => {
  const page = await visitor.open();
  const open = (name) => page.getByRole("dialog", { name });
  await bar(page).getByRole("button", { name: "More" }).tap();
  await open("More").getByRole("button", { name: "Use the dark theme" }).tap();
  await eventually(() => page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await open("More").getByRole("button", { name: "Keys and search help" }).tap();
  await open("Help").waitFor();
  assert.equal(await page.locator("dialog[open]").count(), 1);
  await open("Help").getByRole("button", { name: "Close" }).tap();
  await eventually(() => page.locator("dialog[open]").count(), 0);
});

visit("every target of the frame is at least 44 pixels high, and the bar covers no focus", PHONE, async (visitor) => {
  const page = await visitor.open(link("002"));
  const small = await page.locator("nav.bar :is(a, button), .masthead :is(button, input), .turn a, .tools :is(a, button)").evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => `${one.outerHTML.slice(0, 80)} ${one.getBoundingClientRect().height}`),
  );
  assert.deepEqual(small, []);
  const last = page.locator(".found summary").last();
  await last.focus();
  assert.ok(await inSight(last));
  const footer = page.getByRole("link", { name: "Licences" });
  await footer.focus();
  assert.ok(await inSight(footer));
});

visit("the bar of a phone is none of a chart's bars: those of the timeline are seen", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  assert.ok((await page.locator(".timeline-chart .bar:visible").count()) > 20);
  assert.equal(await page.locator("nav.bar:visible").count(), 0, "and on a wide page there is none of a phone's");
});

visit("on a phone the timeline begins with the axis, what is older unfolds, and a month is one press away", { viewport: { width: 390, height: 844 } }, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const first = page.locator(".month h2").filter({ visible: true }).first();
  assert.equal(await first.innerText(), "July 2018");
  await page.locator(".months summary").click();
  await page.getByRole("button", { name: "Mar 2019" }).click();
  const march = page.getByRole("heading", { name: "March 2019" });
  await focused(page, "[data-month='March 2019']");
  assert.ok(await inSight(march), "the month is on the screen");
  assert.equal(await query(page), "?view=timeline");
  const older = page.locator("summary", { hasText: "2 events before 1 July 2018" });
  await older.click();
  assert.equal(await first.innerText(), "April 1999");
});

for (const [view, selector] of [["tariffs", "#chart"], ["timeline", ".month h2"]]) {
  visit(`a phone's first screen of the ${view} shows them, and the rest is in a sheet`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (visitor) => {
    const page = await visitor.open(`?view=${view}`);
    const { y, height } = await page.locator(selector).filter({ visible: true }).first().boundingBox();
    assert.ok(y + Math.min(height, 480) < (await bar(page).boundingBox()).y, `${y} + ${height}`);
    await page.getByRole("button", { name: "Settings" }).tap();
    const sheet = page.getByRole("dialog", { name: "Settings" });
    await sheet.waitFor();
    await drawn(page);
    for (const name of ["From", "To"]) await sheet.getByLabel(name, { exact: true }).waitFor();
    const small = await sheet.locator("a, button, input").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
    assert.deepEqual(small, []);
    await sheet.getByRole("link", { name: "Articles", exact: true }).first().tap();
    await eventually(() => query(page), /by=published/);
    assert.equal(await page.locator("dialog[open]").count(), 0, "what was chosen is seen");
  });
}

visit("on a phone a table is a list of cards without sideways scroll, and still a table", { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }, async (visitor) => {
  const page = await visitor.open("?view=tariffs&form=table");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  const table = page.getByRole("table", { name: /official record/ });
  assert.deepEqual(await table.getByRole("columnheader").allInnerTexts(), ["Announced", "In effect", "Side", "Goods", "$bn", "Rate", "Action", "Stood", "Citation"]);
  const row = table.getByRole("row").nth(1);
  assert.equal(await row.getByRole("cell").count(), 9);
  const tops = await row.getByRole("cell").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.deepEqual(tops, [...new Set(tops)].sort((a, b) => a - b), "one below the other");
  assert.equal(await row.getByRole("cell").first().evaluate((one) => getComputedStyle(one, "::before").content.split(" / ")[0]), '"Announced"');
});
