// The official record, day by day: how each of its actions stood, by what was known on a day. Brute force for the tests
// of the tariff chart: every day of the axis is looked at for itself.

import { cut, holds, long, short } from "./days.mjs";

const NO_TARIFF = ["notice", "postponed", "suspended"];

/** What an action did, as tables write it. */
export const done = (action) => (action === "postponed" ? "rise postponed" : action);

const isOver = (step, at, known = "9999") => Boolean(step.ended && step.ended <= at && step.ended <= known);
/** Whether it was over before its day came. */
const isOff = (step) => Boolean(step.effective && step.ended && step.ended <= step.effective);

/** How an action stood, as tables write it: what is over is what came of it, by what was announced or began that day. */
export function stood(record, step, at, known) {
  const now = standing(step, at, known);
  if (now !== "ended") return now;
  const lists = ({ list }) => list.match(/\d+\w*/g) ?? [];
  const same = (one) => one.list === step.list || lists(one).some((a) => lists(step).some((b) => a.startsWith(b) || b.startsWith(a)));
  const next = record.filter((one) => one.side === step.side && one.announced > step.announced && [one.announced, one.effective].includes(step.ended) && same(one) && !NO_TARIFF.includes(one.action));
  if (step.action === "proposed" && next.some((one) => one.action === "imposed")) return "adopted";
  if (next.length > 0) return "replaced";
  if (step.action === "proposed") return "dropped";
  return isOff(step) ? "did not happen" : "ended";
}

/** How an action stood on a day, as known on another (`known` undefined: everything is). */
export function standing(step, at, known = "9999") {
  if (step.announced > at || step.announced > known) return "not announced yet";
  if (NO_TARIFF.includes(step.action)) return done(step.action);
  if (isOver(step, at, known)) return "ended";
  if (step.action === "proposed") return "threatened";
  return step.effective && step.effective <= at ? "in force" : "scheduled";
}

/** What of a side was in force: of each list the action that came last. */
export function inForce(record, side, at, known) {
  const lists = new Map();
  for (const step of record.filter((one) => one.side === side && one.goods !== undefined && standing(one, at, known) === "in force")) {
    const held = lists.get(step.list);
    if (!held || held.effective + held.announced <= step.effective + step.announced) lists.set(step.list, step);
  }
  return [...lists.values()];
}

const threatened = (record, side, at, known) => record.filter((one) => one.side === side && one.goods !== undefined && standing(one, at, known) === "threatened");
/** Whether a list's goods are in part those of another of them, so that nobody can say what they come to together. */
const shares = (step, steps) => steps.some((other) => step.overlaps.includes(other.list));
/** Those that can be added up. */
export const apart = (steps) => steps.filter((step) => !shares(step, steps));
/** What they come to at least. */
export const sum = (steps) => Math.max(apart(steps).reduce((sum, step) => sum + step.goods, 0), ...steps.filter((step) => shares(step, steps)).map((step) => step.goods), 0);

const SIDES = ["US", "China"];

/** What the chart over `window` draws: the actions that are blocks, and those that are signs. */
export function drawn(record, window, known) {
  const blocks = new Set();
  for (const { from: day } of cut(window, "day")) {
    for (const side of SIDES) for (const step of [...inForce(record, side, day, known), ...threatened(record, side, day, known)]) blocks.add(step);
  }
  const end = known && known > window.to ? known : window.to;
  const sign = (step) => {
    const now = standing(step, end, known);
    if (blocks.has(step) || now === "not announced yet") return false;
    // What was set and never came stands on the day that it was set for, all else on its announcement.
    return holds(window, now === "ended" && isOff(step) ? step.effective : step.announced);
  };
  return { blocks: record.filter((step) => blocks.has(step)), signs: record.filter(sign) };
}

/** A side's way through the window up to the day of knowing: each new sum with its day, and how often only rates changed. */
export function course(record, side, window, known) {
  const sums = [];
  let rates = 0;
  let before;
  let first;
  for (const { from: day } of cut(window, "day")) {
    if (known && day > known && before) break;
    const steps = inForce(record, side, day, known);
    const now = { sum: sum(steps), ids: steps.map((one) => one.id).sort().join() };
    if (!before) first = now.sum;
    else if (now.sum !== before.sum) sums.push(`$${now.sum}bn on ${short(day)}`);
    else if (now.ids !== before.ids) rates += 1;
    before = now;
  }
  return { first, sums, rates };
}

/** What was known on a day: dollars in force, then each list to come with its day, then those only threatened. */
export function known(record, side, day) {
  const steps = record.filter((one) => one.side === side && one.goods !== undefined);
  const coming = steps.filter((one) => standing(one, day, day) === "scheduled").sort((a, b) => (a.effective < b.effective ? -1 : 1));
  return { total: sum(inForce(record, side, day, day)), coming: coming.map((one) => [one.goods, short(one.effective)]), threatened: threatened(record, side, day, day).map((one) => one.goods) };
}

/** The day that a block's or sign's sentence begins with, and its dollars. */
export function said(step, isBlock, on) {
  const off = !isBlock && step.effective && step.ended && step.ended <= step.effective && (!on || step.ended <= on);
  const announced = ["proposed", "notice", "postponed"].includes(step.action) || (!isBlock && !off);
  return `${long(announced ? step.announced : (step.effective ?? step.announced))}, ${step.goods ?? "–"}`;
}

/** Rates as they are written: "25 %", "5–10 %". */
export function rates(all) {
  if (!all.length) return "";
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low < high ? `${low}–${high} %` : `${high} %`;
}

/** "10 % → 25 %"; from nothing, only what it came to. */
export function moves(from, to) {
  const [a, b] = [rates(from), rates(to)];
  if (a === "" || a === "0 %") return b || "–";
  return a === b ? `stays ${b}` : `${a} → ${b}`;
}

