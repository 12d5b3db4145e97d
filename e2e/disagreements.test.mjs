// Where the sources differ: side by side, word for word, with what explains it and who says so.

import assert from "node:assert/strict";
import { ARTICLES } from "./lib/archive.mjs";
import { eventually, focused, heading, inSight, query, says, texts, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const flat = (text) => text.replace(/\s+/g, " ");

visit("every passage shown stands in its article word for word", async (visitor) => {
  const page = await visitor.open("?view=disagreements");
  await heading(page, "Where the sources differ");
  const said = await page.locator(".side blockquote").evaluateAll((all) =>
    all.flatMap((quote) => {
      const walk = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
      const pieces = [];
      while (walk.nextNode()) pieces.push(walk.currentNode.data);
      return pieces;
    }),
  );
  assert.ok(said.length > 20, `${said.length}`);
  const all = ARTICLES.map((article) => flat(article.text));
  // What was scraped into a sentence is left out of it: it then stands there in pieces, one after the other.
  const stands = (text, words, from = 0) => {
    const at = text.indexOf(words, from);
    if (at >= 0) return true;
    let end = words.length;
    while (end >= 20 && text.indexOf(words.slice(0, end), from) < 0) end -= 1;
    return end >= 20 && stands(text, words.slice(end), text.indexOf(words.slice(0, end), from) + end);
  };
  for (const words of said) assert.ok(all.some((text) => stands(text, flat(words))), words);
});

visit("the differences are listed first, each a way to it", async (visitor) => {
  const page = await visitor.open("?view=disagreements");
  const titles = await texts(page, ".difference h3");
  assert.deepEqual((await texts(page, ".index a")).sort(), [...titles].sort());
  await page.locator(".index a").last().click();
  await focused(page, ".difference.open");
  assert.ok(await inSight(page.locator(".difference.open h3")));
});

visit("200 and 250 billion stand side by side, explained by an editor's note and by the record, told apart", async (visitor) => {
  const page = await visitor.open("?view=disagreements&open=us-200-or-250");
  await focused(page, ".difference.open");
  const one = page.locator(".difference.open");
  assert.ok(await inSight(one.locator("h3")));
  assert.equal(await one.locator(".side").count(), 4);
  assert.deepEqual(new Set(await texts(one, ".side mark")).size > 2, true);
  await says(one, ".editors-note", /Editor’s note .*34 \+ 16 \+ 200/);
  await says(one, ".computed", /Computed Beside the official record, as it stood at publication: .*\$250bn/);
});

visit("a corrected day shows what the words mean and what the note knows", async (visitor) => {
  const page = await visitor.open("?view=disagreements&open=day.beijing-talks-march-2019");
  const one = page.locator(".difference.open");
  await says(one, "h3", /“this weekend”, or 28–29 Mar 2019\?$/);
  await says(one, ".side .basis", /30–31 Mar 2019/);
  await says(one, ".editors-note", /They in fact arrived on Thursday, 28 March/);
});

visit("a name written in two ways is told, one that a note explains is not told again", async (visitor) => {
  const page = await visitor.open("?view=disagreements");
  const titles = await texts(page, ".difference h3");
  assert.ok(titles.includes("“Steven Mnuchin” or “Steve Mnuchin”?"), titles.join(" | "));
  assert.equal(titles.filter((title) => /Liu Hu/.test(title)).length, 0);
  await page.locator(".difference", { hasText: "Steve Mnuchin" }).getByRole("link", { name: "all on Steven Mnuchin" }).click();
  await heading(page, "Steven Mnuchin");
});

visit("a passage leads into its article and the difference's own link comes back to it", async (visitor) => {
  const page = await visitor.open("?view=disagreements&open=belt-and-road");
  await page.locator(".difference.open blockquote a").click();
  await focused(page, ".sentence.lit");
  await page.goBack();
  await heading(page, "Where the sources differ");
  assert.match(await query(page), /open=belt-and-road/);
});

visit("differences obey the search, and a link to one that is left out says so", async (visitor) => {
  const page = await visitor.open("?view=disagreements&q=kudlow&open=belt-and-road");
  await says(page, ".notice", /not in this selection/);
  const few = await page.locator(".difference").count();
  await page.getByRole("link", { name: "Show all" }).click();
  await eventually(() => page.locator(".difference").count(), (all) => all > few);
  await visitor.open("?view=disagreements&q=xqzzvwk");
  assert.match(await words(page, ".empty"), /Nothing was found/);
});
