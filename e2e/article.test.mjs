// An article: its text to read, what was left out, the file as received, links into it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ARTICLES, SITE, article, link } from "./lib/archive.mjs";
import { drawn, eventually, focused, heading, inSight, notice, query, says, scrolled, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const flat = (text) => text.replace(/\s+/g, " ").trim();

visit("the reading text of an article is its own words without the scraping noise", async (visitor) => {
  const page = await visitor.open(link("002"));
  await heading(page, article("002").title);
  const body = (await texts(page, ".body .sentence")).join(" ");
  for (const noise of ["Supreme Court", "MORE", "DeSantis", "100 percent", "Terner", "Emmet"]) {
    assert.ok(!body.includes(noise), `“${noise}” is not part of the story`);
  }
  assert.match(body, /as Treasury Secretary Steven Mnuchin and U\.S\. Trade Representative Robert Lighthizer are set to travel to China this weekend/);
  assert.match(body, /President Trump has imposed tariffs on \$250 billion in Chinese goods/);
});

visit("every sentence that is shown to be read stands in the file, word for word and in order", async (visitor) => {
  for (const one of ARTICLES) {
    const page = await visitor.open(link(one.number));
    await heading(page, one.title);
    const pieces = await page
      .locator(".body .sentence")
      .evaluateAll((all) => all.flatMap((sentence) => [...sentence.childNodes].map((node) => node.textContent)));
    assert.ok(pieces.length > 10, `${one.file} has text`);
    let from = 0;
    for (const piece of pieces.filter((piece) => piece.trim())) {
      const found = one.text.indexOf(piece, from);
      assert.ok(found >= 0, `${one.file}: “${piece}” after byte ${from}`);
      from = found + piece.length;
    }
  }
});

visit("what was left out is folded under a count, and opens to the very strings", async (visitor) => {
  const page = await visitor.open(link("002"));
  const folded = page.locator("details.left-out");
  const strings = folded.locator("q");
  assert.equal(await strings.first().isVisible(), false, "folded at first");
  const count = Number((await words(page, ".left-out summary")).match(/^Left out of the reading view \((\d+)\)$/)[1]);
  await folded.locator("summary").click();
  await strings.first().waitFor();
  await drawn(page);
  assert.equal(await strings.count(), count);
  const shown = await strings.evaluateAll((all) => all.map((q) => q.textContent));
  for (const string of shown) assert.ok(article("002").text.includes(string), string);
  assert.match(shown.join("\n"), /Supreme Court upholds NY prosecutors' access to Trump's tax returns/);
  assert.match(shown.join("\n"), /DeSantis on Florida schools reopening/);
  for (const why of await texts(page, ".left-out li")) assert.match(why, / – \S+/, "each says why");
});

visit("an article states its outlet, day, source and rights, and how they are known", async (visitor) => {
  const page = await visitor.open(link("001"));
  const facts = await words(page, ".facts");
  assert.match(facts, /Published Thursday, 31 January 2019, or up to 1 February 2019/);
  assert.match(facts, /Rights Text © its publisher/);
  await page.locator(".facts summary").nth(1).click();
  assert.match(await words(page, ".facts"), /Talks “Wednesday” \(30 January 2019\)/);
  await visitor.open(link("004"));
  const source = page.getByRole("link", { name: "the original" });
  assert.match(await source.getAttribute("href"), /^https:\/\/www\.cnbc\.com\/2019\/05\/17\//);
  assert.match(await source.getAttribute("rel"), /noreferrer/);
});

visit("“as received” shows each file exactly, and hands out its very bytes", async (visitor) => {
  const page = await visitor.open();
  for (const one of ARTICLES) {
    await visitor.open(link(one.number));
    await page.getByRole("link", { name: "As received" }).click();
    await page.locator("#received").waitFor();
    await heading(page, one.title);
    const shown = await page.locator("#received").evaluate((pre) => pre.textContent);
    assert.equal(sha256(Buffer.from(shown)), sha256(one.bytes), one.file);
    await says(page, "section .meta", new RegExp(`exactly as received, ${one.bytes.length} bytes`));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the file" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), one.file);
    assert.equal(sha256(await readFile(await download.path())), sha256(one.bytes), `${one.file}, downloaded`);
    await page.getByRole("link", { name: "Reading view" }).click();
    await page.locator(".body").waitFor();
  }
});

visit("the link of a sentence opens it lit, in sight and with the focus", async (visitor) => {
  const page = await visitor.open(link("004", "&s=26"));
  await focused(page, ".sentence.lit");
  assert.ok(await inSight(page.locator(".sentence.lit")));
  const lit = await texts(page, ".sentence.lit");
  assert.equal(lit.length, 1);
  assert.deepEqual(await notice(page), []);
});

visit("a run of sentences is lit from its first to its last", async (visitor) => {
  const page = await visitor.open(link("003", "&s=3-5"));
  await focused(page, "#s3");
  assert.deepEqual(await page.locator(".sentence.lit").evaluateAll((all) => all.map((one) => one.id)), ["s3", "s4", "s5"]);
});

visit("the mark behind a sentence lights it and puts its link into the address", async (visitor) => {
  const page = await visitor.open(link("003"));
  const first = await words(page, "#s1");
  await page.getByRole("link", { name: "Link to sentence 1", exact: true }).click();
  await focused(page, "#s1.lit");
  assert.match(await query(page), /[?&]s=1\.[0-9a-z]{5}$/);
  assert.equal(await words(page, "#s1"), first, "the words stay as they were");
  await page.getByRole("link", { name: "Link to sentence 2", exact: true }).click();
  await focused(page, "#s2.lit");
  assert.equal(await page.locator(".sentence.lit").count(), 1);
});

visit("a link to a sentence that was moved finds it by its words; one that was edited away says so", async (visitor) => {
  const page = await visitor.open(link("003"));
  await page.getByRole("link", { name: "Link to sentence 4", exact: true }).click();
  await focused(page, "#s4.lit");
  const key = (await query(page)).match(/s=4\.([0-9a-z]{5})$/)[1];
  const gone = /The sentence that this link was made for is no longer in the article/;

  await visitor.open(link("003", `&s=1.${key}`));
  await focused(page, "#s4.lit");
  assert.equal(await page.locator("#app .notice").count(), 0);

  const other = key === "00000" ? "11111" : "00000";
  await visitor.open(link("003", `&s=4.${other}`));
  await says(page, "#app .notice", gone);
  await focused(page, "#s4.lit");

  await visitor.open(link("003", "&s=999.00000"));
  await says(page, "#app .notice", gone);
  assert.equal(await page.locator(".sentence.lit").count(), 0);
});

visit("an article that is not in the archive is named, with a way on", async (visitor) => {
  const page = await visitor.open("?article=2017-01-01-nothing");
  await heading(page, "No such article");
  assert.equal(await page.title(), `No such article · ${SITE}`);
  await says(page, "#app .empty", /This archive has no article “2017-01-01-nothing”/);
  await page.getByRole("link", { name: "See all articles" }).click();
  await eventually(() => page.locator("#app .stories > li").count(), ARTICLES.length);
});

visit("earlier and later lead through the five by date and end at both ends", async (visitor) => {
  const page = await visitor.open(link(ARTICLES[0].number));
  const turn = page.getByRole("navigation", { name: "Articles by date" });
  assert.equal(await turn.getByRole("link", { name: /^Earlier/ }).count(), 0);
  for (const one of ARTICLES.slice(1)) {
    await turn.getByRole("link", { name: /^Later/ }).click();
    await heading(page, one.title);
    await focused(page, "#app h1");
    assert.equal(await scrolled(page), 0, "from its top");
  }
  assert.equal(await turn.getByRole("link", { name: /^Later/ }).count(), 0);
  await turn.getByRole("link", { name: /^Earlier/ }).click();
  await heading(page, ARTICLES.at(-2).title);
});

visit("each fact found in an article leads to the sentence that has it", async (visitor) => {
  const page = await visitor.open(link("004"));
  for (const part of ["Tariff claims", "Dates", "People", "Organisations", "Quotations"]) {
    const folded = page.locator(".found details").filter({ has: page.locator("summary", { hasText: part }) });
    await folded.locator("summary").click();
    const fact = folded.getByRole("link").first();
    const said = flat(await fact.innerText()).replace(/[“”"]/g, "");
    await fact.click();
    await focused(page, ".sentence.lit");
    const sentence = await words(page, ".sentence.lit");
    const sought = part === "Tariff claims" ? /\$\d+ billion/ : said.split(" ").at(-1);
    assert.match(sentence.replace(/[“”"]/g, ""), sought instanceof RegExp ? sought : new RegExp(sought.replace(/\W/g, "\\$&")), part);
  }
});
