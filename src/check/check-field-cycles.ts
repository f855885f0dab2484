import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Field } from "../model/field.js";
import { collectReads } from "./collect-reads.js";
import type { Draft } from "./draft.js";
import type { Examination } from "./examination.js";
import { findCycles } from "./find-cycles.js";

/** Derived fields and splits that need each other's values. */
export function checkFieldCycles({ ruleset }: Examination): readonly Issue[] {
  const declared = Object.entries(ruleset.fields ?? {});
  const names = new Set(declared.map(([name]) => name));
  const edges = declared.map(([name, field]) => {
    const owners = [...collectReads(expressionOf(field))].map((path) => ownerOf(path, names));
    return [name, owners.filter((owner) => owner !== null)] as const;
  });
  return findCycles(new Map(edges)).map(fieldCycle);
}

function expressionOf(field: Draft<Field> | undefined): unknown {
  if (field === undefined) return null;
  if ("derive" in field) return field.derive ?? null;
  return "split" in field ? (field.split?.key ?? null) : null;
}

// `territory.region` is read of the declared field `territory`.
function ownerOf(path: string, names: ReadonlySet<string>): string | null {
  for (let prefix = path; prefix !== ""; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf(".")))) {
    if (names.has(prefix)) return prefix;
  }
  return null;
}

function fieldCycle(cycle: readonly string[]): Issue {
  const [first = ""] = cycle;
  return {
    path: childPath("fields", first),
    code: "field_cycle",
    message: `fields are derived from each other: ${[...cycle, first].map((name) => `\`${quote(name)}\``).join(" → ")}`,
    remedy: "derive one of them from fields that the lead brings",
  };
}
