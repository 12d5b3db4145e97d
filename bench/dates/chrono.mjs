// What chrono-node makes of the cases: JSON in, JSON out, as main.rs beside it does for the Rust taggers.
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';

const cases = JSON.parse(readFileSync(0, 'utf8'));
const day = (date) => date.toISOString().slice(0, 10);

// A component says as much as it is certain of: a day, a month, a year. A date that is only relative ("last week")
// is the day that it gives.
function interval(component) {
  const date = new Date(Date.UTC(component.get('year'), component.get('month') - 1, component.get('day')));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (component.isCertain('day') || component.isCertain('weekday')) return [day(date), day(date)];
  if (component.isCertain('month')) return [day(new Date(Date.UTC(year, month, 1))), day(new Date(Date.UTC(year, month + 1, 0)))];
  if (component.isCertain('year')) return [`${year}-01-01`, `${year}-12-31`];
  return [day(date), day(date)];
}

function pass() {
  return cases.map(({ text, published }) =>
    chrono.parse(text, { instant: new Date(`${published}T12:00:00Z`), timezone: 0 }).map((found) => {
      const start = Buffer.byteLength(text.slice(0, found.index));
      const [from, last] = interval(found.start);
      return { start, end: start + Buffer.byteLength(found.text), from, to: found.end ? interval(found.end)[1] : last };
    }),
  );
}

const found = pass();
let ms = Infinity;
for (let round = 0; round < 5; round += 1) {
  const begun = performance.now();
  pass();
  ms = Math.min(ms, performance.now() - begun);
}
console.log(JSON.stringify({ found, ms }));
