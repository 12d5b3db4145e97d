// Reach: every width, the keyboard alone, less motion, paper.

import assert from "node:assert/strict";
import { link } from "./lib/archive.mjs";
import { eventually, focused, heading, inSight, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";
import { VIEWS, openClaim } from "./lib/views.mjs";

/** The parts that stick out of the page at the right, if it scrolls sideways. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth - clientWidth} px too wide`, ...wide.slice(0, 4).map((one) => one.outerHTML.slice(0, 120))];
  });

visit("no view scrolls sideways at 320, 390, 768 or 1440 px", { viewport: { width: 320, height: 800 } }, async (visitor) => {
  const { page } = visitor;
  const out = [];
  const measure = async (name) => {
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const parts = await sticksOut(page);
      if (parts.length) out.push(`${name} at ${width} px: ${parts.join(" ")}`);
    }
    await page.setViewportSize({ width: 320, height: 800 });
  };
  for (const [name, query] of VIEWS) {
    await visitor.open(query);
    await measure(name);
  }
  await visitor.open(link("002"));
  for (const summary of await page.locator("#app summary").all()) await summary.click();
  await measure("an article with everything unfolded");
  await openClaim(await visitor.open("?view=tariffs"));
  await measure("tariffs with an open claim");
  assert.deepEqual(out, []);
});

visit("a page as narrow as one enlarged to 400 % can be read and used", { viewport: { width: 320, height: 256 } }, async (visitor) => {
  const page = await visitor.open();
  await page.getByRole("combobox").fill("huawei");
  await heading(page, "Search results");
  await page.locator(".passage").first().click();
  await focused(page, ".sentence.lit");
  assert.ok(await inSight(page.locator(".sentence.lit")));
});

visit("the charts follow the window when it is resized", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const width = () => page.locator(".tariff-chart svg").evaluate((svg) => svg.viewBox.baseVal.width);
  assert.ok((await width()) > 900);
  await page.setViewportSize({ width: 400, height: 800 });
  await eventually(width, (now) => now < 400);
  assert.deepEqual(await sticksOut(page), []);
});

visit("the first stop of the Tab key skips to the content, and the next one is in it", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  await page.keyboard.press("Tab");
  await focused(page, "#skip");
  assert.ok(await inSight(page.locator("#skip")), "the link shows itself");
  await page.keyboard.press("Enter");
  await heading(page, "Tariffs");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest("#app main"))), "in the content");
  await page.reload();
  await heading(page, "Tariffs");
});

visit("the second stop of the Tab key skips to the chart, where there is one", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await focused(page, 'a[href="#chart"]');
  await page.keyboard.press("Enter");
  await focused(page, "#chart");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest(".tariff-chart a"))), "at its first mark");
  await heading(page, "Tariffs");
  await visitor.open("?view=about");
  assert.equal(await page.getByRole("link", { name: "Skip to the chart" }).count(), 0);
});

/** Tabs through the page once; what was reached: its name, whether on the screen; what looked no other with the focus. */
async function tour(page, most = 400) {
  const stops = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      // A box for a day has stops of its own inside.
      if (element === globalThis.before) return "inside";
      if (element === document.body || element.dataset.toured) return "end";
      element.dataset.toured = "1";
      // What a person sees of it; it must look otherwise once the focus has gone on.
      const look = (one) =>
        [one, ...one.querySelectorAll("*")].map((part) => {
          const { outlineStyle, stroke, strokeWidth, fill, filter, boxShadow } = getComputedStyle(part);
          return [outlineStyle, stroke, strokeWidth, fill, filter, boxShadow].join();
        });
      const left = globalThis.before;
      const unchanged = left && String(look(left)) === globalThis.beforeLook ? left.outerHTML.slice(0, 200) : "";
      globalThis.before = element;
      globalThis.beforeLook = String(look(element));
      const box = element.getBoundingClientRect();
      const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.textContent;
      return {
        tag: element.tagName.toLowerCase(),
        mark: Boolean(element.closest("figure")),
        name: label.replace(/\s+/g, " ").trim(),
        unchanged,
        shown: box.bottom > 0 && box.top < innerHeight && box.width > 0,
      };
    });
    if (stop === "end") return stops;
    if (stop !== "inside") stops.push(stop);
  }
  assert.fail(`${most} stops and no end: ${stops.slice(-3).map((stop) => stop.name)}`);
}

for (const [view, query, marks] of [
  ["tariff chart", "?view=tariffs", ".chart a"],
  ["timeline", "?view=timeline&from=2019-05", ".chart a"],
]) {
  visit(`the Tab key reaches every mark of the ${view}, named and with a visible focus, and comes out again`, async (visitor) => {
    const page = await visitor.open(query);
    const all = await page.locator(marks).count();
    const stops = await tour(page);
    assert.equal(stops.filter((stop) => stop.mark).length, all, "every mark is a stop");
    for (const { name, tag, unchanged, shown } of stops) {
      assert.ok(name.length > 0, `a ${tag} has no name`);
      assert.equal(unchanged, "", "shows no focus");
      assert.ok(shown, `“${name}” is not on the screen`);
    }
    assert.equal(stops[0].name, "Skip to the content");
    assert.equal(stops.at(-1).name, "Licences", "the last stop is the foot of the page");
  });
}

visit("an element with the focus is never hidden under the masthead", { viewport: { width: 1280, height: 500 } }, async (visitor) => {
  const page = await visitor.open(link("001", "&s=9"));
  await focused(page, ".sentence.lit");
  for (let count = 0; count < 8; count += 1) {
    await page.keyboard.press("Shift+Tab");
    const hidden = await page.evaluate(() => {
      const head = document.querySelector(".masthead").getBoundingClientRect();
      const box = document.activeElement.getBoundingClientRect();
      const inHead = document.activeElement.closest(".masthead");
      return !inHead && box.bottom <= head.bottom && box.top >= head.top ? document.activeElement.outerHTML.slice(0, 120) : "";
    });
    assert.equal(hidden, "");
  }
});

visit("everything can be done by keyboard: search, open a passage, come back", async (visitor) => {
  const page = await visitor.open();
  await page.keyboard.press("/");
  await page.keyboard.type("kudlow");
  await page.keyboard.press("Enter");
  await focused(page, "#app h1");
  for (let count = 0; count < 6; count += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.matches(".passage"))) break;
  }
  await focused(page, ".passage");
  await page.keyboard.press("Enter");
  await focused(page, ".sentence.lit");
  await page.goBack();
  await heading(page, "Search results");
});

visit("with less motion asked for nothing moves, and links still arrive", { reducedMotion: "reduce" }, async (visitor) => {
  const page = await visitor.open(link("004", "&s=26"));
  await focused(page, ".sentence.lit");
  assert.ok(await inSight(page.locator(".sentence.lit")));
  const moving = await page.evaluate(
    () =>
      document.getAnimations().length +
      [...document.querySelectorAll("*")].filter((one) => Number.parseFloat(getComputedStyle(one).transitionDuration) > 0.01).length,
  );
  assert.equal(moving, 0);
});

visit("on paper there is the text and no controls", { colorScheme: "dark" }, async (visitor) => {
  const page = await visitor.open(link("003"));
  await page.emulateMedia({ media: "print" });
  for (const selector of [".masthead", ".skip", ".tools", ".turn", ".sentence-link", ".toast"]) {
    const shown = await page.locator(`#app ${selector}:visible`).count();
    assert.equal(shown, 0, selector);
  }
  assert.match(await words(page, "#app main"), /failed to produce any visible sign of progress/);
  const ink = await page.evaluate(() => {
    const luminance = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number).reduce((sum, part) => sum + part) / 765;
    return luminance(getComputedStyle(document.querySelector("#app .body p")).color);
  });
  assert.ok(ink < 0.4, `dark words on white paper, also where the screen is dark: ${ink}`);
  await page.emulateMedia({ media: "screen" });
  await visitor.open("?view=timeline");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".timeline-chart:visible").count(), 0, "the list stands for the chart");
  assert.ok((await page.locator(".events > li:visible").count()) > 20);
  assert.equal(await page.getByRole("button").count(), 0, "no button is printed");
});

for (const [view, query] of [
  ["front", ""],
  ["article", link("003")],
  ["tariff chart", "?view=tariffs"],
]) {
  visit(`nothing jumps while the ${view} loads`, async (visitor) => {
    await visitor.context.addInitScript(() => {
      globalThis.shifts = [];
      const note = (shift) => globalThis.shifts.push([shift.value, ...shift.sources.map((source) => source.node?.outerHTML?.slice(0, 80))]);
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
    });
    const page = await visitor.open(query);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const jumps = await page.evaluate(() => globalThis.shifts);
    assert.ok(jumps.reduce((sum, [value]) => sum + value, 0) < 0.05, JSON.stringify(jumps));
  });
}
