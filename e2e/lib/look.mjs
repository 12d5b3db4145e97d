// What a person sees: waits until the page shows it, and says what it showed instead when it never does.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

import { DRAWN } from "./site.mjs";

const PATIENCE = 6000;

/** Looks again and again until `look()` gives `expected` (a value, or a test of one), and fails with what it gave last. */
export async function eventually(look, expected, message) {
  const holds = (value) => {
    if (typeof expected === "function") return expected(value);
    if (expected instanceof RegExp) return expected.test(value);
    try {
      assert.deepEqual(value, expected);
      return true;
    } catch {
      return false;
    }
  };
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    last = await look();
    if (holds(last)) return last;
    await pause(25);
  }
  if (typeof expected === "function") assert.fail(`${message ?? "never held"}; last seen: ${JSON.stringify(last)}`);
  if (expected instanceof RegExp) assert.match(String(last), expected, message);
  assert.deepEqual(last, expected, message);
}

const squeezed = (text) => text.replace(/\s+/g, " ").trim();

/** The texts of all elements that match, white space folded. */
export const texts = async (where, selector) =>
  (await where.locator(selector).evaluateAll((all) => all.map((one) => one.innerText ?? one.textContent))).map(squeezed);

/** The text of the page as a person reads it, white space folded. */
export const words = async (page, selector = "body") => squeezed(await page.locator(selector).innerText());

/** Waits until all of the page is drawn and nothing more is to come of it. */
export const drawn = (page) => page.locator(DRAWN).waitFor();

/** Waits for the explorer's heading, and until all of the page is drawn. */
export const heading = (page, expected) => eventually(() => words(page, `${DRAWN} h1`), expected, "the heading");

/** Waits for the element with the focus to be what `selector` says, with all of the page drawn. */
export const focused = (page, selector) =>
  eventually(
    () =>
      page.evaluate((selector) => {
        const element = document.activeElement;
        if (document.querySelector("#app[aria-busy]")) return "more is to come of the page";
        return element.matches(selector) ? selector : element.outerHTML.slice(0, 200);
      }, selector),
    selector,
    "the focus",
  );

/** Whether a line of an element lies in the visible part of the window, under nothing sticky. */
export const inSight = (locator) =>
  locator.evaluate((element) =>
    [...element.getClientRects()].some((line) => {
      if (line.bottom <= 0 || line.top >= innerHeight) return false;
      const y = (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2;
      const top = document.elementFromPoint(line.left + Math.min(line.width, 20) / 2, y);
      return top === element || element.contains(top) || Boolean(top?.contains(element));
    }),
  );

/** How far the page is scrolled. */
export const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

/** Scrolls like a reader does and waits until the position is kept with the history entry. */
export async function scrollTo(page, y) {
  await page.evaluate((y) => scrollTo(0, y), y);
  await eventually(() => scrolled(page), y);
  await eventually(() => page.evaluate(() => Math.round(history.state ?? -1)), y, "the scroll position is kept");
}

/** The query string in the address bar, once all of its page is drawn: the address may change before the last of it is. */
export async function query(page) {
  const shown = await page.waitForFunction(() => !document.querySelector("#app[aria-busy]") && [location.search]);
  return (await shown.jsonValue())[0];
}

/** The quiet notice above the page, or nothing. */
export const notice = (page) => texts(page, "#app > [role=status] .notice p");

/** What was just said in passing. */
export const toast = (page) => words(page, ".toast");

/** Waits until a part of the page says this; when it never does, fails with the beginning of what it said. */
export const says = (page, selector, pattern) =>
  eventually(async () => {
    const text = (await texts(page, selector)).join(" | ");
    return pattern.test(text) ? String(pattern) : text.slice(0, 400);
  }, String(pattern));
