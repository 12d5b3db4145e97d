// The front page: the whole story in one screen.

import assert from "node:assert/strict";
import { ARTICLES, SITE } from "./lib/archive.mjs";
import { eventually, heading, inSight, query, texts, words } from "./lib/look.mjs";
import { at, visit } from "./lib/site.mjs";

visit("the front says what this is and lists the five articles in the order of their dates", async (visitor) => {
  const page = await visitor.open();
  await heading(page, SITE);
  assert.equal(await page.title(), SITE);
  assert.match(await words(page, "#app header .dek"), /US–China trade talks/);
  assert.match(await words(page, "#app header p.meta"), /5 articles, 23 Aug 2018 to 17 May 2019/);
  assert.deepEqual(await texts(page, "#app .stories :is(h2, h3)"), ARTICLES.map((article) => article.title));
  const when = ARTICLES.map((article) => `${article.published} ${article.outlet}`);
  assert.deepEqual(await texts(page, "#app .stories .when"), when);
});

visit("the front draws a mark for every tariff figure and every dated event, and counts them alike", async (visitor) => {
  const page = await visitor.open();
  const marks = await page.locator(".tariff-chart a.mark").evaluateAll((all) => all.map((a) => a.getAttribute("aria-label")));
  const figures = [
    /^25 October 2018, CNBC: United States imposed tariffs on 200 billion/,
    /^31 Jan – 1 Feb 2019, .*: United States imposed tariffs on 250 billion/,
    /^31 Jan – 1 Feb 2019, .*: China imposed tariffs on 110 billion/,
    /^31 Jan – 1 Feb 2019, .*: United States planned to raise tariffs on 200 billion.* from 10 to 25 percent/,
    /^27 March 2019, The Hill: United States imposed tariffs on 250 billion/,
    /^17 May 2019, CNBC: United States raised tariffs on 200 billion/,
    /^17 May 2019, CNBC: China raised tariffs on 60 billion/,
  ];
  for (const figure of figures) assert.ok(marks.some((label) => figure.test(label)), `${figure} in ${marks.join("\n")}`);
  const counted = Number((await words(page, "#app header p.meta")).match(/(\d+) dated events/)[1]);
  const piles = await texts(page, ".timeline-chart .cluster text");
  const bars = (await page.locator(".timeline-chart a.mark").count()) + piles.reduce((sum, text) => sum + Number(text), 0);
  await page.getByRole("link", { name: `${counted} dated events`, exact: true }).click();
  await heading(page, "Timeline");
  assert.equal(await page.locator(".events > li").count(), counted, "the timeline lists as many as the front counts");
  const outside = await texts(page, ".timeline-says a");
  const left = outside.reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
  assert.equal(bars + left, counted, "every event is on the axis or counted beside it");
});

visit("a bar of the strip tells below it what happened then, and the articles follow", async (visitor) => {
  const page = await visitor.open();
  await page.locator('.strip a[aria-label^="May 2019"]').click();
  await heading(page, SITE);
  const told = page.getByRole("region", { name: "What happened: May 2019" });
  await eventually(() => told.locator("li").count(), 6);
  const [, events] = (await words(page, ".strip-says")).match(/, (\d+) of \d+ events$/);
  assert.deepEqual(await texts(page, "#app .stories :is(h2, h3)"), [ARTICLES[4].title]);
  await told.getByRole("link", { name: `All ${events} events of these days` }).click();
  await heading(page, "Timeline");
  assert.equal(await page.locator(".events > li").count(), Number(events));
  await page.goBack();
  await page.getByRole("link", { name: "Show all articles" }).click();
  await eventually(() => page.locator("#app .stories > li").count(), ARTICLES.length);
  assert.equal(await told.count(), 0);
});

visit("the headline figures are those of the chosen day, and each opens what it rests on", async (visitor) => {
  const page = await visitor.open();
  const figures = () => texts(page, "#app .figures li");
  assert.deepEqual((await figures()).map((text) => text.split(" ")[0]), ["$250bn", "$110bn", "$60bn", "$300bn"]);
  await page.locator("#app .figures a").first().click();
  const card = page.getByRole("region", { name: "What was in force" });
  await eventually(() => words(page, "section.detail"), /As known on 17 May 2019 .*34 \+ 16 \+ 200 = \$250bn/);
  const lists = await card.locator(".beside p").filter({ hasText: /^List/ }).allInnerTexts();
  const sum = lists.map((row) => Number(row.match(/ on \$(\d+)bn/)[1])).reduce((a, b) => a + b, 0);
  assert.equal(sum, 250, lists.join("\n"));
  await page.goBack();
  await heading(page, SITE);
  await page.locator("#app .figures a").nth(3).click();
  await eventually(() => words(page, "section.detail"), /Proposed on \$300bn of goods at 25 %/);
  await visitor.open("?asof=2018-08-22");
  assert.match((await figures()).join(" | "), /^\$34bn of Chinese goods .* \| \$34bn of American .* \| \$16bn .*on 23 Aug 2018/);
});

visit("every link of the front leads where it says", async (visitor) => {
  const page = await visitor.open();
  for (const [name, title] of [
    ["All figures", "Tariffs"],
    ["All events", "Timeline"],
    ["How the facts were found", "About the data"],
  ]) {
    await page.getByRole("link", { name }).click();
    await heading(page, title);
    await eventually(() => page.title(), `${title} · ${SITE}`);
    await page.goBack();
    await heading(page, SITE);
  }
  await page.getByRole("link", { name: ARTICLES[1].title }).click();
  await heading(page, ARTICLES[1].title);
  await page.getByRole("banner").getByRole("link", { name: SITE }).click();
  await heading(page, SITE);
  assert.equal(await query(page), "");
});

visit("a mark on the front's chart opens its sentence", async (visitor) => {
  const page = await visitor.open();
  await page.locator(".tariff-chart a.mark", { hasText: "$110bn" }).locator(".hit").click();
  await heading(page, "Tariffs");
  const card = page.getByRole("region", { name: "What the article says" });
  assert.match(await card.innerText(), /Beijing has retaliated with import taxes on \$110 billion in USA goods\./);
  assert.ok(await inSight(card), "the sentence is on the screen");
});

visit("the licences that the foot links to are there", async (visitor) => {
  const page = await visitor.open();
  const href = await page.getByRole("contentinfo").getByRole("link", { name: "Licences" }).evaluate((a) => a.href);
  assert.equal(href, at("LICENSES.txt"));
  const answer = await visitor.context.request.get(href);
  assert.equal(answer.status(), 200);
  const text = await answer.text();
  for (const name of ["Newsreader", "Libre Franklin", "yew", "wasm-bindgen"]) {
    assert.ok(text.includes(name), `${name} is in the licences`);
  }
});

visit("about says how the facts were found and what was left out of each article", async (visitor) => {
  const page = await visitor.open("?view=about");
  await heading(page, "About the data");
  assert.equal(await page.title(), `About the data · ${SITE}`);
  const headings = await texts(page, "#app h2");
  for (const part of ["Four kinds of fact, never mixed", "How a date was found", "How a tariff claim was found", "Rights"]) {
    assert.ok(headings.includes(part), part);
  }
  assert.deepEqual(await texts(page, "#app .stories :is(h2, h3)"), ARTICLES.map((article) => article.title));
  const about = await words(page, "#app main");
  for (const article of ARTICLES) assert.ok(about.includes(article.file), article.file);
});
