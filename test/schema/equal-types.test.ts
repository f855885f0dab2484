import { expect, test } from "vitest";
import type * as z from "zod/mini";
import type { Decision } from "../../src/model/decision.js";
import type { RoutingEvent } from "../../src/model/event.js";
import type { Explanation } from "../../src/model/explanation.js";
import type { Field } from "../../src/model/field.js";
import type { Condition, Expr, Json } from "../../src/model/json.js";
import type { Lead } from "../../src/model/lead.js";
import type { Order } from "../../src/model/order.js";
import type { Member, Pool, PoolSettings, Strategy } from "../../src/model/pool.js";
import type { LeadRecord } from "../../src/model/record.js";
import type { Rep, Roster } from "../../src/model/roster.js";
import type { Action, Fallback, Rule, RuleSettings } from "../../src/model/rule.js";
import type { Ruleset } from "../../src/model/ruleset.js";
import type { Schedule } from "../../src/model/schedule.js";
import type { Entries, Table } from "../../src/model/table.js";
import type { Assign, Step } from "../../src/model/target.js";
import type { decision } from "../../src/schema/decision.js";
import type { event } from "../../src/schema/event.js";
import type { explanation } from "../../src/schema/explanation.js";
import type { field } from "../../src/schema/field.js";
import type { condition, expression, json } from "../../src/schema/json.js";
import type { lead } from "../../src/schema/lead.js";
import type { order } from "../../src/schema/order.js";
import type { member, pool, poolSettings, strategy } from "../../src/schema/pool.js";
import type { record } from "../../src/schema/record.js";
import type { rep, roster } from "../../src/schema/roster.js";
import type { action, branch, fallback, leaf, rule, ruleSettings } from "../../src/schema/rule.js";
import type { ruleset } from "../../src/schema/ruleset.js";
import type { schedule } from "../../src/schema/schedule.js";
import type { entries, table } from "../../src/schema/table.js";
import type { assign, step } from "../../src/schema/target.js";

/** Intersections merged and `readonly` taken off at every level: the only two ways of writing that may differ. */
type Plain<T> = T extends readonly [infer A, infer B]
  ? [Plain<A>, Plain<B>]
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Plain<Required<T>[Key]> }
      : T;
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Assignable<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
// The compiler's identity does not see whether an optional key may be `undefined`; assignability does.
type Equal<A, B> = Identical<A, B> extends true ? Assignable<A, B> : false;
type Same<Schema extends z.ZodMiniType, Model> = Equal<Plain<z.infer<Schema>>, Plain<Model>>;

/** Does not compile unless every schema and its model say the same, optional keys included. */
const same: {
  json: Same<typeof json, Json>;
  expression: Same<typeof expression, Expr>;
  condition: Same<typeof condition, Condition>;
  order: Same<typeof order, Order>;
  field: Same<typeof field, Field>;
  entries: Same<typeof entries, Entries>;
  table: Same<typeof table, Table>;
  schedule: Same<typeof schedule, Schedule>;
  strategy: Same<typeof strategy, Strategy>;
  member: Same<typeof member, Member>;
  poolSettings: Same<typeof poolSettings, PoolSettings>;
  pool: Same<typeof pool, Pool>;
  step: Same<typeof step, Step>;
  assign: Same<typeof assign, Assign>;
  action: Same<typeof action, Action>;
  ruleSettings: Same<typeof ruleSettings, RuleSettings>;
  leaf: Same<typeof leaf, Extract<Rule, { assign: Assign }>>;
  branch: Same<typeof branch, Extract<Rule, { rules: Rule[] }>>;
  rule: Same<typeof rule, Rule>;
  fallback: Same<typeof fallback, Fallback>;
  ruleset: Same<typeof ruleset, Ruleset>;
  rep: Same<typeof rep, Rep>;
  roster: Same<typeof roster, Roster>;
  lead: Same<typeof lead, Lead>;
  explanation: Same<typeof explanation, Explanation>;
  decision: Same<typeof decision, Decision>;
  event: Same<typeof event, RoutingEvent>;
  record: Same<typeof record, LeadRecord>;
} = {
  json: true,
  expression: true,
  condition: true,
  order: true,
  field: true,
  entries: true,
  table: true,
  schedule: true,
  strategy: true,
  member: true,
  poolSettings: true,
  pool: true,
  step: true,
  assign: true,
  action: true,
  ruleSettings: true,
  leaf: true,
  branch: true,
  rule: true,
  fallback: true,
  ruleset: true,
  rep: true,
  roster: true,
  lead: true,
  explanation: true,
  decision: true,
  event: true,
  record: true,
};

/** Proof that the comparison can fail: each of these differs in one modifier or one member. */
const different: {
  optional: Equal<Plain<{ a?: 1 }>, Plain<{ a: 1 }>>;
  undefinedAllowed: Equal<Plain<{ a?: 1 }>, Plain<{ a?: 1 | undefined }>>;
  member: Equal<Plain<{ a: 1 } | { b: 2 }>, Plain<{ a: 1 } | { b: 3 }>>;
} = { optional: false, undefinedAllowed: false, member: false };

test("every schema has the type of its model, checked by the compiler", () => {
  expect(Object.values(same).every(Boolean)).toBe(true);
  expect(Object.values(different).some(Boolean)).toBe(false);
});
