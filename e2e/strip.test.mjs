// The time strip: counts over time at the head of every view, and days chosen on it by mouse, finger, keys and typing.

import assert from "node:assert/strict";
import { article, link } from "./lib/archive.mjs";
import { eventually, heading, query, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const BARS = ".strip a[data-bar]:not(.edge)";
const bar = (page, label) => page.locator(`.strip a[aria-label^="${label}"]`);
const says = (page) => words(page, ".strip-says");
const labels = (page) => page.locator(BARS).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
const focusedLabel = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
const numbers = (label) => label.match(/: (\d+) articles?, (\d+) events?/).slice(1).map(Number);

visit("the strip heads every view but the one about the data, with the same counts", async (visitor) => {
  const seen = new Set();
  for (const view of ["", "?view=search&by=meant", "?view=timeline", "?view=tariffs", link("002")]) {
    const page = await visitor.open(view);
    seen.add((await labels(page)).join("\n"));
    assert.equal(await page.locator("main .strip").evaluate((one) => one === one.parentElement.firstElementChild), true);
  }
  assert.equal(seen.size, 1, [...seen].join("\n\n"));
  const page = await visitor.open("?view=about");
  assert.equal(await page.locator(".strip").count(), 0);
});

visit("each bar says how many articles and events choosing it leaves, in the timeline and in the search", async (visitor) => {
  for (const start of ["", "huawei"]) {
    const page = await visitor.open(`?q=${start}&view=timeline`);
    for (const label of (await labels(page)).filter((_, number) => number % 3 === 0)) {
      const [articles, events] = numbers(label);
      await bar(page, label).click();
      await eventually(() => words(page, "#app main header [data-says]"), new RegExp(`^${events} event`), label);
      await eventually(() => says(page), new RegExp(`: ${articles} of \\d+ articles?, ${events} of \\d+ events?$`));
      const { search } = await page.evaluate(() => location);
      await visitor.open(search.replace("view=timeline", "view=search"));
      await eventually(() => page.locator("#app .stories > li").count(), articles, label);
      await visitor.open(`?q=${start}&view=timeline`);
    }
  }
});

visit("a bar chooses its days, a second press gives them up, and the links carry both", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const all = await page.locator(".events > li").count();
  await bar(page, "May 2019").click();
  await eventually(() => query(page), "?from=2019-05&to=2019-05&view=timeline");
  assert.match(await focusedLabel(page), /^May 2019.*Chosen; again to clear$/);
  assert.equal(await bar(page, "May 2019").getAttribute("aria-current"), "true");
  assert.ok((await page.locator(".events > li").count()) < all);
  await bar(page, "May 2019").click();
  await eventually(() => query(page), "?view=timeline");
  await eventually(() => page.locator(".events > li").count(), all);
  await page.goBack();
  await eventually(() => query(page), "?from=2019-05&to=2019-05&view=timeline");
});

visit("dragging the mouse over the strip chooses what lies under it", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const [from, to] = [await bar(page, "October 2018").boundingBox(), await bar(page, "January 2019").boundingBox()];
  const y = from.y + 12;
  await page.mouse.move(from.x + 5, y);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, y, { steps: 6 });
  assert.ok((await page.locator(".strip .brush").boundingBox()).width > 100, "what is drawn over is shown");
  await page.mouse.move(to.x + to.width / 2, y + 200);
  await page.mouse.up();
  await eventually(() => query(page), "?from=2018-10&to=2019-01&view=timeline");
  assert.match(await says(page), /^1 Oct 2018 – 31 Jan 2019: /);
  await page.getByRole("link", { name: "Clear days" }).click();
  await eventually(() => query(page), "?view=timeline");
});

visit("a finger drawn across chooses, and one drawn down scrolls the page", { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const [from, to] = [await bar(page, "October 2018").boundingBox(), await bar(page, "January 2019").boundingBox()];
  const touch = await page.context().newCDPSession(page);
  const send = (type, x, y) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const y = from.y + 10;
  await send("touchStart", from.x + 4, y);
  for (let step = 1; step <= 8; step += 1) await send("touchMove", from.x + ((to.x + 4 - from.x) * step) / 8, y);
  await send("touchEnd");
  await eventually(() => query(page), "?from=2018-10&to=2019-01&view=timeline");
  await send("touchStart", from.x, y + 20);
  for (let step = 1; step <= 10; step += 1) await send("touchMove", from.x, y + 20 - step * 12);
  await send("touchEnd");
  await eventually(() => page.evaluate(() => scrollY), (y) => y > 40, "the page scrolled");
  assert.match(await query(page), /from=2018-10&to=2019-01/);
});

visit("on a phone the strip stays in sight, no higher than 64 px, at 320 px too", { viewport: { width: 320, height: 640 } }, async (visitor) => {
  for (const view of ["?view=timeline", link("002"), "?q=trade"]) {
    const page = await visitor.open(view);
    await page.evaluate(() => scrollTo(0, 900));
    const box = () => page.locator(".strip").boundingBox();
    await eventually(async () => Math.round((await box()).y), 0);
    assert.ok((await box()).height <= 64, JSON.stringify(await box()));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  }
});

visit("the keys walk from bar to bar over empty time, choose with Shift, and clear with Escape", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const all = await labels(page);
  const stops = page.locator(`.strip a[tabindex="0"]`);
  assert.equal(await stops.count(), 1, "one stop of the Tab key");
  await stops.first().focus();
  await page.keyboard.press("Home");
  assert.match(await focusedLabel(page), /before this axis: 0 articles, 2 events$/, "what lies beyond comes first");
  await page.keyboard.press("Shift+ArrowRight");
  await eventually(() => query(page), /from=1999-04&to=2018-07/);
  await page.keyboard.press("Escape");
  await eventually(() => query(page), "?view=timeline");
  const walked = [await focusedLabel(page)];
  for (let step = 1; step < all.length; step += 1) {
    await page.keyboard.press("ArrowRight");
    walked.push(await focusedLabel(page));
  }
  assert.deepEqual(walked, all, "every bar, in order");
  await page.keyboard.press("End");
  assert.equal(await focusedLabel(page), all.at(-1));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await eventually(() => page.locator(".strip a.chosen").count(), 3);
  assert.match(await says(page), / – .*: \d+ of \d+ articles?, \d+ of \d+ events?$/);
  const left = (await says(page)).match(/, (\d+) of \d+ events?/)[1];
  await eventually(() => page.locator("[role=status]").innerText(), new RegExp(`^${left} events?\\s*$`), "the choice is told");
  await eventually(() => words(page, "#app main header [data-says]"), new RegExp(`^${left} event`));
  await page.keyboard.press("Shift+ArrowRight");
  await eventually(() => page.locator(".strip a.chosen").count(), 2);
  await page.keyboard.press("Escape");
  await eventually(() => query(page), "?view=timeline");
  assert.ok((await focusedLabel(page)).length > 0, "the focus stays");
  await page.keyboard.press("Enter");
  await eventually(() => page.locator(".strip a.chosen").count(), 1);
});

visit("what the bars count and how finely time is cut is the reader's choice, kept in the link", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  await eventually(() => query(page), /by=published/);
  const published = (await labels(page)).map(numbers);
  assert.ok(published.every(([articles]) => articles > 0));
  assert.equal(published.length, 6, "articles of 31 January and 1 February stand in both months");
  await page.getByRole("link", { name: "Week", exact: true }).click();
  await eventually(() => query(page), /unit=week/);
  assert.match((await labels(page))[0], /^Week of 20 August 2018: 1 article, \d+ events/);
  await page.reload();
  await eventually(async () => (await labels(page))[0], /^Week of 20 August 2018/);
});

visit("what lies before the axis is a counted mark that goes there", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const edge = page.locator(".strip .edge").first();
  assert.match(await edge.getAttribute("aria-label"), /before this axis: 0 articles, 2 events$/);
  await edge.click();
  await eventually(() => query(page), /from=1999-04/);
  await eventually(() => page.locator(".events > li").count(), 2);
  await edge.click();
  await eventually(() => query(page), "?view=timeline");
});

visit("a search restricts the strip, and typed days light it", async (visitor) => {
  const page = await visitor.open("?q=huawei&view=timeline");
  const before = await says(page);
  await visitor.open("?view=timeline");
  assert.notEqual(await says(page), before);
  await page.getByLabel("From", { exact: true }).fill("2019-01-15");
  await page.getByLabel("From", { exact: true }).blur();
  await eventually(() => query(page), /from=2019-01-15/);
  assert.match(await says(page), /^From 15 Jan 2019: /);
  const lit = await page.locator(".strip a.chosen").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label").split(":")[0]));
  assert.equal(lit[0], "January 2019");
});

visit("on an article the strip leads to the timeline of the days chosen", async (visitor) => {
  const page = await visitor.open(link("004"));
  await bar(page, "May 2019").click();
  await heading(page, "Timeline");
  await eventually(() => query(page), "?from=2019-05&to=2019-05&view=timeline");
  await page.goBack();
  await heading(page, article("004").title);
});

visit("the sum of what is read from the bars agrees with the events that the list shows for each month", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const months = await texts(page, ".month h2");
  for (const label of await labels(page)) {
    const [name] = label.split(":");
    const begin = months.includes(name) ? await page.locator(".month", { hasText: name }).first().locator(".events > li").count() : 0;
    assert.ok(numbers(label)[1] >= begin, `${label}: ${begin} begin then`);
  }
});
