import { readFileSync } from "node:fs";
import { createRouter, type Router } from "lead-router";

/** The router of `examples/founding`: its ruleset and its roster, which a host would keep where it keeps its settings. */
export function inboundRouter(): Router {
  return createRouter({ ruleset: readJson("ruleset"), roster: readJson("roster") });
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../founding/${name}.json`, import.meta.url), "utf8"));
}
