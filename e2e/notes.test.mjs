// Facts in the margin, and what editors add to the texts: apart from the articles' words, and resting on them.

import assert from "node:assert/strict";
import { ARTICLES, article, link } from "./lib/archive.mjs";
import { drawn, eventually, focused, heading, inSight, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const flat = (text) => text.replace(/\s+/g, " ").trim();
// As one reads them: the pieces that a date or claim inside cuts them into, side by side.
const lit = async (page) => [(await page.locator(".sentence mark").allTextContents()).join("")];

visit("every mark in the margin lights words of its own paragraph", async (visitor) => {
  for (const one of ARTICLES) {
    const page = await visitor.open(link(one.number));
    await heading(page, one.title);
    const count = await page.locator(".margin-mark > a:first-child").count();
    assert.ok(count > 5, `${one.file}: ${count}`);
    for (let number = 0; number < count; number += 1) {
      const mark = page.locator(".margin-mark > a:first-child").nth(number);
      const group = mark.locator("xpath=ancestor::*[contains(@class, 'margin')][@role='group']/..");
      const name = flat(await mark.innerText());
      await mark.focus();
      await page.keyboard.press("Enter");
      await focused(page, ".sentence.lit");
      await eventually(async () => (await lit(page)).join("") !== "", true, name);
      const paragraph = flat(await group.innerText());
      for (const piece of await texts(page, ".sentence mark")) assert.ok(paragraph.includes(flat(piece)), `${name}: ${piece}`);
      assert.equal(await page.locator(".margin-mark.open").count(), 1, name);
    }
  }
});

const MARKS = [
  ["000", 0, "date 18 Oct 2018", "A week ago", /Thursday|7 days|week/],
  ["000", 0, "quote senior White House official", "If China wants [the G-20 session] to be a meaningful meeting, we need to do the groundwork,", /Wall Street Journal/],
  ["002", 0, "claim US removal refused all goods", "which the president ruled out last week", /Beside the record: In force on 27 March 2019 were \$250bn: 34 \(List 1\) \+ 16 \(List 2\) \+ 200 \(List 3\)\./],
  ["004", 1, "date 6–12 May 2019", "Last week", /week/],
];
visit("a mark lights exactly its words and says what it rests on", async (visitor) => {
  for (const [number, nth, name, expected, more] of MARKS) {
    const page = await visitor.open(link(number));
    await page.locator(".margin-mark > a:first-child", { hasText: name }).nth(nth).click();
    await eventually(async () => flat((await lit(page)).join(" ")).startsWith(expected), true, `${name}: ${await lit(page)}`);
    assert.match(await words(page, ".margin-mark.open .basis"), more);
  }
});

visit("a corrected date shows the text's day, the note's day, and why they differ", async (visitor) => {
  const page = await visitor.open(link("002"));
  const paragraph = page.locator(".set", { hasText: "Trump told reporters Wednesday" });
  assert.match(await paragraph.innerText(), /date 27 Mar 2019/);
  await paragraph.locator(".margin-mark > a:first-child", { hasText: "20 Mar 2019" }).click();
  await page.locator(".margin-mark.open .editors-note").waitFor();
  await drawn(page);
  assert.match(await words(page, ".margin-mark.open .editors-note"), /^Editor’s note .*a week earlier, on Wednesday, 20 March.* Source: /);
  assert.equal(flat((await lit(page)).join("")), "Trump told reporters Wednesday that he will keep import taxes on billions in Chinese goods");
});

visit("the margin goes and comes back at the press of a button, and is folded away on a phone", async (visitor) => {
  const page = await visitor.open(link("000"));
  const button = page.getByRole("button", { name: "Marks" });
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await button.click();
  await eventually(() => page.locator(".margin").count(), 0);
  await page.setViewportSize({ width: 390, height: 844 });
  await visitor.open(link("000"));
  assert.equal(await page.locator(".margin").count(), 0);
  await button.click();
  await page.locator(".margin").first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});

visit("mentions of one event in several articles are one event, with its note and every sentence", async (visitor) => {
  const page = await visitor.open("?view=timeline&open=buenos-aires-dinner");
  await focused(page, ".event-card");
  const open = page.locator(".event-card");
  assert.ok(await inSight(open));
  assert.match(await open.locator("time").innerText(), /^1 December 2018$/);
  assert.match(await page.locator(".events > li.open .when").innerText(), /1 Dec 2018/);
  assert.equal(await open.locator(".telling .event-text").count(), 3);
  const told = flat(await open.innerText());
  assert.match(told, /“the end of November” means 21–30 Nov 2018: .* · CNBC, 25 Oct 2018/);
  assert.match(told, /already planned multilateral summits.* · The Wall Street Journal/);
  assert.match(told, /Editor’s note .* Source: 83 FR 65198/);
});

visit("a search shows of an event what its articles tell, and says what it leaves out", async (visitor) => {
  const page = await visitor.open("?q=huawei&view=timeline&open=lists-1-to-3");
  await focused(page, ".event-card");
  assert.equal(await page.locator(".event-card .telling").count(), 1);
  assert.match(await words(page, ".event-card"), /Told in 1 more sentence that this search leaves out/);
});

visit("a claim's card holds it against the official record", async (visitor) => {
  const page = await visitor.open("?view=tariffs&layer=articles");
  await page.locator(".tariff-chart a.mark", { hasText: "$110bn" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("section.detail").waitFor();
  await drawn(page);
  assert.match(await words(page, "section.detail"), /Beside the record In force on 1 February 2019 were \$110bn: 34 \(List 1\) \+ 16 \(List 2\) \+ 60 \(List 3\)\./);
});

visit("the static page of an article has its notes too, each with the words that it rests on", { javaScriptEnabled: false }, async (visitor) => {
  const page = await visitor.open(`articles/${article("004").id}.html`);
  const notes = await texts(page, ".editors-note");
  assert.ok(notes.length >= 5);
  assert.match(notes.map(flat).join("\n"), /13 May 2019: China announces higher tariffs.* On “China retaliated by raising duties on \$60 billion in American products\.”: The sentence has no date of its own/);
});
