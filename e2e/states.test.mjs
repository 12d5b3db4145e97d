// Sixty states: the numbers read from the screen, in the strip, the facets, the timeline, the tariff chart, their tables
// and the list of results, are those of a count by brute force over the facts of the articles.
//
// What is no number is left to other tests: in which order results come, who acts in an event (lanes by actor are only
// summed up), how a figure compares with the record (only how many figures there are), which of equally frequent values
// a facet has room for.

import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { Count } from "./lib/brute.mjs";
import { facets, hits, list, strip } from "./lib/expected.mjs";
import { chart, front, table, told } from "./lib/expected-tariffs.mjs";
import { rows, timeline } from "./lib/expected-time.mjs";
import { facts } from "./lib/facts.mjs";
import { drawn, eventually } from "./lib/look.mjs";
import { screen } from "./lib/screen.mjs";
import { at, visit } from "./lib/site.mjs";
import { STATES, link } from "./lib/states.mjs";

const FACTS = facts();

/** What a state shows, beside what it is to show. */
async function compared(page, state) {
  const count = new Count(FACTS, state);
  const seen = await screen(page);
  const parts = {
    search: [facets, list],
    timeline: [timeline, rows],
    tariffs: [state.form === "table" ? table : chart, told],
    article: [hits],
    front: [front, chart],
  }[state.view ?? (state.article ? "article" : "front")];
  return [strip, ...parts].map((part) => part(count, seen));
}

/** Goes on to another state as a reader does with back and forward. */
const goOn = (page, query) =>
  page.evaluate((query) => {
    history.pushState(null, "", query || location.pathname);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, query);

visit("in sixty states the numbers on the screen are those of a count over the facts", async (visitor) => {
  assert.equal(STATES.length, 60);
  assert.equal(new Set(STATES.map(link)).size, 60);
  const page = await visitor.open();
  const wrong = [];
  for (const [number, state] of STATES.entries()) {
    const query = link(state);
    if (number % 5 === 0) await visitor.open(query);
    else await goOn(page, query);
    await eventually(() => page.url(), at(query));
    // Drawn anew within some frames; where many are wrong, that is not for want of patience.
    const end = Date.now() + (wrong.length < 3 ? 6000 : 300);
    let differ;
    do {
      await drawn(page);
      differ = (await compared(page, state)).filter(({ seen, wanted }) => !isDeepStrictEqual(seen, wanted));
    } while (differ.length && Date.now() < end);
    for (const { part, seen, wanted } of differ) {
      const { message } = new assert.AssertionError({ actual: seen, expected: wanted, operator: "deepStrictEqual" });
      wrong.push(`${query}: ${part}: ${message}`);
    }
  }
  if (wrong.length) assert.fail(wrong.join("\n\n"));
});
