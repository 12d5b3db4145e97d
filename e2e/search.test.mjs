// Search: as one types, with the words lit, whatever is typed.

import assert from "node:assert/strict";
import { ARTICLES, SITE, article } from "./lib/archive.mjs";
import { eventually, focused, heading, notice, query, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const box = (page) => page.getByRole("combobox", { name: "Search the articles" });
const titles = (page) => texts(page, "#app .stories :is(h2, h3)");
const said = (page) => words(page, "#app main header [data-says]");
const titleOf = (...numbers) => numbers.map((number) => article(number).title).sort();

visit("typing “huawei” finds exactly the two articles that name it, with the word lit", async (visitor) => {
  const page = await visitor.open();
  await box(page).pressSequentially("huawei");
  await eventually(async () => (await titles(page)).sort(), titleOf("001", "004"));
  assert.match(await said(page), /^2 articles for “huawei”/);
  const lit = await texts(page, "#app .passages mark");
  assert.ok(lit.length >= 2 && lit.every((word) => /^huawei/i.test(word)), lit.join(", "));
  for (const passage of await texts(page, "#app .passages .passage")) assert.match(passage, /Huawei/);
  await focused(page, "#query");
  assert.equal(await box(page).inputValue(), "huawei");
  assert.equal(await query(page), "?q=huawei");
  assert.equal(await page.title(), `“huawei” · ${SITE}`);
});

visit("the misspelt “tarrif” still finds tariffs, and the page says what it searched for", async (visitor) => {
  const page = await visitor.open();
  await box(page).pressSequentially("tarrif");
  await eventually(() => said(page), /searched for “tariffs?” instead of “tarrif”/);
  const found = await titles(page);
  for (const title of titleOf("000", "001", "002", "004")) assert.ok(found.includes(title), title);
  const lit = await texts(page, "#app .passages mark");
  assert.ok(lit.length > 3 && lit.every((word) => /tariff/i.test(word)), lit.join(", "));
});

visit("a day, an outlet or a name in everyday words is answered above the passages", async (visitor) => {
  const page = await visitor.open();
  const answers = () => texts(page, "#app .answers li");
  await box(page).fill("10 may 2019");
  await eventually(async () => (await answers())[0], /^Date\s*10 May 2019\s*3 dated events/);
  assert.match((await answers())[2], /^Event\s*United States raises the tariff on 200 billion dollars/);
  await page.locator(".answers").getByRole("link", { name: "10 May 2019", exact: true }).click();
  await heading(page, "Timeline");
  assert.equal(await query(page), "?from=2019-05-10&to=2019-05-10&view=timeline");
  await page.goBack();
  await heading(page, "Search results");
  await box(page).fill("liu hu");
  await eventually(async () => (await answers())[0], /^Person\s*Liu He/);
  await page.locator(".answers").getByRole("link", { name: "Liu He" }).click();
  await heading(page, "Liu He");
  await box(page).fill("cnbc");
  await page.locator(".answers").getByRole("link", { name: "CNBC" }).click();
  await eventually(() => said(page), /^2 articles/);
  await box(page).fill("average tariff");
  await page.locator(".answers").getByRole("link", { name: "Average tariffs" }).click();
  await focused(page, "section[aria-labelledby=averages]");
});

visit("words that nobody wrote give an empty list with a way on", async (visitor) => {
  const page = await visitor.open();
  await box(page).pressSequentially("xqzzvwk");
  await eventually(() => words(page, "#app .empty"), /No article has any of these words/);
  assert.deepEqual(await titles(page), []);
  await page.getByRole("link", { name: "see all articles" }).click();
  await eventually(async () => (await titles(page)).length, ARTICLES.length);
  assert.equal(await box(page).inputValue(), "");
});

visit("clearing the box lists every article again, and one step back leaves the search", async (visitor) => {
  const page = await visitor.open("?view=about");
  await box(page).pressSequentially("huawei");
  await heading(page, "Search results");
  await box(page).fill("");
  await eventually(async () => (await titles(page)).length, ARTICLES.length);
  await focused(page, "#query");
  await page.goBack();
  await heading(page, "About the data");
  assert.equal(await box(page).inputValue(), "");
});

visit("the slash key goes to the search box, and is a letter where one types", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await page.keyboard.press("/");
  await focused(page, "#query");
  assert.equal(await box(page).inputValue(), "");
  await page.keyboard.type("24/7");
  await eventually(() => box(page).inputValue(), "24/7");
});

visit("Enter goes to the results without loading the page", async (visitor) => {
  const page = await visitor.open();
  await page.evaluate(() => (globalThis.stillHere = true));
  await box(page).pressSequentially("lighthizer");
  await box(page).press("Enter");
  await focused(page, "#app h1");
  await heading(page, "Search results");
  assert.equal(await page.evaluate(() => globalThis.stillHere), true);
  assert.equal(await query(page), "?q=lighthizer");
});

visit("50,000 pasted characters are cut to a length that a link can carry, and the page goes on", async (visitor) => {
  const page = await visitor.open();
  await box(page).fill("huawei trade talks tariffs ".repeat(1900).slice(0, 50_000));
  await heading(page, "Search results");
  await eventually(async () => (await titles(page)).length, (count) => count > 0);
  assert.ok((await query(page)).length < 2000, "the address stays short");
  await page.getByText("The query was cut to its first 500 characters.").waitFor();
  await box(page).fill("é\u{1F600}".repeat(25_000));
  await eventually(() => page.locator("#app .empty").count(), 1);
  await box(page).fill("huawei");
  await eventually(async () => (await titles(page)).sort(), titleOf("001", "004"));
  assert.equal(await page.getByText("The query was cut").count(), 0, "a short one is whole");
});

const ODD = {
  emoji: "🇺🇸🇨🇳 🤝 👩‍👩‍👧‍👦",
  "right-to-left text": "هواوي والتجارة שלום \u202E huawei",
  "unfinished quotes": '"huawei” “\'',
  "a pattern": ".*(?:[a-z]+$^|\\b{1,}",
  "a tag": "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "control characters": "a\tb\u0000c\u001Fd\uFEFF",
  "half a character and signs alone": "\uD83D ?#&=%zz+-",
  "white space alone": "   ",
};
visit("no odd text breaks the search", async (visitor) => {
  const page = await visitor.open();
  for (const [what, text] of Object.entries(ODD)) {
    await box(page).fill(text);
    await heading(page, /^Search/);
    const typed = await box(page).inputValue();
    await page.reload();
    await page.locator("#app:not([aria-busy]) h1").waitFor();
    assert.equal(await box(page).inputValue(), typed.toWellFormed(), `${what} survives a reload`);
    assert.deepEqual(await notice(page), [], what);
    await box(page).fill("huawei");
    await eventually(async () => (await titles(page)).sort(), titleOf("001", "004"), what);
  }
});

visit("a word in another case, accent or full width finds the same", async (visitor) => {
  const page = await visitor.open();
  for (const text of ["HUAWEI", "Huáwèi", "ｈｕａｗｅｉ", "“Huawei”", "huawei!"]) {
    await box(page).fill(text);
    await eventually(async () => (await titles(page)).sort(), titleOf("001", "004"), text);
    await box(page).fill("");
  }
});

visit("a passage leads to its sentence, lit, with the words still lit, and back to the results", async (visitor) => {
  const page = await visitor.open("?q=huawei");
  const passage = page.locator(".passage", { hasText: "business blacklist" });
  await passage.click();
  await heading(page, article("004").title);
  await focused(page, ".sentence.lit");
  assert.match(await words(page, ".sentence.lit"), /Huawei and its affiliates on a business blacklist/);
  assert.deepEqual(await texts(page, ".sentence.lit mark"), ["Huawei"]);
  await page.getByRole("link", { name: "← Results for “huawei”" }).click();
  await heading(page, "Search results");
  assert.equal(await query(page), "?q=huawei");
});

visit("a passage found in a headline leads to the headline, lit and with the focus", async (visitor) => {
  const page = await visitor.open("?q=deep+differences");
  await page.locator(".passage", { hasText: article("001").title }).first().click();
  await heading(page, article("001").title);
  await focused(page, "#app h1");
  await eventually(() => texts(page, "#app h1 mark, #app h1.lit, #app h1 .lit"), (lit) => lit.length > 0, "the headline is lit");
});

visit("the results follow the letters: every step of typing shows what the whole text would", async (visitor) => {
  const page = await visitor.open();
  const other = await visitor.context.newPage();
  for (const typed of ["m", "mn", "mnuchin", "mnuchin steven", "mnuchin steven treasury"]) {
    await box(page).fill(typed);
    await other.goto(new URL(`?q=${encodeURIComponent(typed)}`, page.url()).href);
    await other.locator("#app:not([aria-busy]) h1").waitFor();
    await eventually(() => titles(page), await titles(other), typed);
    await eventually(() => said(page), await said(other), typed);
  }
});
