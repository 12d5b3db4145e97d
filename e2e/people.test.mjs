// People: who is named where, a page for each, and the ways there.

import assert from "node:assert/strict";
import { ARTICLES, SITE, link } from "./lib/archive.mjs";
import { eventually, focused, heading, query, says, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const dots = (page) => page.locator(".people-matrix a.mark");

visit("the dots of the matrix add up to what each name says of itself", async (visitor) => {
  const page = await visitor.open("?view=people");
  await heading(page, "People");
  const labels = await page.locator(".people-matrix svg > a").evaluateAll((all) => all.map((one) => [one.classList.contains("mark"), one.getAttribute("aria-label")]));
  assert.ok(labels.length > 40, `${labels.length}`);
  const said = new Map();
  const seen = new Map();
  for (const [dot, label] of labels) {
    const [, name, articles, times] = dot ? [] : label.match(/^(.*), named in (\d+) articles?, (\d+) times? in all$/);
    if (!dot) said.set(name, [Number(articles), Number(times)]);
    else {
      const [, who, mentions] = label.match(/^(.*?): named (\d+) times?(?:, quoted \d+ times?)?\. “/);
      const [columns, sum] = seen.get(who) ?? [0, 0];
      seen.set(who, [columns + 1, sum + Number(mentions)]);
    }
  }
  assert.deepEqual(seen, said);
  assert.match(await words(page, "#app main header"), new RegExp(`in ${ARTICLES.length} articles`));
});

visit("a dot leads to the first sentence that names the person", async (visitor) => {
  const page = await visitor.open("?view=people");
  await page.getByRole("link", { name: /^Liu He: named 3 times/ }).click();
  await focused(page, ".sentence.lit");
  assert.match(await words(page, ".sentence.lit"), /Liu H/);
});

visit("a person's page has the roles, the quotations and the events, each with its source", async (visitor) => {
  const page = await visitor.open("?view=people");
  await page.getByRole("link", { name: /^Robert Lighthizer, named in/ }).click();
  await heading(page, "Robert Lighthizer");
  assert.equal(await query(page), "?view=people&who=robert-lighthizer");
  assert.equal(await page.title(), `Robert Lighthizer · ${SITE}`);
  assert.deepEqual((await texts(page, "#app main h2")).map((title) => title.replace(/ \(.*/, "")), [
    "Quoted",
    "Events that name them",
    "Described as",
    "Articles",
  ]);
  assert.match(await words(page, "#app main"), /as NPR has it/);
  const quote = page.locator(".told blockquote a").first();
  const said = (await quote.innerText()).replace(/[“”"]/g, "");
  await quote.click();
  await focused(page, ".sentence.lit");
  assert.ok((await words(page, ".article .body")).replace(/[“”"]/g, "").includes(said), said);
  await page.goBack();
  await heading(page, "Robert Lighthizer");
  await page.locator(".places a").first().click();
  await focused(page, ".sentence.lit");
  assert.match(await words(page, ".sentence.lit"), /Trade Representative/);
});

visit("a misspelt name is its bearer's, and the page of both is one", async (visitor) => {
  const page = await visitor.open("?who=liu-he");
  await heading(page, "Liu He");
  await says(page, "#app main header", /Named 5 times in 2 articles/);
});

visit("people obey the search and the days, and say how to see all", async (visitor) => {
  const page = await visitor.open("?view=people&q=outlet%3AReuters+OR+huawei");
  const few = await dots(page).count();
  await page.getByRole("link", { name: "Show all" }).click();
  await eventually(() => dots(page).count(), (all) => all > few);
  await visitor.open("?view=people&from=2019-05");
  await says(page, "#app main header", /in 1 article/);
  await visitor.open("?view=people&who=larry-kudlow&from=2019-05");
  await says(page, "#app main", /leave no article that names them/);
});

visit("a name nobody has, and a search that leaves nobody, are told as such, with a way on", async (visitor) => {
  const page = await visitor.open("?view=people&who=nobody-at-all");
  await heading(page, "Nobody of that name");
  await page.getByRole("link", { name: "See all people" }).click();
  await heading(page, "People");
  await visitor.open("?view=people&q=xqzzvwk");
  await says(page, ".empty", /leave no article/);
});

visit("on a phone the names are a list", { viewport: { width: 390, height: 844 } }, async (visitor) => {
  const page = await visitor.open("?view=people");
  assert.equal(await page.locator(".people-matrix").count(), 0);
  assert.ok((await page.locator(".names > li").count()) > 20);
  await page.locator(".names").first().getByRole("link", { name: "Larry Kudlow" }).click();
  await heading(page, "Larry Kudlow");
});

visit("a name found in an article leads to all that is known of it", async (visitor) => {
  const page = await visitor.open(link("000"));
  await page.locator(".found summary", { hasText: "People" }).click();
  await page.locator(".found").getByRole("link", { name: "All on Larry Kudlow" }).click();
  await heading(page, "Larry Kudlow");
  await page.goBack();
  await page.locator(".margin-mark").getByRole("link", { name: "All on Larry Kudlow" }).first().click();
  await heading(page, "Larry Kudlow");
});

visit("whoever is chosen in a search has their page one step away", async (visitor) => {
  const page = await visitor.open("?q=kudlow");
  await page.locator(".asked").getByRole("link", { name: "All on Larry Kudlow" }).click();
  await heading(page, "Larry Kudlow");
  await visitor.open("?view=search");
  await page.locator(".facets summary", { hasText: /^People/ }).click();
  await page.locator(".facets").getByRole("link", { name: "All on Xi Jinping" }).click();
  await heading(page, "Xi Jinping");
});
