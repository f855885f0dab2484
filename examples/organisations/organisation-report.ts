import { createRouter, type Decision } from "lead-router";
import { countTable } from "../demo/count-table.js";
import { who } from "../demo/who.js";
import { generateLeads } from "./generate-leads.js";
import { mineFields } from "./mine-fields.js";
import { partOf, repsOf } from "./parts.js";
import { routeThroughTime } from "./route-through-time.js";

/** An organisation: its policy and its reps. */
export interface Organisation {
  readonly name: string;
  readonly ruleset: unknown;
  readonly roster: unknown;
  /** What the host supplies for tables without entries. */
  readonly tables?: unknown;
}

const FIRST_AT = Date.UTC(2026, 4, 25, 6);

/** The last decision of each of so many generated leads. */
export function routeOrganisation({ name, ruleset, roster, tables }: Organisation, count: number): readonly Decision[] {
  const router = createRouter({ ruleset, roster, ...(tables !== undefined && { tables }) });
  const reps = repsOf(roster).map(({ id }) => String(id));
  const vocabulary = { fields: mineFields(ruleset, roster), lists: listFields(ruleset), reps };
  return routeThroughTime(router, generateLeads(vocabulary, count, FIRST_AT, name));
}

/** A table of what became of the leads: outcome, reason and rule; and one of who got them. */
export function organisationReport(organisation: Organisation, count: number): string {
  const decisions = routeOrganisation(organisation, count);
  const outcomes = decisions.map(({ outcome, reason, rule }) => [outcome, reason, rule ?? "–"]);
  const takers = decisions.map((decision) => [who(decision)]);
  return [
    `## ${organisation.name}: ${decisions.length} leads`,
    countTable(["outcome", "reason", "rule"], outcomes),
    countTable(["who"], takers),
  ].join("\n\n");
}

function listFields(ruleset: unknown): ReadonlySet<string> {
  const fields = Object.entries(partOf(ruleset, "fields"));
  return new Set(fields.flatMap(([path, field]) => (partOf(field).type === "list" ? [path] : [])));
}
