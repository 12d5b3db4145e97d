// Without JavaScript: the front and every article can be read, as real HTML with previews of its own.

import assert from "node:assert/strict";
import { ARTICLES, SITE, article } from "./lib/archive.mjs";
import { texts, words } from "./lib/look.mjs";
import { BASE, at, visit } from "./lib/site.mjs";

const OFF = { javaScriptEnabled: false };
const flat = (text) => text.replace(/\s+/g, " ").trim();
const meta = async (page, name) =>
  (await page.locator(`meta[name="${name}"], meta[property="${name}"], meta[http-equiv="${name}"]`).getAttribute("content")) ?? "";
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

visit("without JavaScript the front says what this is and lists the five articles with their days", OFF, async (visitor) => {
  const { page } = visitor;
  await page.goto(BASE);
  assert.equal(await page.title(), SITE);
  assert.equal(await words(page, "h1:visible"), SITE);
  assert.match(await meta(page, "description"), /US–China trade talks/);
  assert.match(await words(page, "noscript"), /need JavaScript and WebAssembly. Every article can be read without/);
  const newest = [...ARTICLES].reverse();
  assert.deepEqual(await texts(page, "#static h2"), newest.map((one) => one.title));
  assert.deepEqual(await texts(page, "#static .when"), newest.map((one) => `${one.published} ${one.outlet}`));
  assert.equal(await page.locator("#fault").isVisible(), false);
});

visit("the front's HTML as sent holds the list, before any script", async (visitor) => {
  const html = await (await visitor.context.request.get(BASE)).text();
  for (const one of ARTICLES) assert.ok(html.includes(one.published), one.published);
  assert.ok(html.includes(ARTICLES[3].title));
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)[^>]*>/, "no script stands in the page itself");
  assert.doesNotMatch(html, /\sstyle=|\son\w+=/, "no style or handler stands in an attribute");
});

for (const one of ARTICLES) {
  visit(`without JavaScript article ${one.number} is a page of its own with its text`, OFF, async (visitor) => {
    const { page } = visitor;
    await page.goto(BASE);
    await page.getByRole("link", { name: one.title }).click();
    await page.waitForURL(/\/articles\//);
    assert.equal(await page.title(), `${one.title} · ${SITE}`);
    assert.equal(await words(page, "h1"), one.title);
    assert.ok((await meta(page, "description")).length > 60);
    assert.equal(await meta(page, "og:title"), one.title);
    assert.equal(await meta(page, "og:type"), "article");
    assert.match(await meta(page, "article:published_time"), /^201[89]-\d\d-\d\d$/);
    assert.match(await meta(page, "Content-Security-Policy"), /default-src 'none'/);
    const data = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
    assert.equal(data.headline, one.title);
    const paragraphs = await page.locator(".body p:not(.caption)").allTextContents();
    assert.ok(paragraphs.length >= 7, `${paragraphs.length} paragraphs`);
    for (const paragraph of paragraphs) {
      for (const sentence of paragraph.match(/[^.“"]{20,60}/g) ?? []) {
        const there = flat(one.text).includes(flat(sentence)) || /Mnuchin|Lighthizer|President Trump/.test(paragraph);
        assert.ok(there, sentence);
      }
    }
    assert.match(await words(page, ".facts"), new RegExp(`Published ${one.published}`));
    await page.getByRole("banner").getByRole("link", { name: SITE }).click();
    assert.equal(page.url(), BASE);
  });
}

visit("the static page of an article leaves the noise out and keeps it under a count", OFF, async (visitor) => {
  const { page } = visitor;
  await page.goto(BASE);
  await page.getByRole("link", { name: article("002").title }).click();
  const body = await words(page, ".body");
  for (const noise of ["Supreme Court", "MORE", "DeSantis"]) assert.ok(!body.includes(noise), noise);
  assert.match(await words(page, ".left-out summary"), /^Left out of the reading view \(\d+\)$/);
  await page.locator(".left-out summary").click();
  assert.match(await words(page, ".left-out ul"), /Supreme Court upholds/);
});

visit("the static pages lead from article to article and into the explorer", async (visitor) => {
  const { page } = visitor;
  await page.goto(at(`articles/${ARTICLES[0].id}.html`));
  for (const one of ARTICLES.slice(1)) {
    await page.getByRole("link", { name: /^Later: / }).click();
    await page.waitForURL(new RegExp(one.number));
    assert.equal(await words(page, "h1"), one.title);
  }
  assert.equal(await page.getByRole("link", { name: /^Later: / }).count(), 0);
  await page.getByRole("link", { name: "Open in the explorer" }).click();
  await page.locator("#app:not([aria-busy]) h1").waitFor();
  assert.equal(await words(page, "#app h1"), ARTICLES.at(-1).title);
});

for (const width of [320, 1440]) {
  visit(`without JavaScript nothing scrolls sideways at ${width} px`, { ...OFF, viewport: { width, height: 700 } }, async (visitor) => {
    const { page } = visitor;
    for (const address of ["", ...ARTICLES.map((one) => `articles/${one.id}.html`)]) {
      await page.goto(at(address));
      assert.ok((await wide(page)) <= 0, `${address || "the front"} is ${await wide(page)} px too wide`);
      for (const summary of await page.locator("summary").all()) await summary.click();
      assert.ok((await wide(page)) <= 0, `${address} is too wide with everything unfolded`);
    }
  });
}
