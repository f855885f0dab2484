import { fileURLToPath } from "node:url";
import { createRouter, isLeadRouterError } from "lead-router";
import { readStories } from "../stories/read-stories.js";
import { tellStories } from "../stories/tell-stories.js";
import { DemoError } from "./demo-error.js";
import { HELP, readOptions } from "./options.js";
import { readLeads } from "./read-leads.js";
import { readJson } from "./read-text.js";
import { report } from "./report.js";
import { routeLeads } from "./route-leads.js";
import { zoneOf } from "./zone-of.js";

/** What a run prints, and the exit code that it ends with. */
export interface DemoRun {
  readonly status: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole demo: reads files, routes the leads and reports; what is wrong with the input is said without a stack. */
export function runDemo(args: readonly string[]): DemoRun {
  // date-fns-tz computes with the zone of the process.
  process.env.TZ = "UTC";
  try {
    return { status: 0, stdout: demonstrate(args), stderr: "" };
  } catch (error) {
    if (!(error instanceof DemoError || isLeadRouterError(error))) throw error;
    return { status: 1, stdout: "", stderr: error.message };
  }
}

function demonstrate(args: readonly string[]): string {
  const options = readOptions(args, fileURLToPath(new URL("../founding", import.meta.url)));
  if (options.help) return HELP;
  const ruleset = readJson(options.ruleset);
  const router = createRouter({ ruleset, roster: readJson(options.roster) });
  const rows = readLeads(options.leads, options.id, options.limit);
  const zone = zoneOf(ruleset);
  const routed = report(router, routeLeads(router, rows, options), zone, options);
  if (options.stories === undefined) return routed;
  return `${routed}\n\n${tellStories(router, readStories(options.stories), zone)}`;
}
