import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../src/schema/json-schema.js";
import { FEATURE_ROWS } from "../check/feature-rows.js";
import { FOUNDING, FOUNDING_ROSTER, SMALL, SMALL_ROSTER } from "../check/good-ruleset.js";
import { SHAPE_ROWS } from "../check/shape-rows.js";
import { DECISION } from "./decision-example.js";
import { jsonSchemaFiles } from "./json-schema-text.js";
import { RECORD } from "./record-example.js";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const schemas = jsonSchemas();
const fits = {
  ruleset: ajv.compile(schemas.ruleset),
  roster: ajv.compile(schemas.roster),
  lead: ajv.compile(schemas.lead),
  decision: ajv.compile(schemas.decision),
  event: ajv.compile(schemas.event),
  record: ajv.compile(schemas.record),
};

test.each(jsonSchemaFiles())(
  "schema/%s is what the schemas say (else: npx tsx test/schema/write-json-schema.ts)",
  (file, text) => {
    expect(readFileSync(new URL(`../../schema/${file}`, import.meta.url), "utf8")).toBe(text);
  },
);

describe("good documents fit", () => {
  test.each([
    ["ruleset", FOUNDING],
    ["ruleset", SMALL],
    ["roster", FOUNDING_ROSTER],
    ["roster", SMALL_ROSTER],
    ["lead", { id: 7, country: "US", account: { rep: "ana" }, previousReps: ["ben"], attempts: 1 }],
    ["lead", { id: "x", receivedAt: "2026-11-26T09:00:00Z" }],
    ["decision", DECISION],
    ["record", RECORD],
    ["record", { ...RECORD, status: "closed", acceptedAt: RECORD.assignedAt }],
    ["event", { type: "accepted", id: "e1", lead: "7", rep: "ana", at: 1_795_446_000_000 }],
    ["event", { type: "reassigned", id: "e2", lead: "7", at: "2026-11-26T09:00:00Z" }],
    ["event", { type: "owed", id: "e3", rotation: "main", partition: "US", rep: "ana", at: 1_795_446_000_000 }],
  ] as const)("%s", (name, document) => {
    const validate = fits[name];
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  test.each(FEATURE_ROWS.map(({ name, keys }) => [name, keys] as const))("a ruleset with %s", (_, keys) => {
    expect(fits.ruleset({ ...SMALL, ...keys })).toBe(true);
  });
});

// What JSON Schema has no word for here: days that exist, instants in range, what is not JSON, and limits.
const BEYOND = /^(not_json|unreadable|refused_key|limit_exceeded|bad_day|bad_instant)$/;
const SAYABLE = SHAPE_ROWS.filter(({ found }) => !found.some(([, code]) => BEYOND.test(code)));

describe("bad documents do not", () => {
  test.each(SAYABLE.map(({ name, keys }) => [name, keys] as const))("%s", (_, keys) => {
    expect(fits.ruleset(JSON.parse(JSON.stringify({ ...SMALL, ...keys })))).toBe(false);
  });

  test.each([
    ["roster", { schema: 1, reps: [{ id: "ana", capasity: 1 }] }],
    ["lead", { country: "US" }],
    ["lead", { id: "" }],
    ["lead", { id: "x", attempts: -1 }],
    ["decision", { ...DECISION, outcome: "lost" }],
    ["decision", { ...DECISION, ruleset: "abc" }],
    ["decision", { ...DECISION, surplus: 1 }],
    ["record", { ...RECORD, status: "lost" }],
    ["record", { ...RECORD, holds: [{ type: "owed", rotation: "main", rep: "ana", by: 1 }] }],
    ["event", { type: "sold", id: "e1", lead: "7", at: 1_795_446_000_000 }],
    ["event", { type: "closed", id: "e1", lead: "7", rep: "ana", at: 1_795_446_000_000 }],
    ["event", { type: "counted", id: "e1", rep: "ana", open: -1, at: 1_795_446_000_000 }],
    ["event", { type: "closed", id: "e1", lead: "7", at: "yesterday" }],
  ] as const)("%s", (name, document) => expect(fits[name](document)).toBe(false));
});
