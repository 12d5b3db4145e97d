// "Copy link": what is copied, opened by somebody who was never here, shows the same.

import assert from "node:assert/strict";
import { SITE, article, link } from "./lib/archive.mjs";
import { drawn, eventually, focused, heading, says, toast, words } from "./lib/look.mjs";
import { BASE, Visitor, visit } from "./lib/site.mjs";

const GRANTED = { permissions: ["clipboard-read", "clipboard-write"] };

/** What is shown: the heading, what is lit or open, what is chosen. */
const shown = (page) =>
  page.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(`#app ${selector}`)];
    return {
      title: document.title,
      heading: all("h1").map((one) => one.textContent),
      open: all(".sentence.lit, li.open .passage, section.detail p, section.detail blockquote").map((one) => one.textContent),
      chosen: all("a.chosen, .choice [aria-current]").map((one) => one.getAttribute("aria-label") ?? one.textContent),
      inputs: all("input").map((one) => one.value),
      stories: all(".stories :is(h2, h3), .events .passage").map((one) => one.textContent),
    };
  });

async function copied(page, what) {
  await page.evaluate(() => navigator.clipboard.writeText("nothing"));
  await page.getByRole("button", { name: `Copy link to ${what}`, exact: true }).first().click();
  await eventually(() => toast(page), "Link copied");
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(address.startsWith(BASE), address);
  return address;
}

/** Opens the address in a fresh profile and hands its page to `look`. */
async function elsewhere(address, look) {
  const stranger = await Visitor.arrive();
  await stranger.page.goto(address);
  await stranger.page.locator("#app:not([aria-busy]) h1").waitFor();
  const result = await look(stranger.page);
  await stranger.leave();
  return result;
}

const PLACES = [
  ["front", "", "this page"],
  ["search", "?q=huawei", "this search"],
  ["odd search", `?q=${encodeURIComponent('"forced transfer" & 100% +tariff #1 é')}`, "this search"],
  ["article", link("002"), "this article"],
  ["timeline of some days", "?view=timeline&from=2019-03&to=2019-05-10", "this timeline"],
  ["timeline of a search", "?q=huawei&view=timeline", "this timeline"],
  ["chart", "?view=tariffs&asof=2019-03-01&layer=record", "this chart"],
  ["table", "?view=tariffs&form=table&later=1", "this chart"],
  ["about", "?view=about", "this page"],
];
for (const [name, start, what] of PLACES) {
  visit(`the copied link of the ${name} shows the same to a stranger`, GRANTED, async (visitor) => {
    const page = await visitor.open(start);
    const address = await copied(page, what);
    assert.deepEqual(await elsewhere(address, shown), await shown(page));
  });
}

visit("the links copied beside the front's charts open the charts", GRANTED, async (visitor) => {
  const page = await visitor.open();
  const headings = [];
  for (const what of ["the tariff chart", "the timeline"]) {
    const address = await copied(page, what);
    headings.push(await elsewhere(address, (other) => words(other, "#app h1")));
    await page.reload();
    await heading(page, SITE);
  }
  assert.deepEqual(headings, ["Tariffs", "Timeline"]);
});

visit("the copied link of a sentence opens it lit and with the focus", GRANTED, async (visitor) => {
  const page = await visitor.open(link("001"));
  await page.getByRole("link", { name: "Link to sentence 9", exact: true }).click();
  await focused(page, ".sentence.lit");
  const lit = await words(page, ".sentence.lit");
  const address = await copied(page, "this sentence");
  await elsewhere(address, async (other) => {
    await heading(other, article("001").title);
    await focused(other, ".sentence.lit");
    assert.equal(await words(other, ".sentence.lit"), lit);
  });
});

visit("the copied link of an event opens it", GRANTED, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const event = page.locator(".events > li", { hasText: "Yi Gang" }).or(page.locator(".events > li", { hasText: "Kudlow" }));
  await event.first().locator("summary").click();
  const sentence = await event.first().locator(".passage").first().innerText();
  await event.first().getByRole("button", { name: "Copy link to this event" }).click();
  await eventually(() => toast(page), "Link copied");
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await elsewhere(address, async (other) => {
    await focused(other, ".event-card");
    assert.equal(await other.locator(".event-card .passage").first().innerText(), sentence);
  });
});

visit("the copied link of a claim opens its sentence, as known on the same day", GRANTED, async (visitor) => {
  const page = await visitor.open("?view=tariffs&asof=2019-01-31&layer=articles");
  await page.locator(".tariff-chart a.mark", { hasText: "$110bn" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("section.detail").waitFor();
  await drawn(page);
  const address = await copied(page, "this claim");
  const there = await elsewhere(address, shown);
  const here = await shown(page);
  assert.deepEqual([there.open, there.inputs], [here.open, here.inputs]);
  assert.match(there.open.join(), /\$110 billion in USA goods/);
});

visit("the copied link of an official action opens its citation", GRANTED, async (visitor) => {
  const page = await visitor.open("?view=tariffs&open=US-L3");
  const address = await copied(page, "this action");
  assert.deepEqual(await elsewhere(address, shown), await shown(page));
  await says(page, "section.detail", /83 FR 47974/);
});

visit("the link is shown where the browser keeps its clipboard closed", async (visitor) => {
  await visitor.context.addInitScript(() => {
    const closed = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: closed } });
  });
  const page = await visitor.open(link("000"));
  await page.getByRole("button", { name: "Copy link to this article" }).click();
  await eventually(() => toast(page), `This browser keeps its clipboard closed. The link: ${BASE}${link("000")}`);
});

visit("the link is shown where there is no clipboard at all", async (visitor) => {
  await visitor.context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const page = await visitor.open("?view=timeline&from=2019");
  await page.getByRole("button", { name: "Copy link to this timeline" }).click();
  await eventually(async () => (await toast(page)).includes(`${BASE}?from=2019-01&view=timeline`), true);
});

visit("what was said of the copy goes away by itself", GRANTED, async (visitor) => {
  const page = await visitor.open();
  await page.clock.install();
  await visitor.open();
  await page.getByRole("button", { name: "Copy link to this page" }).click();
  await eventually(() => toast(page), "Link copied");
  await page.clock.runFor(10_000);
  await eventually(() => toast(page), "");
});
