// The timeline: every dated event of the articles, with the words and the basis of its date.

import assert from "node:assert/strict";
import { article } from "./lib/archive.mjs";
import { eventually, focused, heading, inSight, query, says, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const rows = (page) => page.locator(".events > li");
const row = (page, text) => rows(page).filter({ hasText: text });
const count = (page) => words(page, "#app main header [role=status]");

visit("the timeline lists every event with its day, its sentence, its basis and its source", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await heading(page, "Timeline");
  const all = await rows(page).count();
  assert.match(await count(page), new RegExp(`^${all} events`));
  for (const basis of await texts(page, ".telling .basis")) assert.match(basis, /\S.* · .+, .*\d{4}$/);
  for (const day of await texts(page, ".events .when")) assert.match(day, /\d{4}/);
  const months = await texts(page, ".month h2");
  assert.equal(months[0], "April 1999");
  assert.deepEqual(new Set(months).size, months.length, "each month once");
});

const EVENTS = [
  [/A week ago, Larry Kudlow/, "18 Oct 2018"],
  [/Liu He, China's chief trade negotiator, met Wednesday/, "30 Jan 2019"],
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

visit("a search restricts the timeline to the articles found, and says so", async (visitor) => {
  const page = await visitor.open("?q=huawei");
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Timeline" }).click();
  await heading(page, "Timeline");
  assert.match(await count(page), /events in articles on “huawei”/);
  for (const basis of await texts(page, ".telling .basis")) assert.match(basis, /(17 May 2019|31 Jan – 1 Feb 2019)$/);
  assert.equal(await page.getByRole("combobox").inputValue(), "huawei");
});

visit("what lies outside the axis is counted beside it and leads to its place in the list", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const outside = page.getByRole("link", { name: /before this axis/ });
  assert.match(await outside.innerText(), /^2 before this axis: Apr 1999, 9 Nov 2017$/);
  await outside.click();
  await focused(page, ".events > li.open");
  assert.match(await words(page, ".events > li.open"), /In 1999, the Clinton administration/);
});

visit("each mark of the chart says its event and opens it in the list", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const marks = page.locator(".timeline-chart a.mark");
  const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
  assert.ok(labels.length > 20);
  for (const label of labels) assert.match(label, /^(on|in|between) .*\d{4}: \S/);
  for (const number of [0, Math.floor(labels.length / 2), labels.length - 1]) {
    await marks.nth(number).focus();
    await page.keyboard.press("Enter");
    await focused(page, ".events > li.open");
    const open = page.locator(".events > li.open");
    assert.ok(await inSight(open), "the event is on the screen");
    const name = (await open.locator(".event-title, .passage").first().innerText()).replace(/\s+/g, " ");
    assert.ok(labels[number].includes(name.trim()), `${labels[number]} | ${name}`);
  }
});

visit("each event leads to its sentence, lit in its article", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const all = await rows(page).count();
  for (const number of [0, 1, Math.floor(all / 2), all - 1]) {
    const passage = rows(page).nth(number).locator(".passage").first();
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
  await focused(page, ".events > li.open");
  const open = (await texts(page, ".events > li.open .passage")).join();
  await page.reload();
  await eventually(async () => (await texts(page, ".events > li.open .passage")).join(), open);
  await visitor.open(`?view=timeline&open=${article("000").id}.zzzzz.0`);
  await heading(page, "Timeline");
  assert.equal(await page.locator(".events > li.open").count(), 0);
  await says(page, "#app .notice", /is not in this archive/);
});
