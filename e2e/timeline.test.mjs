// The timeline: every dated event of the articles, with the words and the basis of its date.

import assert from "node:assert/strict";
import { article } from "./lib/archive.mjs";
import { eventually, focused, heading, inSight, query, says, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const rows = (page) => page.locator(".events > li");
const row = (page, text) => rows(page).filter({ hasText: text });
/** Texts that are folded away, too. */
const folded = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent));
const count = (page) => words(page, "#app main header [data-says]");

visit("the timeline lists every event with its day, its sentence, its basis and its source", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await heading(page, "Timeline");
  const all = await rows(page).count();
  assert.match(await count(page), new RegExp(`^${all} events`));
  for (const basis of await folded(page, ".telling .basis")) assert.match(basis, /\S.* · .+, .*\d{4}$/);
  for (const day of await texts(page, ".events .when")) assert.match(day, /\d{4}/);
  const months = await texts(page, ".month h2");
  assert.equal(months[0], "April 1999");
  assert.deepEqual(new Set(months).size, months.length, "each month once");
});

const EVENTS = [
  [/A week ago, Larry Kudlow/, "18 Oct 2018"],
  [/Liu He, China's chief trade negotiator, met Wednesday/, "30–31 Jan 2019"],
  [/Trump has set a March deadline/, "1–2 Mar 2019"],
  [/In 1999, the Clinton administration/, "Apr 1999"],
  [/Last week, the U\.S\. increased tariffs on \$200 billion/, "10 May 2019"],
  [/If you looked at the texts a month ago/, "20 Feb – 6 Mar 2019"],
  [/The three major U\.S\. indexes all closed lower Friday/, "17 May 2019"],
];
visit("known events stand on their days, and what came to nothing says so", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  for (const [text, day] of EVENTS) {
    assert.match(await row(page, text).first().locator(".when").innerText(), new RegExp(day), String(text));
  }
  assert.match(await row(page, /Trump has set a March deadline/).locator(".when").innerText(), /did not happen/);
  assert.match(await row(page, /on November 9, 2017/).locator(".when").innerText(), /photo caption/);
});

visit("typed days restrict the list, and the link carries them", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const all = await rows(page).count();
  await page.getByLabel("From", { exact: true }).fill("2019-03-25");
  await page.getByLabel("From", { exact: true }).blur();
  await eventually(() => query(page), /[?&]from=2019-03-25/);
  await page.getByLabel("To", { exact: true }).fill("2019-03-27");
  await page.getByLabel("To", { exact: true }).blur();
  await eventually(() => query(page), /from=2019-03-25&to=2019-03-27/);
  const left = await rows(page).count();
  assert.ok(left > 0 && left < all, `${left} of ${all}`);
  assert.match(await count(page), new RegExp(`^${left} event`));
  for (const day of await texts(page, ".events .when")) assert.match(day, /Mar 2019/);
  await page.getByRole("link", { name: "Show all" }).click();
  await eventually(() => rows(page).count(), all);
  assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), "", "the boxes are empty again");
});

visit("days the wrong way round are turned, and days without events say so", async (visitor) => {
  const page = await visitor.open("?view=timeline&from=2019-05-31&to=2019-05");
  assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), "2019-05-31");
  await visitor.open("?view=timeline&from=2019-05-17&to=2019-03-27");
  assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), "2019-03-27");
  assert.equal(await page.getByLabel("To", { exact: true }).inputValue(), "2019-05-17");
  await visitor.open("?view=timeline&from=1850&to=1851");
  await says(page, "#app .empty", /No event falls on these days\./);
});

visit("a search restricts the timeline to the events that are about it, and offers all of its articles", async (visitor) => {
  const page = await visitor.open("?q=huawei");
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Timeline" }).click();
  await heading(page, "Timeline");
  const [, few, all] = (await count(page)).match(/^(\d+) events about “huawei” · all (\d+) events of these articles/).map(Number);
  assert.ok(few < all && few === (await rows(page).count()), `${few} of ${all}`);
  assert.match(await words(page, ".strip-says"), new RegExp(`, ${few} events$`));
  for (const told of await texts(page, ".events > li")) assert.match(told, /Huawei|telecom/);
  await page.getByRole("link", { name: `all ${all} events of these articles` }).click();
  await eventually(() => rows(page).count(), all);
  assert.match(await count(page), new RegExp(`^${all} events in articles on “huawei” · only those about`));
  await eventually(() => words(page, ".strip-says"), new RegExp(`, ${all} events$`));
  for (const basis of await folded(page, ".telling .basis")) assert.match(basis, /(17 May 2019|31 Jan – 1 Feb 2019)$/);
  assert.equal(await page.getByRole("combobox").inputValue(), "huawei");
});

visit("what lies outside the axis is counted beside it and leads there", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const outside = page.locator(".timeline-says a");
  assert.match(await outside.innerText(), /^2 before this axis: /);
  await outside.click();
  await eventually(() => rows(page).count(), 2);
  assert.match((await texts(page, ".events")).join(" "), /Washington makes a Chinese offer public/);
});

visit("the window is summed up in words that agree with the list", async (visitor) => {
  const page = await visitor.open("?view=timeline&from=2019-05&to=2019-05");
  const said = await words(page, ".timeline-says");
  assert.match(said, /^May 2019: \d+ events: /);
  assert.equal(Number(said.match(/: (\d+) events/)[1]), await rows(page).count());
  const lanes = [...said.matchAll(/(\d+) of (the United States|China|both)/g)].reduce((sum, one) => sum + Number(one[1]), 0);
  assert.equal(lanes, await rows(page).count(), said);
  const planned = Number(said.match(/(\d+) planned/)?.[1] ?? 0);
  assert.equal((await texts(page, ".events .outcome")).filter((one) => one === "planned").length, planned);
});

visit("each mark of the chart says its event in a sentence and opens its card", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const marks = page.locator(".timeline-chart a.mark");
  const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
  assert.ok(labels.length > 20);
  for (const label of labels) {
    assert.match(label, /^\d.*\d{4}: \S.* (Happened|Planned|Threatened|Did not happen)\. Told in \d+ articles?\.$/);
  }
  for (const number of [0, Math.floor(labels.length / 2), labels.length - 1]) {
    await marks.nth(number).focus();
    await page.keyboard.press("Enter");
    await focused(page, ".event-card");
    const card = page.locator(".event-card");
    assert.ok(await inSight(card), "the event is on the screen");
    const name = (await card.locator(".event-title, .passage").first().innerText()).replace(/\s+/g, " ");
    assert.ok(labels[number].includes(name.trim()), `${labels[number]} | ${name}`);
    assert.equal((await card.locator("time").innerText()), labels[number].split(": ")[0]);
  }
});

visit("an event opened from a search stands in sight, all of it", { viewport: { width: 1440, height: 900 } }, async (visitor) => {
  const page = await visitor.open("?q=buenos+aires+dinner");
  await page.locator("main a[href*='view=timeline'][href*='open=']").first().click();
  await focused(page, ".event-card");
  const foot = async () => {
    const { y, height } = await page.locator(".event-card").boundingBox();
    return y > 0 && y + height <= 900;
  };
  await eventually(foot, true);
});

visit("the card leads to the events before and after", async (visitor) => {
  const page = await visitor.open("?view=timeline&open=buenos-aires-dinner");
  await focused(page, ".event-card");
  const here = await words(page, ".event-card");
  await page.getByRole("link", { name: /^Next event: / }).click();
  await eventually(async () => (await words(page, ".event-card")) === here, false);
  await page.getByRole("link", { name: /^Previous event: / }).click();
  await eventually(() => words(page, ".event-card"), here);
});

visit("on a phone there is the list alone, and an event opens in its place", { viewport: { width: 390, height: 844 } }, async (visitor) => {
  const page = await visitor.open("?view=timeline");
  assert.equal(await page.locator(".timeline-chart").count(), 0);
  const event = rows(page).filter({ has: page.locator(".event-title") }).nth(4);
  const name = await event.locator(".event-title").innerText();
  await event.locator(".event-title").click();
  await focused(page, ".events > li .event-card");
  assert.equal(await page.locator(".event-card .event-title").innerText(), name);
  assert.ok(await inSight(page.locator(".event-card .event-title")));
});

visit("zooming and panning choose days, by buttons, keys and wheel, and the wheel alone scrolls", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const shown = async () => {
    const { from, to } = Object.fromEntries(new URLSearchParams(await query(page)));
    return { from, to };
  };
  await page.getByRole("link", { name: "Zoom in" }).click();
  await eventually(async () => Boolean((await shown()).from), true);
  const first = await shown();
  await page.getByRole("link", { name: "Later" }).click();
  await eventually(async () => (await shown()).from > first.from, true);
  const later = await shown();
  await page.locator(".timeline-chart a").first().focus();
  await page.keyboard.press("ArrowLeft");
  await eventually(async () => (await shown()).from < later.from, true);
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost");
  await page.keyboard.press("-");
  await eventually(() => query(page), "?view=timeline");
  await page.keyboard.press("+");
  await eventually(async () => Boolean((await shown()).from), true);
  await visitor.open("?view=timeline");
  const chart = await page.locator(".timeline-chart").boundingBox();
  await page.mouse.move(chart.x + chart.width * 0.9, chart.y + 40);
  await page.mouse.wheel(0, 200);
  await eventually(() => page.evaluate(() => scrollY), (y) => y > 100, "the wheel scrolls");
  assert.equal(await query(page), "?view=timeline");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await eventually(async () => (await shown()).from > "2018-09", true, "closer, around the pointer");
});

visit("the lanes are by who acts or by what became of it, and the link says which", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const lanes = () => page.locator(".timeline-chart svg > g[role=group]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label").split(":")[0]));
  assert.deepEqual(await lanes(), ["United States", "China", "Both, others or unsaid"]);
  await page.getByRole("link", { name: "What became of it" }).click();
  await eventually(() => query(page), /lanes=kind/);
  assert.equal((await lanes())[0], "Happened");
});

visit("what came to nothing is struck only as far as it was known on the day asked for", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  assert.ok((await page.locator(".timeline-chart .strike").count()) > 0);
  await visitor.open("?view=timeline&asof=2018-08-24");
  assert.equal(await page.locator(".timeline-chart .strike").count(), 0);
  assert.ok(!(await texts(page, ".events .outcome")).includes("did not happen"));
});

visit("each event leads to its sentence, lit in its article", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const all = await rows(page).count();
  for (const number of [0, 1, Math.floor(all / 2), all - 1]) {
    const passage = rows(page).nth(number).locator(".passage").first();
    if (!(await passage.isVisible())) await rows(page).nth(number).locator("summary").click();
    const sentence = (await passage.innerText()).replace(/\s+/g, " ").trim();
    await passage.click();
    await focused(page, ".sentence.lit");
    assert.equal(await words(page, ".sentence.lit"), sentence);
    await page.goBack();
    await heading(page, "Timeline");
  }
});

visit("the link of an event opens it, and one that is not in this archive says so", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await page.locator(".timeline-chart a.mark").nth(3).focus();
  await page.keyboard.press("Enter");
  await focused(page, ".event-card");
  const open = (await texts(page, ".event-card .passage")).join();
  await page.reload();
  await eventually(async () => (await texts(page, ".event-card .passage")).join(), open);
  await visitor.open(`?view=timeline&open=${article("000").id}.zzzzz.0`);
  await heading(page, "Timeline");
  assert.equal(await page.locator(".event-card").count(), 0);
  await says(page, "#app .notice", /is not in this archive/);
});
