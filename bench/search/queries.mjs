// What is asked: words of the articles themselves, the same ones in every run, as people type them.

/** A generator of whole numbers below n (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

const STOP = new Set(
  "about after again also been before being between both could does down during each from further have having here into itself just more most only other over same should some such than that their them then there these they this those through under until very were what when where which while whom will with would your said".split(" "),
);

/** The words of an article that someone would search for, each as often as it stands there. */
const wordsOf = ({ title = "", text = "" }) =>
  (`${title} ${text}`.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !STOP.has(word));

/** One slip of the finger, never in the first letter. */
export function misspelt(word, roll) {
  const at = 1 + roll(word.length - 1);
  const letter = String.fromCharCode(97 + roll(26));
  switch (roll(4)) {
    case 0:
      return word.slice(0, at) + (letter === word[at] ? "q" : letter) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at);
    default: {
      const p = Math.max(1, Math.min(at, word.length - 2));
      return word.slice(0, p) + word[p + 1] + word[p] + word.slice(p + 2);
    }
  }
}

const PLAIN = { prefix: false, fuzzy: false };
const FUZZY = { prefix: false, fuzzy: true };
const PREFIX = { prefix: true, fuzzy: false };
const TYPING = { prefix: true, fuzzy: true };

/**
 * Classes of queries over `docs`, `count` in each: {name, mode, queries: [{text, wanted}]}; `wanted` is the id of the
 * article that the words were taken from, `mode` what an engine is to forgive.
 */
export function classes(docs, count = 200) {
  const roll = dice(docs.length);
  const pick = (n) => {
    for (;;) {
      const doc = docs[roll(docs.length)];
      const words = wordsOf(doc);
      const chosen = [...new Set(Array.from({ length: n * 3 }, () => words[roll(words.length)]))].slice(0, n);
      if (chosen.length === n && chosen.every(Boolean)) return { chosen, wanted: doc.id };
    }
  };
  const make = (name, mode, n, form) => ({
    name,
    mode,
    queries: Array.from({ length: count }, () => {
      const { chosen, wanted } = pick(n);
      return { text: form(chosen), wanted };
    }),
  });
  const joined = (words) => words.join(" ");
  const wrong = (words) => words.map((word) => misspelt(word, roll)).join(" ");
  /** The last word only begun: one letter, two, …, all but one. */
  const begun = (words) => {
    const last = words.pop();
    return [...words, last.slice(0, 1 + roll(last.length - 1))].join(" ");
  };
  return [
    make("1 word", PLAIN, 1, joined),
    make("2 words", PLAIN, 2, joined),
    make("3 words", PLAIN, 3, joined),
    make("8 words", PLAIN, 8, joined),
    make("1 word, misspelt", FUZZY, 1, wrong),
    make("2 words, misspelt", FUZZY, 2, wrong),
    make("3 words, misspelt", FUZZY, 3, wrong),
    make("1 letter", PREFIX, 1, ([word]) => word[0]),
    make("1 word, as typed", PREFIX, 1, begun),
    make("2 words, as typed", PREFIX, 2, begun),
    make("3 words, as typed", PREFIX, 3, begun),
    make("1 word, as typed, misspelt", TYPING, 1, ([word]) => {
      const slip = misspelt(word, roll);
      return slip.slice(0, Math.max(3, slip.length - roll(3)));
    }),
    make("3 words, as typed, misspelt", TYPING, 3, (words) => {
      const last = words.pop();
      return `${wrong(words)} ${begun([last])}`;
    }),
  ];
}
