// How long answers take, by the clock of whoever runs this: Node or a page.

const ROUNDS = 3;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/**
 * Asks every query of every class: {class: {p50, p95, p99, found}}, in milliseconds; a query's time is the median of
 * three. `found` is for how many of a hundred queries the article that their words come from is among the first ten.
 */
export async function measure(classes, search) {
  const out = {};
  for (const { name, mode, queries } of classes) {
    // The first queries of a class warm the engine up for its kind and are not counted.
    for (const { text } of queries.slice(0, 20)) await search(text, mode);
    const times = [];
    let found = 0;
    for (const { text, wanted } of queries) {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now();
        const ids = await search(text, mode);
        rounds.push(performance.now() - start);
        if (round === 0 && ids.includes(wanted)) found += 1;
      }
      times.push(rounds.sort((a, b) => a - b)[1]);
    }
    times.sort((a, b) => a - b);
    out[name] = { p50: at(times, 0.5), p95: at(times, 0.95), p99: at(times, 0.99), found: (100 * found) / queries.length };
  }
  return out;
}
