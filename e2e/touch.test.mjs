// Fingers: sheets that are pulled down, the timeline that is pinched, and a page that scrolls as ever under one finger.

import assert from "node:assert/strict";
import { length } from "./lib/days.mjs";
import { eventually, query, scrolled } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const PHONE = { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true };
const TABLET = { viewport: { width: 900, height: 800 }, hasTouch: true, isMobile: true };

/** Puts fingers on the screen at `from`, moves them to `to` in steps and lifts them; each is a list of places. */
async function fingers(page, from, to, { steps = 8, lift = true, wait = 0 } = {}) {
  const touch = await page.context().newCDPSession(page);
  // A hundredth of a second from one event to the next by their own clock, however long the machine takes for them.
  let timestamp = Date.now() / 1000;
  const send = (type, places) => {
    timestamp = wait ? Date.now() / 1000 : timestamp + 0.01;
    return touch.send("Input.dispatchTouchEvent", { type, timestamp, touchPoints: places.map(([x, y], id) => ({ x, y, id })) });
  };
  await send("touchStart", from);
  for (let step = 1; step <= steps; step += 1) {
    const along = ([x, y], number) => [x + ((to[number][0] - x) * step) / steps, y + ((to[number][1] - y) * step) / steps];
    await send("touchMove", from.map(along));
    if (wait) await page.waitForTimeout(wait);
  }
  if (lift) await send("touchEnd", []);
  return () => send("touchEnd", []);
}

const sheet = (page) => page.locator("dialog[open]");
const opened = async (page, name) => {
  await page.locator("nav.bar").getByRole("button", { name: "More" }).tap();
  if (name === "Help") await page.getByRole("dialog", { name: "More" }).getByRole("button", { name: "Keys and search help" }).tap();
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  // Where it has come to rest.
  let before;
  await eventually(async () => {
    const { y } = await dialog.boundingBox();
    const rests = y === before;
    before = y;
    return rests;
  }, true);
  return dialog;
};
/** The middle of a sheet's heading. */
const grip = async (dialog) => {
  const { x, y, height } = await dialog.locator("h2").boundingBox();
  return [x + 20, y + height / 2];
};

visit("a sheet is pulled down by its head and follows the finger, and let go early it stays", PHONE, async (visitor) => {
  const page = await visitor.open();
  const dialog = await opened(page, "More");
  const { y: rest } = await dialog.boundingBox();
  const [x, y] = await grip(dialog);
  const lift = await fingers(page, [[x, y]], [[x, y + 60]], { lift: false, wait: 30 });
  await eventually(async () => Math.round((await dialog.boundingBox()).y - rest), 60, "it follows the finger");
  await lift();
  await eventually(async () => (await dialog.boundingBox()).y, rest, "it goes back");
  assert.equal(await sheet(page).count(), 1);
  await fingers(page, [[x, y]], [[x, y + 140]], { wait: 30 });
  await eventually(() => sheet(page).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "More", "the focus is back where it was");
  await page.keyboard.press("Enter");
  await eventually(async () => (await sheet(page).boundingBox())?.y, rest, "it opens where it belongs");
});

visit("a sheet is thrown shut from a short way, and a pull upwards does nothing", PHONE, async (visitor) => {
  const page = await visitor.open();
  const dialog = await opened(page, "More");
  const [x, y] = await grip(dialog);
  const { y: rest } = await dialog.boundingBox();
  await fingers(page, [[x, y]], [[x, y - 120]]);
  await eventually(async () => (await dialog.boundingBox()).y, rest);
  assert.equal(await sheet(page).count(), 1);
  await fingers(page, [[x, y]], [[x, y + 45]], { steps: 2 });
  await eventually(() => sheet(page).count(), 0);
});

visit("what is in a sheet scrolls under the finger, and the sheet stays", PHONE, async (visitor) => {
  const page = await visitor.open();
  const dialog = await opened(page, "Help");
  const { x, y, width, height } = await dialog.boundingBox();
  const middle = [x + width / 2, y + height * 0.7];
  const inside = () => dialog.evaluate((one) => Math.round(one.scrollTop));
  await fingers(page, [middle], [[middle[0], middle[1] - 200]], { steps: 12 });
  await eventually(inside, (top) => top > 100, "it scrolls down");
  await fingers(page, [[middle[0], y + height * 0.4]], [[middle[0], y + height * 0.4 + 260]], { steps: 12 });
  await eventually(inside, (top) => top < 100, "and up again");
  assert.equal(await sheet(page).count(), 1);
  assert.equal((await dialog.boundingBox()).y, y);
});

visit("with less motion a sheet comes and goes at once", { ...PHONE, reducedMotion: "reduce" }, async (visitor) => {
  const page = await visitor.open();
  const dialog = await opened(page, "More");
  assert.deepEqual(await dialog.evaluate((one) => one.getAnimations().length + Number.parseFloat(getComputedStyle(one).transitionDuration)), 0);
  const [x, y] = await grip(dialog);
  await fingers(page, [[x, y]], [[x, y + 140]], { wait: 30 });
  await eventually(() => dialog.isVisible(), false);
});

/** The days that the timeline shows. */
async function days(page) {
  const { from, to } = Object.fromEntries(new URLSearchParams(await query(page)));
  return { from, to };
}

/** The day under a place of the chart, by its share of the width. */
const dayAt = ({ from, to }, share) => (Date.parse(from) + (length({ from, to }) * share) * 86_400_000) / 86_400_000;

visit("two fingers that part zoom the timeline to the days between them, and together they widen it", TABLET, async (visitor) => {
  const page = await visitor.open("?view=timeline&from=2018-09-01&to=2019-04-30");
  await page.locator(".timeline-chart").scrollIntoViewIfNeeded();
  const chart = await page.locator(".timeline-chart svg").boundingBox();
  const before = { from: "2018-09-01", to: "2019-04-30" };
  const [y, middle] = [chart.y + 60, chart.x + chart.width * 0.7];
  const top = await scrolled(page);
  await fingers(page, [[middle - 50, y], [middle + 50, y]], [[middle - 100, y], [middle + 100, y]], { steps: 10 });
  await eventually(async () => (await days(page)).from !== before.from, true);
  const closer = await days(page);
  const ratio = length(closer) / length(before);
  assert.ok(ratio > 0.48 && ratio < 0.57, `half as many days at twice the distance, not ${ratio}`);
  const off = Math.abs(dayAt(closer, 0.7) - dayAt(before, 0.7));
  assert.ok(off < 6, `the day between the fingers stays there: ${off} days off`);
  assert.equal(await scrolled(page), top, "the page stays");
  assert.equal(await page.evaluate(() => visualViewport.scale), 1, "and is not enlarged");
  await fingers(page, [[middle - 100, y], [middle + 100, y]], [[middle - 50, y], [middle + 50, y]], { steps: 10 });
  await eventually(async () => length(await days(page)) > length(closer) * 1.5, true);
});

visit("one finger drawn up or down over the timeline scrolls the page and chooses nothing", TABLET, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const chart = await page.locator(".timeline-chart svg").boundingBox();
  const y = Math.min(chart.y + chart.height - 20, 740);
  const x = chart.x + chart.width / 2;
  await fingers(page, [[x, y]], [[x, y - 300]], { steps: 12 });
  await eventually(() => scrolled(page), (top) => top > 150, "the page scrolls");
  assert.equal(await query(page), "?view=timeline");
  assert.equal(await page.locator(".event-card").count(), 0, "nor does it open anything");
});

visit("after a finger has scrolled the page, two others still zoom", TABLET, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const chart = () => page.locator(".timeline-chart svg").boundingBox();
  const first = await chart();
  const x = first.x + first.width / 2;
  await fingers(page, [[x, first.y + 100]], [[x, first.y + 20]], { steps: 8 });
  await eventually(() => scrolled(page), (top) => top > 30);
  const { y } = await chart();
  await fingers(page, [[x - 40, y + 80], [x + 40, y + 80]], [[x - 120, y + 80], [x + 120, y + 80]], { steps: 10 });
  await eventually(async () => Boolean((await days(page)).from), true);
});
