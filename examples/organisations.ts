import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { organisationReport } from "./organisations/organisation-report.js";

/**
 * Routes generated leads through every organisation of a folder (`name.json` beside `name.roster.json`) and shows what
 * became of them: `npm run organisations -- --folder ../shared/organisations --leads 10000`.
 */
const OWN = fileURLToPath(new URL("./organisations", import.meta.url));
const { values } = parseArgs({
  options: { folder: { type: "string", default: OWN }, leads: { type: "string", default: "10000" } },
});

process.env.TZ = "UTC";
for (const file of readdirSync(values.folder).sort()) {
  const roster = `${values.folder}/${file.replace(/\.json$/, ".roster.json")}`;
  if (!file.endsWith(".json") || file.endsWith(".roster.json") || !existsSync(roster)) continue;
  const organisation = {
    name: file.replace(/\.json$/, ""),
    ruleset: read(`${values.folder}/${file}`),
    roster: read(roster),
  };
  console.log(`${organisationReport(organisation, Number(values.leads))}\n`);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
