import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { AT, LEADS, ROSTER, RULESET } from "../package/sample.js";

/** Takes away what a warehouse function or another engine may lack, and makes clock and dice throw. */
const POISON = `
  const refuse = (name) => () => { throw new Error(name + " was called"); };
  for (const name of ["Intl", "console", "WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globalThis[name];
  Math.random = refuse("Math.random");
  for (const name of ["exp", "log", "log2", "log10", "pow", "sqrt", "cbrt", "sin", "cos", "tan", "atan2", "hypot"]) {
    Math[name] = refuse("Math." + name);
  }
  globalThis.Date = new Proxy(function Date() {}, {
    apply: refuse("Date"), construct: refuse("new Date"), get: (_, name) => refuse("Date." + String(name)),
  });
  for (const name of ["localeCompare", "toLocaleUpperCase", "toLocaleLowerCase"]) {
    String.prototype[name] = refuse(name);
  }
  Number.prototype.toLocaleString = refuse("toLocaleString");
`;

/** Routes the leads one after another; everything goes in and comes out as JSON text. */
const ROUTE = `
  const { ruleset, roster, leads, at } = JSON.parse(input);
  const router = core.createEngine({ ruleset, roster });
  let state = core.initialState(router);
  const decisions = leads.map((lead) => {
    const decision = router.route(lead, { state, at, explain: "full" });
    state = core.applyChanges(state, decision.changes);
    return decision;
  });
  output = JSON.stringify({ decisions, state });
`;

async function bundledCore(): Promise<string> {
  const result = await build({
    stdin: { contents: `export * from "./dist/core.js";`, resolveDir: process.cwd() },
    bundle: true,
    format: "iife",
    globalName: "core",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}

const INPUT = JSON.stringify({ ruleset: RULESET, roster: ROSTER, leads: LEADS, at: AT });

/** A realm of its own: nothing of Node's stands in it, not even a prototype. */
function routeInRealm(core: string, poison: string): string {
  const realm = createContext(Object.assign(Object.create(null), { input: INPUT, output: "" }));
  runInContext(`${poison}\n${core}\n${ROUTE}`, realm, { timeout: 10_000 });
  return realm.output;
}

async function routeHere(): Promise<string> {
  const core = await import(new URL("../../dist/core.js", import.meta.url).href);
  const run = new Function("core", "input", `let output; ${ROUTE} return output;`);
  return run(core, INPUT);
}

test("the core decides the same in a realm without Intl, clock, dice, console and process", async () => {
  const core = await bundledCore();
  const outside = await routeHere();
  expect(JSON.parse(outside).decisions).toHaveLength(LEADS.length);
  expect(routeInRealm(core, POISON)).toBe(outside);
});

test.each(["Date.now()", "new Date()", "Math.random()", "Intl.DateTimeFormat()", "console.log()", "process.env"])(
  "the poison works: %s throws",
  async (call) => {
    expect(() => routeInRealm(`var core = ${call};`, POISON)).toThrow();
  },
);
