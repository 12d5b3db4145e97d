// The tariffs: what the articles say and what the official record has, each with its source.

import assert from "node:assert/strict";
import { article } from "./lib/archive.mjs";
import { drawn, eventually, focused, heading, inSight, notice, query, says, texts, words } from "./lib/look.mjs";
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
    const [, published, outlet] = label.match(/^(.+?), (.+?): /);
    const value = label.match(/(\d+) billion dollars/)?.[1];
    const opened = (text) => text.includes(outlet) && text.includes(value ? `$${value}bn` : "all goods");
    await eventually(() => claim(page).innerText(), opened, label);
    assert.ok((await claim(page).innerText()).includes(published.split(" ")[0]), label);
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
  assert.match(said, /Increased on \$200bn of goods from 10 % to 25 %: announced 5 May 2019, in effect from 10 May 2019/);
  const citation = action(page).getByRole("link", { name: /84 FR 20459/ });
  assert.match(await citation.getAttribute("href"), /^https:\/\/www\.federalregister\.gov\//);
  await page.locator('.tariff-chart a[href*="open=CN-L1"]').first().focus();
  await page.keyboard.press("Enter");
  await eventually(() => action(page).innerText(), /Announcement \[2018\] No\. 5 \(2018-06-16\)/);
});

visit("what each block and mark says aloud is one clean sentence with its source", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const blocks = await labels(page, ".tariff-chart a:has(.block)");
  assert.ok(blocks.length >= 8);
  const said = await labels(page, ".tariff-chart a:is(.mark, .notice-sign)");
  assert.ok(said.length >= 12);
  for (const label of [...blocks, ...said]) {
    assert.doesNotMatch(label, /\.\.|,,| {2}|undefined|NaN/);
    assert.match(label, /^(\d+ \w+|\d+ \w+ – \d+ \w+) \d{4}[:,] /);
  }
  for (const label of blocks) assert.match(label, /(In force|Scheduled|Threatened).*\. Official record, .*; reported by (no article|\d+ articles?)(\. On the chart: .+)?$/);
  assert.ok(
    blocks.includes(
      "10 May 2019: United States raised tariffs on 200 billion dollars of Chinese goods from 10 to 25 percent. In force. Official record, 84 FR 20459; reported by 1 article. On the chart: List 3 · 25 %",
    ),
    blocks.join("\n"),
  );
});

visit("the two layers can be shown one without the other", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const layer = (name) => page.locator("#main > .controls .choice").getByRole("link", { name, exact: true });
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
    .locator(".tariff-chart a:is(:has(.block), .notice-sign)")
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("href").match(/open=([^&]+)/)[1]))]);
  await page.locator(".choice").getByRole("link", { name: "Table" }).click();
  const said = page.getByRole("table", { name: "What the articles say" });
  const record = page.getByRole("table", { name: /The official record/ });
  await said.waitFor();
  await drawn(page);
  assert.equal(await said.locator("tbody tr").count(), onChart);
  assert.equal(await record.locator("tbody tr").count(), steps.length);
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
  await drawn(page);
});

visit("a row of the table opens the figure's sentence and stays a table", async (visitor) => {
  const page = await visitor.open("?view=tariffs&form=table");
  const said = page.getByRole("table", { name: "What the articles say" });
  await said.getByRole("row", { name: /110/ }).getByRole("link").first().click();
  await eventually(() => claim(page).innerText(), /\$110 billion in USA goods/);
  assert.equal(await said.count(), 1);
});

visit("a table is sorted from its head by keyboard, says how, and the focus stays there", async (visitor) => {
  const page = await visitor.open("?view=tariffs&form=table");
  const record = page.getByRole("table", { name: /The official record/ });
  const head = record.getByRole("columnheader", { name: "$bn" });
  await head.getByRole("link").focus();
  for (const [order, sort] of [["descending", /sort=-goods/], ["ascending", /sort=goods/]]) {
    await page.keyboard.press("Enter");
    await eventually(() => query(page), sort);
    await eventually(() => head.getAttribute("aria-sort"), order);
    await focused(page, "th[aria-sort] > a");
    const cells = (await record.locator("tbody td:nth-child(5)").allInnerTexts()).map(Number).filter((n) => n > 0);
    const sorted = cells.toSorted((a, b) => (order === "ascending" ? a - b : b - a));
    assert.ok(cells.length > 5);
    assert.deepEqual(cells, sorted);
  }
  await page.goBack();
  await eventually(() => head.getAttribute("aria-sort"), "descending");
});

visit("as known on 31 January 2019, the rise of 2 March is scheduled and nothing later is told", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  await page.getByLabel("As known on").fill("2019-01-31");
  await page.getByLabel("As known on").blur();
  await eventually(() => query(page), /asof=2019-01-31/);
  await says(page, ".tariff-chart .cursor-label", /known on 31 Jan 2019/);
  const blocks = await labels(page, ".tariff-chart a:is(:has(.block), .notice-sign)");
  const rise = blocks.filter((label) => /2 March 2019/.test(label));
  assert.equal(rise.length, 1, blocks.join("\n"));
  assert.match(rise[0], /United States to raise tariffs on 200 billion .* from 10 to 25 percent\. Scheduled\./);
  const later = /until \d+ (?!January)\w+ 2019|84 FR/;
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
  await drawn(page);
  await drawn(page);
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

const slider = (page) => page.getByRole("slider", { name: "Day of knowing" });
const known = (page) => words(page, ".known");

visit("the slider moves the day of knowing by day, by month and to its ends, and says the day", async (visitor) => {
  const page = await visitor.open("?view=tariffs&asof=2018-10-25");
  assert.match(await known(page), /^Known on 25 Oct 2018 US tariffs on \$250bn in force: 25 % on \$50bn, 10 % on \$200bn; \$200bn to rise to 25 % on 1 Jan 2019\./);
  await slider(page).focus();
  for (const [key, day, spoken] of [
    ["ArrowRight", "2018-10-26", "26 October 2018"],
    ["ArrowLeft", "2018-10-25", "25 October 2018"],
    ["PageUp", "2018-11-25", "25 November 2018"],
    ["PageDown", "2018-10-25", "25 October 2018"],
    ["Home", "2018-06-30", "30 June 2018"],
  ]) {
    await page.keyboard.press(key);
    await eventually(() => query(page), new RegExp(`asof=${day}`), key);
    await eventually(() => slider(page).getAttribute("aria-valuetext"), spoken, key);
    await focused(page, ".scrub-slider");
  }
  assert.match(await known(page), /No US tariffs in force/);
  await page.keyboard.press("End");
  await eventually(() => query(page), "?view=tariffs");
  assert.equal(await slider(page).getAttribute("aria-valuetext"), "everything known");
});

visit("dragging the slider redraws the chart on the way, and the address follows when it is let go", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const all = await marks(page).count();
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 10, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.35, y, { steps: 8 });
  await eventually(() => marks(page).count(), (count) => count > 0 && count < all, "fewer figures were known");
  assert.equal(await query(page), "?view=tariffs", "not while dragging");
  await page.mouse.up();
  await eventually(() => query(page), /asof=2018-1\d-\d\d/);
  const x = await page.locator(".tariff-chart .cursor").evaluate((line) => line.getBoundingClientRect().x);
  assert.ok(Math.abs(x - (box.x + box.width * 0.35)) < 8, "the chart's line stands where the thumb is");
});

visit("the days before and after on which something became known are a step away", async (visitor) => {
  const page = await visitor.open("?view=tariffs&asof=2018-08-25");
  await page.getByRole("link", { name: "Next change: 17 Sep 2018" }).click();
  await eventually(() => query(page), /asof=2018-09-17/);
  await eventually(() => known(page), /Known on 17 Sep 2018 US tariffs on \$50bn in force at 25 %; \$200bn more to start at 10 % on 24 Sep 2018/);
  await page.getByRole("link", { name: "Change before: 23 Aug 2018" }).click();
  await eventually(() => query(page), /asof=2018-08-23/);
});

visit("the chart, its table and its words obey the query and the chosen days", async (visitor) => {
  const page = await visitor.open("?view=tariffs&from=2019-03&to=2019-05");
  const count = await marks(page).count();
  assert.ok(count > 0);
  for (const label of await labels(page, ".tariff-chart a.mark")) assert.match(label, /^\d+ (March|April|May) 2019, /);
  assert.match(await words(page, ".chart-summary"), new RegExp(`The articles state ${count} figures`));
  await page.locator(".choice").getByRole("link", { name: "Table" }).click();
  await eventually(() => page.getByRole("table", { name: "What the articles say" }).locator("tbody tr").count(), count);
  await visitor.open("?view=tariffs&q=side%3Achina");
  const sides = await marks(page).evaluateAll((all) => all.map((one) => one.classList.contains("cn")));
  assert.ok(sides.length > 0 && sides.every(Boolean), "only China's");
  await page.getByRole("link", { name: "Show all" }).click();
  await eventually(() => query(page), "?view=tariffs");
});

async function taken(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  const parts = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) };
}

visit("what is shown can be taken along as values: the very rows of the table", async (visitor) => {
  const page = await visitor.open("?view=tariffs&asof=2019-01-31&form=table");
  const rows = await page.locator("tbody tr:has(td + td + td + td + td + td + td)").count();
  const csv = await taken(page, "CSV");
  assert.match(csv.name, /^tariffs-2018-07-01-2019-06-30-known-2019-01-31\.csv$/);
  const lines = csv.bytes.toString().trimEnd().split("\r\n");
  assert.equal(lines.length, rows + 1);
  assert.match(lines[0], /^layer,id,side,list,action,announced/);
  const json = JSON.parse((await taken(page, "JSON")).bytes.toString());
  assert.equal(json.rows.length, rows);
  assert.equal(json.known_on, "2019-01-31");
  for (const row of json.rows) assert.ok(row.link.startsWith(page.url().split("?")[0]), row.link);
});

visit("the chart can be taken along as a drawing that stands on its own, and as a picture", async (visitor) => {
  const page = await visitor.open("?view=tariffs&asof=2018-10-25");
  const width = await page.locator(".tariff-chart svg").evaluate((svg) => svg.viewBox.baseVal.width);
  const svg = (await taken(page, "SVG")).bytes.toString();
  assert.match(svg, /base64,d09GMg/, "the typeface is inside");
  assert.match(svg, /as known on 25 October 2018/);
  assert.ok(svg.includes("83 FR 47974") && svg.includes("asof=2018-10-25"), "its source and its link");
  // Read where the page's own policy, which allows no parser, does not hold.
  const blank = await visitor.context.newPage();
  const drawn = await blank.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, "image/svg+xml");
    return { wrong: file.querySelector("parsererror")?.textContent ?? "", blocks: file.querySelectorAll(".block").length };
  }, svg);
  assert.equal(drawn.wrong, "");
  assert.equal(drawn.blocks, await page.locator(".tariff-chart .block").count());
  const png = await taken(page, "PNG");
  assert.match(png.name, /\.png$/);
  assert.equal(png.bytes.toString("latin1", 1, 4), "PNG");
  assert.equal(png.bytes.readUInt32BE(16), Math.floor(width * 2), "twice as fine as the screen");
});

visit("the average rates are a table of points by version, each with its link, and no line joins versions", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const table = page.getByRole("table", { name: /Average tariffs/ });
  assert.ok((await table.locator("tbody tr").count()) >= 8);
  for (const row of await table.locator("tbody tr").all()) {
    assert.match(await row.getByRole("link").getAttribute("href"), /^https:\/\/www\.piie\.com\//);
  }
  assert.equal(await page.locator(".average-chart").count(), 0);
  await visitor.open("?view=tariffs&asof=2018-10-25");
  assert.ok((await table.locator("tbody tr").count()) >= 4, "of days up to then");
  for (const row of await table.locator("tbody tr").allInnerTexts()) assert.match(row, /not published yet by then/);
});

visit("a flag of an event leads to it on the timeline", async (visitor) => {
  const page = await visitor.open("?view=tariffs");
  const flag = page.getByRole("link", { name: /1 Dec 2018: Trump and Xi meet at the G-20/ });
  await flag.focus();
  await page.keyboard.press("Enter");
  await heading(page, "Timeline");
  await eventually(() => query(page), /open=buenos-aires-dinner/);
});
