// What a state leaves, counted by going through every fact: written from what the keys of a link mean (`view.rs`, the
// README's table of what can be typed), with nothing of the engine in it.

import { around, cut, holds, length, monthEnd, named, overlap, plus } from "./days.mjs";
import { key } from "./facts.mjs";

const KINDS = { happened: "happened", planned: "planned", threatened: "threatened", didnothappen: "did not happen" };
export const NAMES = ["who", "org", "place", "topic", "outlet", "said-by"];

/** Whether a word of a text is one asked for: the same with or without a plural's s; while it is typed, also its beginning. */
const isWord = (wanted, word, open) => word === wanted || `${word}s` === wanted || word === `${wanted}s` || (open && word.startsWith(wanted));
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The numbers of a state; `asked` is what its query asks for, field by field. */
export class Count {
  constructor(facts, state) {
    this.facts = facts;
    this.state = state;
    this.asked = state.asked ?? {};
    /** Whether the last word may still be being typed: nothing comes after it. */
    this.open = Object.keys(this.asked).join() === "words";
    this.days = state.from || state.to ? { from: state.from ? named(state.from).from : "0000", to: state.to ? named(state.to).to : "9999" } : undefined;
    const published = around(facts.articles.map((article) => article.published));
    const room = Math.max(14, Math.trunc((length(published) * 15) / 100));
    /** The axis: from the first article to the last, with room, in whole months. */
    this.axis = { from: `${plus(published.from, -room).slice(0, 7)}-01`, to: monthEnd(plus(published.to, room)) };
  }

  article(number) {
    return this.facts.articles[number];
  }

  hasWord(text, wanted) {
    const open = this.open && wanted === this.asked.words.at(-1);
    return wordsOf(text).some((word) => isWord(wanted, word, open));
  }

  /** The sentences of an article that are read. */
  read(number) {
    return this.article(number).sentences.filter((one) => one.kind !== "noise");
  }

  // ---------------------------------------------------------------- what a query asks of facts

  /** The claims that a fact states: itself, or those in the sentences that tell of an event. */
  claimsOf(fact) {
    if (fact.claim) return [fact.claim];
    return fact.event.tellings.flatMap(({ article, sentence }) => this.article(article).claims.filter((one) => one.sentence === sentence));
  }

  /** The kinds of a fact: what is done, what became of it. */
  kinds(fact) {
    const done = this.claimsOf(fact).map((claim) => claim.action);
    return new Set(fact.event ? [KINDS[fact.event.outcome], ...done] : done);
  }

  /** The days that a fact is about: an event's own and those of its words, a claim's own or else its sentence's. */
  about(fact) {
    if (fact.event) {
      const told = fact.event.tellings.filter((one) => one.date !== undefined);
      return [fact.event.days, ...told.map(({ article, date }) => this.article(article).dates[date])];
    }
    if (fact.claim.from) return [{ from: fact.claim.from, to: fact.claim.to }];
    const { dates, sentences } = this.article(fact.article);
    const context = sentences[fact.claim.sentence].context;
    return [...dates.filter((one) => one.sentence === fact.claim.sentence), ...(context ? [context] : [])];
  }

  /** Whether a fact is all that is asked of facts, but for one field. */
  isAsked(fact, but) {
    const { side, kind, about, amount } = this.asked;
    const sided = (claim) => side.some((one) => claim.imposing.toLowerCase() === one || (claim.imposing.toLowerCase() === "both" && one !== "both"));
    const valued = ({ goods_value_usd_bn: goods, rates_from, rates_to }) =>
      amount.rate ? [...rates_from, ...rates_to].some((rate) => amount.least <= rate && rate <= amount.most) : typeof goods === "number" && amount.least <= goods && goods <= amount.most;
    return (
      (!side || but === "side" || this.claimsOf(fact).some(sided)) &&
      (!kind || but === "kind" || kind.some((one) => this.kinds(fact).has(one))) &&
      (!about || but === "about" || about.some((one) => this.about(fact).some((days) => overlap(days, named(one))))) &&
      (!amount || this.claimsOf(fact).some(valued))
    );
  }

  asksOfFacts(but) {
    return ["side", "kind", "about", "amount"].some((field) => this.asked[field] && field !== but);
  }

  /** Every claim and event, with the articles that state it. */
  everyFact() {
    const claims = this.facts.articles.flatMap(({ claims }, article) => claims.map((claim) => ({ claim, article, of: [article] })));
    return [...claims, ...this.facts.events.map((event) => ({ event, of: [...new Set(event.tellings.map((one) => one.article))] }))];
  }

  // ---------------------------------------------------------------- articles, events, claims

  /** Whether an article answers the query, but for what it asks of one field. */
  answers(number, but) {
    const { words = [], without = [], published } = this.asked;
    const article = this.article(number);
    const texts = [article.title, ...this.read(number).map((one) => one.plain)];
    const has = (word) => texts.some((text) => this.hasWord(text, word));
    const called = (field) => this.asked[field].some((name) => [...article.names[field].keys()].some((own) => key(own) === key(name)));
    return (
      (!words.length || words.some(has)) &&
      !without.some(has) &&
      NAMES.every((field) => !this.asked[field] || field === but || called(field)) &&
      (!published || but === "published" || published.some((one) => overlap(article.published, named(one)))) &&
      (!this.asksOfFacts(but) || this.everyFact().some((fact) => fact.of.includes(number) && this.isAsked(fact, but)))
    );
  }

  articles(but) {
    return this.facts.articles.map((_, number) => number).filter((number) => this.answers(number, but));
  }

  /** Whether an article was published on one of the chosen days. */
  onDays(number) {
    return !this.days || overlap(this.article(number).published, this.days);
  }

  /** The articles that the query and the chosen days leave. */
  selected(but) {
    return this.articles(but).filter((number) => this.onDays(number));
  }

  /** Of events those that are themselves about the query: by a sentence that tells of them, or by their name. Where none is, where
   *  events are what is asked for, and on demand, all of them. */
  concerned(events) {
    const { words = [] } = this.asked;
    if (this.state.events === "all" || this.asksOfFacts()) return events;
    const answering = new Set(this.articles());
    const told = ({ article, sentence }) => answering.has(article) && this.found(article).has(sentence);
    const left = events.filter((event) => event.tellings.some(told) || words.some((word) => this.hasWord(event.title ?? "", word)));
    return left.length ? left : events;
  }

  /** The events that the query leaves, in order. */
  events() {
    const answering = new Set(this.articles());
    const left = this.facts.events.filter((event) => event.tellings.some((one) => answering.has(one.article)) && this.isAsked({ event }));
    return this.concerned(left).sort((a, b) => (a.days.from + a.days.to < b.days.from + b.days.to ? -1 : 1));
  }

  /** Those that fall on the chosen days. */
  selectedEvents() {
    return this.events().filter((event) => !this.days || overlap(event.days, this.days));
  }

  /** Of those what an article tells that was published by the day of knowing. */
  knownEvents() {
    const { asof } = this.state;
    const told = ({ article }) => !asof || this.article(article).published.from <= asof;
    return this.selectedEvents().filter((event) => event.tellings.some(told));
  }

  /** What became of an event as was known on the day asked for. */
  outcome({ outcome, before, known, days }) {
    const { asof } = this.state;
    if (outcome === "happened" && asof && asof < days.from) return KINDS.planned;
    return KINDS[outcome === "didnothappen" && known && asof && asof < known ? before : outcome];
  }

  /** The figures of the tariff chart over its days: claims with a value or a rate, published by the day of knowing. */
  figures(window) {
    const { asof, layer } = this.state;
    if (layer === "record") return [];
    return this.selected().flatMap((article) => {
      const day = this.article(article).published.from;
      const said = ({ goods_value_usd_bn: goods, rates_from, rates_to }) => goods !== null || rates_from.length + rates_to.length > 0;
      const shown = holds(window, day) && (!asof || day <= asof);
      return shown ? this.article(article).claims.filter((claim) => said(claim) && this.isAsked({ claim, article })).map((claim) => ({ claim, article, day })) : [];
    });
  }

  // ---------------------------------------------------------------- counts

  /** The strip in whole units of the axis: how many articles were published, how many events fall on each. */
  strip(unit) {
    const published = this.articles().map((number) => this.article(number).published);
    const events = this.events().map((event) => event.days);
    const on = (days) => [published, events].map((all) => all.filter((one) => overlap(one, days)).length);
    const beyond = (test) => [published, events].map((all) => all.filter(test).length);
    return {
      bins: cut(this.axis, unit).map((days) => ({ days, count: on(days) })),
      before: beyond((one) => one.to < this.axis.from),
      after: beyond((one) => one.from > this.axis.to),
      left: [this.selected().length, this.selectedEvents().length],
      whole: [published.length, events.length],
    };
  }

  /** How many articles there would be with each value as the only one of its field. */
  facet(field) {
    const counts = new Map();
    const shown = this.selected(field);
    const add = (number, values) => new Set(values).forEach((value) => counts.set(value, (counts.get(value) ?? new Set()).add(number)));
    const months = (days) => cut(days, "month").map((month) => month.from.slice(0, 7));
    if (NAMES.includes(field)) for (const number of shown) add(number, this.article(number).names[field].keys());
    if (field === "published") for (const number of shown) add(number, months(this.article(number).published));
    if (field === "kind" || field === "about") {
      for (const fact of this.everyFact().filter((fact) => this.isAsked(fact, field))) {
        const values = field === "kind" ? this.kinds(fact) : this.about(fact).flatMap(months);
        for (const number of fact.of.filter((one) => shown.includes(one))) add(number, values);
      }
    }
    // A year whose months all have the same articles is said once.
    for (const year of new Set([...counts.keys()].filter((value) => /^\d{4}-\d\d$/.test(value)).map((value) => value.slice(0, 4)))) {
      const of = [...counts].filter(([value]) => value.startsWith(`${year}-`));
      const same = ([, articles]) => [...articles].sort().join() === [...of[0][1]].sort().join();
      if (of.length === 12 && of.every(same)) {
        for (const [value] of of) counts.delete(value);
        counts.set(year, of[0][1]);
      }
    }
    return new Map([...counts].map(([value, articles]) => [value, articles.size]));
  }

  /** How many sentences of an article have a word, a name or a fact that the query asks for. */
  passages(number) {
    return this.found(number).size;
  }

  /** These sentences. */
  found(number) {
    const article = this.article(number);
    const { words = [] } = this.asked;
    const found = new Set();
    article.sentences.forEach(({ plain }, at) => words.some((word) => this.hasWord(plain, word)) && found.add(at));
    for (const field of NAMES.filter((field) => this.asked[field])) {
      for (const [name, at] of article.names[field]) {
        if (this.asked[field].some((one) => key(one) === key(name))) at.forEach((one) => found.add(one));
      }
    }
    if (this.asksOfFacts()) {
      for (const fact of this.everyFact().filter((fact) => this.isAsked(fact))) {
        const at = fact.claim ? [{ article: fact.article, sentence: fact.claim.sentence }] : fact.event.tellings;
        at.filter((one) => one.article === number).forEach((one) => found.add(one.sentence));
      }
    }
    return new Set([...found].filter((at) => article.sentences[at].kind !== "noise"));
  }
}
