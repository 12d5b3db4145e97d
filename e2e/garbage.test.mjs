// Links of garbage: whatever stands in the address, a sensible view comes, with a quiet notice where something was
// left out, and the page goes on.

import assert from "node:assert/strict";
import { SITE, article, link } from "./lib/archive.mjs";
import { eventually, heading, notice, query, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const long = "x".repeat(7000);
const NOTHING = null;

// What the address says, the heading that comes, and what the notice speaks of.
const LINKS = {
  "a link of odd signs, scripts or others' keys": [
    ["an empty question mark", "?", SITE, NOTHING],
    ["signs alone", "?&&==&%=%&=?;?#", SITE, NOTHING],
    ["broken percent signs", "?q=%E0%A4%A&view=%zz", "Search results", /“view=%zz”/],
    ["bytes that are no text", "?q=%FF%FE%00%C3%28", "Search results", NOTHING],
    ["a script as a query", "?q=%3Cscript%3Ealert(1)%3C/script%3E", "Search results", NOTHING],
    ["a script as a view", "?view=%3Cimg%20src=x%20onerror=alert(1)%3E", SITE, /“view=<img src=x onerror=alert\(1\)>/],
    ["keys of others", "?utm_source=mail&fbclid=1&__proto__=1&constructor=2", SITE, NOTHING],
  ],
  "a link of endless values": [
    ["a long query", `?q=${long}`, "Search results", /cut to its first 500 characters/],
    ["a long article name", `?article=${long}`, SITE, /“article=x+”/],
    ["a long mark", `?view=tariffs&open=${long}`, "Tariffs", /“open=x+”/],
    ["the same key many times", `?${"view=about&".repeat(500)}view=tariffs`, "Tariffs", NOTHING],
    ["a hundred bad values", `?${"from=never&".repeat(100)}`, SITE, /“from=never”/],
  ],
  "a link of impossible articles, days and sentences": [
    ["a script as an article", "?article=javascript:alert(1)//%3Csvg/onload=alert(2)%3E", "No such article", NOTHING],
    ["a path as an article", "?article=../../../../etc/passwd", "No such article", NOTHING],
    ["no day, no sentence", "?from=2019-13-45&to=&s=-1.%F0%9F%92%A9", SITE, /“from=2019-13-45”/],
    ["a sentence without an article", "?s=3", SITE, /names a sentence but no article/],
    ["a view without its article", "?view=article", SITE, /“view=article”/],
    ["the first and the last day there is", "?view=timeline&from=0001-01-01&to=9999-12-31", "Timeline", NOTHING],
    ["days after all events", "?view=timeline&from=9999-12-31", "Timeline", NOTHING],
    ["days before all events", "?view=timeline&to=0001-01-01", "Timeline", NOTHING],
    ["a day long before the tariffs", "?view=tariffs&asof=0001-01-01", "Tariffs", NOTHING],
    ["a day long after the tariffs", "?view=tariffs&asof=9999-12-31&later=1", "Tariffs", NOTHING],
    ["days beyond the calendar", "?view=timeline&from=99999999999-01-01&to=-5000", "Timeline", /“from=99999999999-01-01”/],
    ["keys of every view at once", "?q=a&view=about&article=b&s=1&text=received&asof=2019-01-01&layer=record&form=table&later=1&open=c", "About the data", NOTHING],
  ],
};

for (const [kind, links] of Object.entries(LINKS)) {
  visit(`${kind} gives a sensible view, says quietly what it left out, and goes on`, async (visitor) => {
    const wrong = [];
    for (const [name, address, title, noticed] of links) {
      const page = await visitor.open(address);
      const seen = await words(page, "#app h1");
      const notices = (await notice(page)).join(" ");
      if (seen !== title) wrong.push(`${name}: shows “${seen}”`);
      if (noticed ? !noticed.test(notices) : notices) wrong.push(`${name}: says “${notices.slice(0, 200)}”`);
      if (notices.length > 1000) wrong.push(`${name}: the notice is ${notices.length} characters long`);
      if (await page.locator("#fault").isVisible()) wrong.push(`${name}: stops the explorer`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) wrong.push(`${name}: is ${wide} px too wide`);
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "About" }).click();
      await heading(page, "About the data");
    }
    assert.deepEqual(wrong, []);
  });
}

visit("garbage as a sentence of a real article shows the article and says what was left out", async (visitor) => {
  for (const garbage of ["0", "5-2", "1.!!!!!", "99999999999999999999", "1-", "3.k3f9aa", "%00"]) {
    const page = await visitor.open(link("003", `&s=${garbage}`));
    await heading(page, article("003").title);
    await eventually(async () => (await notice(page)).join(), /“s=.*” makes no sense here/, garbage);
    assert.equal(await page.locator(".sentence.lit").count(), 0, garbage);
  }
});

visit("a link with a number of sentences beyond the article lights what there is", async (visitor) => {
  const page = await visitor.open(link("003", "&s=8-4294967295"));
  await heading(page, article("003").title);
  assert.ok((await page.locator(".sentence.lit").count()) > 1);
  await visitor.open(link("003", "&s=4294967295"));
  await heading(page, article("003").title);
  assert.equal(await page.locator("#app .notice").count(), 1);
});

visit("garbage in the history entry itself does no harm", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  for (const state of [{ y: 1 }, "high", [1e308], -1e9, 1e300]) {
    await page.evaluate((state) => history.replaceState(state, ""), state);
    await page.reload();
    await heading(page, "Timeline");
  }
  await page.evaluate(() => {
    history.pushState("?", "", "?view=%zz&q=%");
    history.pushState(null, "", "?view=about");
    history.back();
  });
  await eventually(() => query(page), "?view=%zz&q=%");
  await heading(page, "Search results");
  assert.match(await words(page, "#app .notice"), /“view=%zz”/);
});

visit("an address that the site does not have is the host's not-found page, not a broken explorer", { expected: [/404/] }, async (visitor) => {
  const answer = await visitor.page.goto(new URL("articles/nothing.html", (await visitor.open()).url()).href);
  assert.equal(answer.status(), 404);
});
