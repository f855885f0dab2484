import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const FOLDER = new URL("../examples/founding/", import.meta.url);

/** The founding example: its ruleset, its roster, and its leads as the texts in which a web form would send them. */
export function foundingExample(): { ruleset: unknown; roster: unknown; leadTexts: readonly string[] } {
  const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
  const leads: object[] = parse(read("leads.csv"), { columns: true, bom: true });
  return {
    ruleset: JSON.parse(read("ruleset.json")),
    roster: JSON.parse(read("roster.json")),
    leadTexts: leads.map((lead) => JSON.stringify(lead)),
  };
}
