import { createRouter, type Decision } from "lead-router";
import { countTable } from "../demo/count-table.js";
import { who } from "../demo/who.js";
import { generateLeads } from "./generate-leads.js";
import { mineFields } from "./mine-fields.js";

/** An organisation: its policy and its reps. */
export interface Organisation {
  readonly name: string;
  readonly ruleset: unknown;
  readonly roster: unknown;
}

const FIRST_AT = Date.UTC(2026, 4, 25, 6);

/** Routes generated leads through an organisation's router, one after another. */
export function routeOrganisation({ name, ruleset, roster }: Organisation, count: number): readonly Decision[] {
  const router = createRouter({ ruleset, roster });
  const session = router.session(router.initial);
  const vocabulary = { fields: mineFields(ruleset, roster), lists: listFields(ruleset), reps: repIds(roster) };
  const leads = generateLeads(vocabulary, count, FIRST_AT, name);
  return leads.map(({ lead, at }) => session.route(lead, { at, explain: "none" }));
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
  return new Set(fields.flatMap(([path, field]) => (partOf(field, "").type === "list" ? [path] : [])));
}

/** The ids of the reps of a roster. */
export function repIds(roster: unknown): readonly string[] {
  const { reps } = partOf(roster, "");
  return Array.isArray(reps) ? reps.map((rep) => String(partOf(rep, "").id)) : [];
}

function partOf(value: unknown, key: string): { readonly [key: string]: unknown } {
  const part = key === "" ? value : partOf(value, "")[key];
  return typeof part === "object" && part !== null ? { ...part } : {};
}
