// axe-core, every rule of WCAG 2.2 AA and its best practices, contrast included, finds nothing in any view.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ARTICLES } from "./lib/archive.mjs";
import { at, visit } from "./lib/site.mjs";
import { VIEWS, openClaim } from "./lib/views.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds: rule, how bad, and the elements. */
async function findings(page) {
  return page.evaluate(async (tags) => {
    const rules = { "color-contrast": { enabled: true }, "target-size": { enabled: true } };
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, rules, resultTypes: ["violations"] });
    return violations.map(({ id, impact, help, nodes }) => {
      const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${node.any.concat(node.all)[0]?.message ?? ""})`);
      return `${id} [${impact}] ${help}: ${nodes.length} × ${where.join("; ")}`;
    });
  }, TAGS);
}

for (const width of [1440, 768, 390]) {
  const profile = { viewport: { width, height: 844 }, setup: (context) => context.addInitScript(AXE) };
  visit(`axe finds nothing in any view, light or dark, at ${width} px`, profile, async (visitor) => {
    const { page } = visitor;
    const found = new Set();
    const look = async (name) => {
      await page.evaluate(() => document.fonts.ready);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        for (const finding of await findings(page)) found.add(`${name}, ${colorScheme}: ${finding}`);
      }
    };
    for (const [name, query] of VIEWS) {
      await visitor.open(query);
      await look(name);
    }
    await openClaim(await visitor.open("?view=tariffs"));
    await look("tariffs with an open claim");
    await visitor.open(`?article=${ARTICLES[3].id}`);
    for (const summary of await page.locator("#app summary").all()) await summary.click();
    await look("article with everything unfolded");
    await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
    await page.getByRole("alert").waitFor();
    await look("the message of a fault");
    await page.goto(at(`articles/${ARTICLES[3].id}.html`));
    for (const summary of await page.locator("summary").all()) await summary.click();
    await look("static page of an article");
    assert.deepEqual([...found], []);
  });
}
