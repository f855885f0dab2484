import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isLeadRouterError } from "lead-router";
import { type Organisation, organisationReport } from "./organisations/organisation-report.js";

/**
 * Routes generated leads through every organisation of a folder (`name.json` beside `name.roster.json`, and
 * `name.tables.json` where the host supplies tables) and shows what became of them, or why it does not load: `npm run organisations -- --folder ../shared/organisations --leads 10000`.
 */
const OWN = fileURLToPath(new URL("./organisations", import.meta.url));
const { values } = parseArgs({
  options: { folder: { type: "string", default: OWN }, leads: { type: "string", default: "10000" } },
});

process.env.TZ = "UTC";
for (const file of readdirSync(values.folder).sort()) {
  const name = /^([^.]+)\.json$/.exec(file)?.[1];
  const path = `${values.folder}/${name}`;
  if (name === undefined || !existsSync(`${path}.roster.json`)) continue;
  const tables = existsSync(`${path}.tables.json`) ? { tables: read(`${path}.tables.json`) } : {};
  const organisation = { name, ruleset: read(`${path}.json`), roster: read(`${path}.roster.json`), ...tables };
  console.log(`${reportOf(organisation)}\n`);
}

function reportOf(organisation: Organisation): string {
  try {
    return organisationReport(organisation, Number(values.leads));
  } catch (error) {
    if (!isLeadRouterError(error)) throw error;
    process.exitCode = 1;
    return `## ${organisation.name} does not load\n\n${error.message}`;
  }
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
