// On paper: words and charts, no controls, and citations that can be followed without the page.

import assert from "node:assert/strict";
import { link } from "./lib/archive.mjs";
import { words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";
import { VIEWS } from "./lib/views.mjs";

visit("no view prints a control", async (visitor) => {
  const { page } = visitor;
  for (const [name, query] of VIEWS) {
    await page.emulateMedia({ media: "screen" });
    await visitor.open(query);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#app :is(button, input, nav.bar, .masthead):visible").count(), 0, name);
  }
});

visit("the tariff chart is printed, within the paper", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const box = await page.locator(".tariff-chart svg").boundingBox();
  assert.ok(box.width > 300 && box.x >= 0 && box.x + box.width <= 700, JSON.stringify(box));
});

visit("a citation prints its address", async (visitor) => {
  const page = await visitor.open("?view=disagreements");
  await page.emulateMedia({ media: "print" });
  const printed = await page.locator(".editors-note a[href^=http]").first().evaluate((a) => getComputedStyle(a, "::after").content);
  assert.match(printed, /\(.*https?:/);
});

visit("an article makes a PDF of more than one page with all its words", async (visitor) => {
  const page = await visitor.open(link("004"));
  const pdf = await page.pdf({ format: "A5" });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages >= 2 && pages < 12, `${pages} pages`);
  await page.emulateMedia({ media: "print" });
  assert.match(await words(page, "#app main"), /We actually had a deal and they broke it/);
});
