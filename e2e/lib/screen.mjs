// The numbers of a page as a person sees or hears them: what is written on it, and the names of bars, marks and links.

/** Everything that is counted on the page, read in one go. */
export const screen = (page) =>
  page.evaluate(() => {
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const written = (element) => (element?.innerText ?? element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const label = (element) => element.getAttribute("aria-label");
    const numbers = (text, pattern) => text?.match(pattern)?.slice(1).map((one) => Number(one ?? 0));
    const main = document.querySelector("#app main");
    const group = (name) => all(`.tariff-chart [aria-label="${name}"] a`).map(label);
    const edge = (place) => all(".strip a.edge").map(label).find((one) => one.includes(`${place} this axis`));
    const strip = document.querySelector(".strip") && {
      unit: label(document.querySelector(".strip svg")).match(/ by (\w+)\./)[1],
      bars: all(".strip a[data-bar]:not(.edge)").map((bar) => label(bar).replace(". Chosen; again to clear", "")),
      chosen: all(".strip a[data-bar].chosen:not(.edge)").map((bar) => label(bar).split(":")[0]),
      written: all(".strip .number").map((one) => Number(written(one))),
      before: numbers(edge("before"), /: (\d+) articles?, (\d+) events?$/),
      after: numbers(edge("after"), /: (\d+) articles?, (\d+) events?$/),
      says: written(document.querySelector(".strip-says")),
    };
    // Folded away, they are opened as a reader would.
    for (const field of all(".facets, .facets details")) field.open = true;
    const facets = all(".facets details").map((field) => ({
      name: written(field.querySelector("summary")),
      values: all("li > a:first-child", field).map((value) => [label(value), written(value.querySelector(".count"))]),
      chosen: all("li.chosen", field).length,
      more: written(field.querySelector(":scope > .meta")),
    }));
    const stories = all(".stories > li", main).map((story) => ({
      title: written(story.querySelector("h2, h3")),
      passages: all(".passages .passage", story).length,
      more: Number(written(story.querySelector(".passages .meta")).match(/^(\d+) more/)?.[1] ?? 0),
    }));
    const lanes = all(".timeline-chart g[role=group]").map((lane) => ({
      name: label(lane),
      written: written(lane.querySelector(".lane-count")),
      marks: all("a.mark", lane).map(label),
      clusters: all("a.cluster", lane).map((one) => [label(one), written(one.querySelector("text"))]),
    }));
    const rows = all(".events > li", main).map((row) => ({
      when: written(row.querySelector(".when > span")),
      outcome: written(row.querySelector(".when .outcome")),
    }));
    const months = all(".month", main).map((month) => [written(month.querySelector("h2")), all(".events > li", month).length]);
    const table = (name) => all(`[role=region][aria-label="${name}"] tbody tr`).map((row) => all("td", row).map(written));
    return {
      strip,
      facets,
      stories,
      lanes,
      rows,
      months,
      head: written(main.querySelector("header .meta")),
      says: written(main.querySelector(".timeline-says")),
      blocks: group("Official record, by list"),
      signs: group("Other official actions"),
      marks: group("Figures in the articles"),
      totals: all(".tariff-chart .total").map(written),
      narrowed: all("main > .meta").map(written).find((one) => /^\d+ figures?/.test(one)) ?? "",
      known: all(".known p:not(.kicker)").map(written),
      summary: written(main.querySelector(".chart-summary")),
      record: table("Table of the official record"),
      claims: table("Table of what the articles say"),
      figures: all(".figures strong").map(written),
      hits: written(document.querySelector("nav.hits .count")),
    };
  });
