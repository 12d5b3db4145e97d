// The site under test, and a browser for each test file. Every test gets a profile of its own and ends with the same
// demand: nothing went wrong that a person would not see (console, policy, network).

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function needed(name, what) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: it must be ${what}. \`cargo xtask test\` sets it.`);
  return value;
}

/** Where the site is, with a slash at the end. */
export const BASE = needed("E2E_BASE_URL", "the address of the built site, with a slash at the end");
const executablePath = needed("CHROME_PATH", "the path of a Chromium or Chrome");

let browser;

async function start() {
  browser ??= chromium.launch({ executablePath, args: FLAGS });
  return browser;
}

after(async () => (await browser)?.close());

/** The page once all of it is drawn: a long one is drawn from its top in several tasks. */
export const DRAWN = "#app:not([aria-busy])";

/** The address of a view by its query, or of a file of the site. */
export const at = (query = "") => new URL(query.startsWith("?") || !query ? `./${query}` : query, BASE).href;

/** What must not happen unseen, collected from every page of a profile. */
async function watch(context, scripts) {
  const seen = { troubles: [], requests: [] };
  const trouble = (kind, text) => seen.troubles.push(`${kind}: ${text}`);
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy violated: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on("console", (message) => message.type() === "error" && trouble("console", message.text()));
  context.on("weberror", (event) => trouble("uncaught", event.error().message));
  context.on("request", (request) => {
    seen.requests.push(request.url());
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(BASE)) {
      trouble("outside the site", request.url());
    }
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A page that is left gives up what it was still loading; a browser without scripts refuses to load them.
    if (why !== "net::ERR_ABORTED" && (scripts || why !== "csp")) trouble("failed", `${request.url()} ${why}`);
  });
  context.on("response", (answer) => {
    if (answer.status() >= 400) trouble("failed", `${answer.url()} ${answer.status()}`);
  });
  return seen;
}

/** A fresh profile, as a visitor who was never here. */
export class Visitor {
  static async arrive(options = {}) {
    const { setup, ...profile } = options;
    const context = await (await start()).newContext({ viewport: { width: 1280, height: 800 }, ...profile });
    context.setDefaultTimeout(8000);
    const visitor = new Visitor();
    Object.assign(visitor, { context, ...(await watch(context, profile.javaScriptEnabled ?? true)) });
    await setup?.(context);
    visitor.page = await context.newPage();
    return visitor;
  }

  /** Loads a view of the explorer (or the file of that name) and waits until it is drawn. */
  async open(query = "") {
    await this.page.goto(at(query));
    if (query.startsWith("?") || !query) await this.page.locator(`${DRAWN} h1`).waitFor();
    return this.page;
  }

  /** Ends the visit; troubles that are the test's own doing are named by patterns, and each must have come. */
  async leave(expected = []) {
    const cookies = await this.context.cookies();
    // An answer still under way is nobody\'s any more.
    await this.context.unrouteAll({ behavior: "ignoreErrors" });
    await this.context.close();
    assert.deepEqual(cookies, [], "no cookie is set");
    const unexpected = this.troubles.filter((text) => !expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], "no error in the console, no policy violation, no failed or foreign request");
    for (const pattern of expected) {
      assert.ok(this.troubles.some((text) => pattern.test(text)), `${pattern} was to be seen, but was not`);
    }
  }
}

/**
 * A test with a visitor of its own. `options` are the profile's; besides `setup(context)` before the first page and
 * `expected`, patterns of the troubles that the test makes on purpose.
 */
export function visit(name, options, body) {
  if (!body) [options, body] = [{}, options];
  const { expected, ...profile } = options;
  test(name, { timeout: 120_000 }, async () => {
    const visitor = await Visitor.arrive(profile);
    try {
      await body(visitor, visitor.page);
    } catch (error) {
      const { troubles } = visitor;
      // An answer still under way is nobody\'s any more.
      await visitor.context.unrouteAll({ behavior: "ignoreErrors" });
      await visitor.context.close();
      if (troubles.length) error.message += `\nand meanwhile:\n${troubles.join("\n")}`;
      throw error;
    }
    await visitor.leave(expected);
  });
}
