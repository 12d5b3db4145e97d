// Every view in its states, for what must hold in all of them.

import { article } from "./archive.mjs";

const id = (number) => article(number).id;

/** Name and query. Marks are named by what their link holds, so that no key of a sentence stands here. */
export const VIEWS = [
  ["front", ""],
  ["search results", "?q=huawei"],
  ["search that corrected a word", "?q=tarrif"],
  ["search that found nothing", "?q=xqzzvwk"],
  ["search without words", "?view=search"],
  ["article", `?article=${id("002")}`],
  ["article at a sentence", `?article=${id("001")}&s=9`],
  ["article as received", `?article=${id("004")}&text=received`],
  ["timeline", "?view=timeline"],
  ["timeline of some days", "?view=timeline&from=2019-01&to=2019-03"],
  ["tariffs", "?view=tariffs"],
  ["tariffs as known on a day, with an action open", "?view=tariffs&asof=2019-01-31&open=US-L3-MAR"],
  ["tariffs as a table", "?view=tariffs&form=table"],
  ["people", "?view=people"],
  ["a person", "?view=people&who=donald-trump"],
  ["a person that is not there", "?view=people&who=nobody"],
  ["differences", "?view=disagreements"],
  ["differences with one open", "?view=disagreements&open=us-200-or-250"],
  ["about", "?view=about"],
  ["article that is not there", "?article=nothing"],
  ["link that could not be followed", "?view=nowhere&from=never"],
];

/** Opens the first claim of the tariff chart. */
export async function openClaim(page) {
  await page.locator(".tariff-chart a.mark").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "What the article says" }).waitFor();
}
