// Keys and dialogs: help, views, steps through a list, and the switch for those who come upon keys by accident.

import assert from "node:assert/strict";
import { article, link } from "./lib/archive.mjs";
import { eventually, focused, heading, query, scrolled, texts, toast, words } from "./lib/look.mjs";
import { visit } from "./lib/site.mjs";

const help = (page) => page.getByRole("dialog", { name: "Help" });

visit("? opens the help with the focus in it, Escape closes it and the focus goes back", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const from = page.getByRole("link", { name: "People", exact: true });
  await from.focus();
  await page.keyboard.press("?");
  await help(page).waitFor();
  await focused(page, "#help *");
  for (let count = 0; count < 40; count += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest("#help")));
    assert.ok(inside, "Tab stays in the dialog");
  }
  await page.keyboard.press("Escape");
  await eventually(() => help(page).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "People");
});

visit("an example of the help is a search, and following it closes the help", async (visitor) => {
  const page = await visitor.open();
  await page.getByRole("button", { name: "Keys and search help" }).click();
  await help(page).getByRole("link", { name: 'who:"Liu He"' }).click();
  await heading(page, "Search results");
  assert.equal(await page.getByRole("combobox").inputValue(), 'who:"Liu He"');
  assert.equal(await page.locator("dialog[open]").count(), 0);
  assert.ok((await page.locator(".stories > li").count()) > 0);
});

visit("g and a letter open each view of the same selection", async (visitor) => {
  const page = await visitor.open("?q=huawei");
  for (const [key, title] of [
    ["t", "Timeline"],
    ["r", "Tariffs"],
    ["p", "People"],
    ["d", "Where the sources differ"],
    ["s", "Search results"],
  ]) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await heading(page, title);
    assert.match(await query(page), /q=huawei/, title);
  }
});

visit("j and k step through the events of a list, and from article to article", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  const item = () => page.evaluate(() => [...document.querySelectorAll(".events > li")].indexOf(document.activeElement.closest(".events > li")));
  for (const [key, expected] of [["j", 0], ["j", 1], ["j", 2], ["k", 1]]) {
    await page.keyboard.press(key);
    await eventually(item, expected, key);
  }
  await visitor.open(link("000"));
  await page.keyboard.press("j");
  await heading(page, article("001").title);
  await page.keyboard.press("k");
  await heading(page, article("000").title);
});

visit("arrows walk from mark to mark of a chart, and scroll nothing meanwhile", async (visitor) => {
  for (const [view, on, back] of [
    ["timeline", "ArrowDown", "ArrowUp"],
    ["tariffs", "ArrowRight", "ArrowLeft"],
  ]) {
    const page = await visitor.open(`?view=${view}`);
    const marks = page.locator(".chart svg a");
    const at = () => marks.evaluateAll((all) => all.indexOf(document.activeElement));
    await marks.first().focus();
    const before = await scrolled(page);
    for (const [key, expected] of [[on, 1], [on, 2], [back, 1], ["ArrowDown", 2], ["ArrowUp", 1]]) {
      await page.keyboard.press(key);
      await eventually(at, expected, `${view}: ${key}`);
    }
    assert.equal(await scrolled(page), before, view);
  }
});

visit("from a search j goes to what answers it first", async (visitor) => {
  const page = await visitor.open("?q=huawei");
  await page.keyboard.press("j");
  await focused(page, ".answers li:first-child a");
});

visit("keys do nothing while typing, with a modifier, or as capitals", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  for (const key of ["J", "G", "Control+j", "Alt+j"]) await page.keyboard.press(key);
  await page.getByRole("combobox").focus();
  await page.keyboard.type("gp?j");
  await heading(page, "Search results");
  assert.equal(await page.getByRole("combobox").inputValue(), "gp?j");
  assert.equal(await page.locator("dialog[open]").count(), 0);
});

visit("single keys can be switched off, which is kept, and on again", async (visitor) => {
  const page = await visitor.open("?view=timeline");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Single keys do this" }).uncheck();
  await page.keyboard.press("Escape");
  const nothing = async () => {
    for (const key of ["?", "/", "j", "g", "p"]) await page.keyboard.press(key);
    await heading(page, "Timeline");
    assert.equal(await page.locator("dialog[open]").count(), 0);
  };
  await nothing();
  await page.reload();
  await heading(page, "Timeline");
  await nothing();
  await page.getByRole("button", { name: "Keys and search help" }).click();
  const box = page.getByRole("checkbox", { name: "Single keys do this" });
  assert.equal(await box.isChecked(), false);
  await box.check();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Timeline" }).click();
  await page.keyboard.press("?");
  await help(page).waitFor();
});

/** Words within a quotation: its own marks single. */
const nested = (words) => words.replace(/(^|[\s(])["“]/g, "$1‘").replace(/["”]/g, "’");

visit("selected words are copied with outlet, day, title and link", { permissions: ["clipboard-read", "clipboard-write"] }, async (visitor) => {
  const page = await visitor.open(link("004"));
  const bar = page.getByRole("toolbar", { name: "Selected words" });
  assert.equal(await bar.isVisible(), false);
  await page.evaluate(() => {
    const [from, to] = [document.querySelector("#s4"), document.querySelector("#s5")];
    const range = document.createRange();
    range.setStart(from.firstChild, 0);
    range.setEndAfter(to);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await bar.waitFor();
  const said = (await texts(page, "#s4, #s5")).join(" ");
  await bar.getByRole("button", { name: "Copy quote" }).click();
  await eventually(() => toast(page), /Quote copied/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [quote, address] = copied.split("\n");
  assert.equal(quote, `“${nested(said)}” (CNBC, 17 May 2019, “${article("004").title}”)`);
  assert.match(address, /^http.*[?&]s=4-5\./);
  await page.goto(address);
  await focused(page, "#s4.lit");
  assert.equal(await page.locator(".sentence.lit").count(), 2);
});

visit("a lit sentence offers its quotation to the keyboard too", { permissions: ["clipboard-read", "clipboard-write"] }, async (visitor) => {
  const page = await visitor.open(link("004", "&s=26"));
  await focused(page, ".sentence.lit");
  const said = await words(page, ".sentence.lit");
  await page.getByRole("button", { name: "Copy quote" }).press("Enter");
  await eventually(() => toast(page), /Quote copied/);
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).startsWith(`“${nested(said)}”`));
});

visit("an article, a sentence and selected words are cited with all that is known of their source", { permissions: ["clipboard-read", "clipboard-write"] }, async (visitor) => {
  const page = await visitor.open(link("001"));
  const copied = async () => (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  const source = `${article("001").outlet}, “${article("001").title}”, between 31 January and 1 February 2019`;
  await page.locator(".tools").getByRole("button", { name: "Cite" }).press("Enter");
  await eventually(() => toast(page), /Citation copied/);
  const [whole, address] = await copied();
  assert.equal(whole, source);
  assert.equal(new URL(address).search, link("001"));
  await visitor.open(link("001", "&s=6"));
  await focused(page, ".sentence.lit");
  const said = nested(await words(page, ".sentence.lit"));
  await page.locator(".sentence-tools").getByRole("button", { name: "Cite" }).click();
  await eventually(() => toast(page), /Citation copied/);
  assert.equal((await copied())[0], `${source}: “${said}”`);
  assert.match((await copied())[1], /[?&]s=6\./);
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("#s9"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Cite" }).waitFor();
  await page.keyboard.press("i");
  await eventually(async () => (await copied())[1], /[?&]s=9\./);
});

visit("pointing at a mark in the margin lights its words", async (visitor) => {
  const page = await visitor.open(link("001"));
  const lit = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".body .lights > p span[class^=w]")]
        .filter((one) => getComputedStyle(one).backgroundColor !== "rgba(0, 0, 0, 0)")
        .map((one) => one.textContent),
    );
  assert.deepEqual(await lit(), []);
  await page.locator(".margin-mark a", { hasText: "person Robert Lighthizer" }).first().focus();
  assert.deepEqual(await lit(), ["Robert Lighthizer"]);
});
