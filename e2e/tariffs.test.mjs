// The tariffs: what the articles say and what the official record has, each with its source.

import assert from "node:assert/strict";
import { article } from "./lib/archive.mjs";
import { eventually, focused, heading, inSight, notice, query, says, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

// The figures that the articles state: where, what the mark says, whose sentence it opens.
const FIGURES = [
  ["000", "$200bn", "us", "The U.S. has slapped tariffs on $200 billion worth of Chinese goods"],
  ["001", "$200bn, 10 % → 25 %", "us", "Trump has set a March deadline for increasing tariffs on $200 billion worth of Chinese imports from 10 percent to 25 percent."],
  ["001", "$250bn", "us", "The administration has imposed tariffs on $250 billion in Chinese imports"],
  ["001", "$110bn", "cn", "Beijing has retaliated with import taxes on $110 billion in USA goods."],
  ["002", "$250bn", "us", "has imposed tariffs on $250 billion in Chinese goods"],
  ["004", "$200bn", "us", "Last week, the U.S. increased tariffs on $200 billion in Chinese goods."],
  ["004", "$60bn", "cn", "China retaliated by raising duties on $60 billion in American products."],
];

const marks = (page) => page.locator(".tariff-chart a.mark");
const mark = (page, [number, text, side]) =>
  page
    .locator(`.tariff-chart a.mark.${side}[href*="open=${number}_"]`)
    .filter({ has: page.locator(".mark-label", { hasText: new RegExp(`^${text.replace(/[$]/g, "\\$&")}$`) }) });
const claim = (page) => page.getByRole("region", { name: "What the article says" });
const action = (page) => page.getByRole("region", { name: "The official record" });
const labels = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));

visit("the chart shows the seven figures of the articles, and a click on each opens its sentence", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  await heading(page, "Tariffs");
  for (const figure of FIGURES) {
    const [number, text, , sentence] = figure;
    assert.equal(await mark(page, figure).count(), 1, `${number}: ${text}`);
    await mark(page, figure).locator(".hit").click();
    await eventually(() => claim(page).innerText(), (said) => said.includes(sentence), sentence);
    assert.ok(article(number).text.replace(/\s+/g, " ").includes(sentence), "the words are the file's own");
    assert.ok(await inSight(claim(page)), "the sentence is on the screen");
    await focused(page, "section.detail");
  }
});

visit("every mark of the chart opens with the Enter key what it says", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const count = await marks(page).count();
  for (let number = 0; number < count; number += 1) {
    await marks(page).nth(number).focus();
    const label = await marks(page).nth(number).getAttribute("aria-label");
    await page.keyboard.press("Enter");
    await eventually(() => marks(page).nth(number).getAttribute("class"), /chosen/, label);
    const said = label.slice(label.indexOf(": ") + 2);
    await eventually(() => claim(page).innerText(), (text) => text.includes(said), label);
  }
});

visit("an opened sentence leads into its article", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  await mark(page, FIGURES[6]).locator(".hit").click();
  await claim(page).locator(".passage").click();
  await heading(page, article("004").title);
  await focused(page, ".sentence.lit");
  assert.equal(await words(page, ".sentence.lit"), FIGURES[6][3]);
});

visit("a block of the official record opens the action with its citation", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const block = page.locator('.tariff-chart a[href*="open=US-L3-25"]').first();
  await block.focus();
  await page.keyboard.press("Enter");
  const said = await action(page).innerText();
  assert.match(said, /Increased on \$200bn of goods from 10 % to 25 %: announced 5 May 2019, to take effect 10 May 2019/);
  const citation = action(page).getByRole("link", { name: /84 FR 20459/ });
  assert.match(await citation.getAttribute("href"), /^https:\/\/www\.federalregister\.gov\//);
  await page.locator('.tariff-chart a[href*="open=CN-L1"]').first().focus();
  await page.keyboard.press("Enter");
  await eventually(() => action(page).innerText(), /Announcement \[2018\] No\. 5 \(2018-06-16\)/);
});

visit("what each block and mark says aloud is one clean sentence with its source", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const blocks = await labels(page, ".tariff-chart a:not(.mark)");
  assert.ok(blocks.length >= 8);
  for (const label of [...blocks, ...(await labels(page, ".tariff-chart a.mark"))]) {
    assert.doesNotMatch(label, /\.\.|,,| {2}|undefined|NaN/);
    assert.match(label, /\d{4}/);
  }
  for (const label of blocks) assert.match(label, /(In force|Scheduled).*Official record, \S/);
});

visit("the two layers can be shown one without the other", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const layer = (name) => page.locator(".choice").getByRole("link", { name, exact: true });
  const blocks = page.locator(".tariff-chart rect.block");
  await layer("Official record").click();
  await eventually(() => marks(page).count(), 0);
  assert.ok((await blocks.count()) > 0);
  assert.equal(await layer("Official record").getAttribute("aria-current"), "page");
  await layer("Articles").click();
  await eventually(() => blocks.count(), 0);
  assert.ok((await marks(page).count()) >= FIGURES.length);
  await layer("Both").click();
  await eventually(async () => (await blocks.count()) > 0 && (await marks(page).count()) > 0, true);
  assert.equal(await query(page), "?view=tariffs");
});

visit("the table has a row for every mark and block of the chart", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const onChart = await marks(page).count();
  const steps = await page
    .locator(".tariff-chart a:not(.mark)")
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("href").match(/open=([^&]+)/)[1]))]);
  await page.locator(".choice").getByRole("link", { name: "Table" }).click();
  const said = page.getByRole("table", { name: "What the articles say" });
  const record = page.getByRole("table", { name: /The official record/ });
  await said.waitFor();
  assert.equal(await said.locator("tbody tr").count(), onChart);
  assert.ok((await record.locator("tbody tr").count()) >= steps.length);
  const rows = await texts(page, "table:not([hidden]) tbody tr");
  for (const [number, , , sentence] of FIGURES) {
    const { published } = article(number);
    assert.ok(rows.some((row) => row.startsWith(published) && row.includes(sentence)), `${published}: ${sentence}`);
  }
  for (const citation of ["83 FR 28710", "83 FR 47974", "84 FR 20459", "Announcement [2018] No. 8"]) {
    assert.ok(rows.some((row) => row.includes(citation)), citation);
  }
  assert.match(await query(page), /form=table/);
  await page.reload();
  await said.waitFor();
});

visit("a row of the table opens the figure's sentence and stays a table", async (visitor) => {
  const page = await visitor.open("?view=tariffs&form=table");
  const said = page.getByRole("table", { name: "What the articles say" });
  await said.getByRole("row", { name: /110/ }).getByRole("link").first().click();
  await eventually(() => claim(page).innerText(), /\$110 billion in USA goods/);
  assert.equal(await said.count(), 1);
});

visit("as known on 31 January 2019, the rise of 2 March is scheduled and nothing later is told", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  await page.getByLabel("As known on").fill("2019-01-31");
  await page.getByLabel("As known on").blur();
  await eventually(() => query(page), /asof=2019-01-31/);
  await says(page, ".tariff-chart .cursor-label", /known on 31 Jan 2019/);
  const blocks = await labels(page, ".tariff-chart a:not(.mark)");
  const rise = blocks.filter((label) => /2 March 2019/.test(label));
  assert.equal(rise.length, 1, blocks.join("\n"));
  assert.match(rise[0], /US, List 3.*from 10 % to 25 %.*Scheduled/);
  const later = /announced \d+ (?!January)\w+ 2019|, until \d+ (?!January)\w+ 2019|84 FR/;
  for (const label of blocks) assert.doesNotMatch(label, later);
  for (const label of await labels(page, ".tariff-chart a.mark")) assert.doesNotMatch(label, /^[^:]*(Mar|May) 2019/);
  assert.deepEqual((await texts(page, ".mark-label")).includes("$110bn"), true, "an article of that day counts");
  const scheduled = page.locator(".tariff-chart a.scheduled");
  assert.equal(await scheduled.count(), 1, "only what had not begun is drawn as scheduled");
  await scheduled.focus();
  await page.keyboard.press("Enter");
  await eventually(() => action(page).innerText(), /As known on 31 January 2019: scheduled/);
  assert.doesNotMatch(await action(page).innerText(), /until|84 FR/);

  await page.locator(".choice").getByRole("link", { name: "Table" }).click();
  const record = page.getByRole("table", { name: "The official record, as it stood on 31 January 2019" });
  await record.waitFor();
  const rows = (await record.locator("tbody tr").allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
  const announced = rows.map((row) => Date.parse(row.match(/^(\d+ \w+ \d{4})/)[1]));
  assert.ok(announced.every((day) => day <= Date.parse("1 Feb 2019")), "nothing announced later");
  assert.equal(rows.filter((row) => /2 Mar 2019.*scheduled/.test(row)).length, 1);
  await page.getByRole("link", { name: "Everything known" }).click();
  await eventually(() => query(page), /^(?!.*asof)/);
});

visit("a day of knowing that is no day is left out with a notice", async (visitor) => {
  const page = await visitor.open("?view=tariffs&asof=yesterday%3Cb%3E");
  await heading(page, "Tariffs");
  assert.match((await notice(page)).join(), /“asof=yesterday<b>” makes no sense here and was left out/);
  assert.equal(await page.getByLabel("As known on").inputValue(), "");
  assert.equal(await marks(page).count(), await (await visitor.open("?view=tariffs"), marks(page).count()));
});

visit("the record after the last article is shown only on asking", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  assert.equal(await page.locator('.tariff-chart a[href*="open=US-L4A"]').count(), 0);
  await page.getByRole("link", { name: /Show the record after the last article \(\d+ actions\)/ }).click();
  await eventually(() => page.locator('.tariff-chart a[href*="open=US-L4A"]').count(), (count) => count > 0);
  await page.getByRole("link", { name: "Leave out the record after the last article" }).click();
  await eventually(() => page.locator('.tariff-chart a[href*="open=US-L4A"]').count(), 0);
});

visit("a figure that is not in this archive is a notice, not a fault", async (visitor) => {
  const page = await visitor.open("?view=tariffs&open=005_gone.abcde.0");
  await says(page, "#app .notice", /The figure that this link opens is not in this archive/);
  assert.ok((await marks(page).count()) >= FIGURES.length);
});
