import * as z from "zod/mini";
import { decision } from "./decision.js";
import { event } from "./event.js";
import { explanation } from "./explanation.js";
import { field } from "./field.js";
import { condition, expression, operation } from "./json.js";
import { lead } from "./lead.js";
import { pool } from "./pool.js";
import { record } from "./record.js";
import { rep, roster } from "./roster.js";
import { action, rule } from "./rule.js";
import { ruleset } from "./ruleset.js";
import { schedule } from "./schedule.js";
import { entries, table } from "./table.js";
import { assign, step } from "./target.js";

/** A JSON Schema document (draft 2020-12). */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Parts that stand once, under their name in `$defs`. */
const PARTS = Object.freeze({
  action,
  assign,
  condition,
  entries,
  explanation,
  expression,
  field,
  operation,
  pool,
  rep,
  rule,
  schedule,
  step,
  table,
});

/**
 * The JSON Schemas of a ruleset, a roster, a lead, a decision, an event and a record, for editors and for other languages. They say what
 * `checkRuleset` and `checkRoster` say of shape; references, weights and expressions only these know.
 */
export function jsonSchemas() {
  return {
    ruleset: jsonSchema(ruleset, "ruleset"),
    roster: jsonSchema(roster, "roster"),
    lead: jsonSchema(lead, "lead"),
    decision: jsonSchema(decision, "decision"),
    event: jsonSchema(event, "event"),
    record: jsonSchema(record, "record"),
  };
}

// `json` is a custom schema, which JSON Schema has no word for: anything, `{}`.
function jsonSchema(schema: z.core.$ZodType, name: string): JsonSchema {
  const metadata = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) metadata.add(part, { id });
  const { $schema, ...rest } = z.toJSONSchema(schema, { metadata, unrepresentable: "any", io: "input" });
  return { $schema, $id: `${name}.schema.json`, title: name, ...rest };
}
