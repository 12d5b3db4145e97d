// The five articles as they lie in `seeds/`, by the number that their names begin with.

import { readFileSync, readdirSync } from "node:fs";

const SEEDS = new URL("../../seeds/", import.meta.url);

const read = (number, title, published, outlet) => {
  const file = readdirSync(SEEDS).find((name) => name.startsWith(`${number}_`) && name.endsWith(".txt"));
  if (!file) throw new Error(`no seed begins with ${number}_`);
  const bytes = readFileSync(new URL(file, SEEDS));
  return { number, file, id: file.replace(/\.txt$/, ""), title, published, outlet, bytes, text: bytes.toString() };
};

/** By publication. */
export const ARTICLES = [
  read("003", "Trade talks between the U.S. and China failed to produce any visible sign of progress …", "23–24 Aug 2018", "The Wall Street Journal"),
  read("000", "US won't talk to China on trade until it gets specific plan to halt tech theft", "25 Oct 2018", "CNBC"),
  read("001", "US, China Launch High-Level Trade Talks Amid Deep Differences", "31 Jan – 1 Feb 2019", "Unknown (aggregator)"),
  read("002", "China offering major concessions on tech issues in trade talks: report", "27 Mar 2019", "The Hill"),
  read("004", "US trade talks with China have stalled: Sources", "17 May 2019", "CNBC"),
];

/** The article whose file name begins with this. */
export const article = (number) => ARTICLES.find((article) => article.number === number);

/** The link's query for an article. */
export const link = (number, more = "") => `?article=${article(number).id}${more}`;

/** The name of the site. */
export const SITE = "Trade Talks Explorer";
