import { isRecord } from "../kernel/is-record.js";
import { childPath } from "../kernel/json-path.js";
import type { Field } from "../model/field.js";
import type { Order } from "../model/order.js";
import type { Member, Pool, PoolSettings } from "../model/pool.js";
import type { Step, TargetSettings } from "../model/target.js";
import type { Draft } from "./draft.js";
import { entriesOf } from "./entries-of.js";
import type { Examination } from "./examination.js";

/** An expression, where it stands, what it may read, and whether it must be a condition. */
export interface ExpressionPlace {
  readonly path: string;
  readonly expression: unknown;
  readonly scope: "lead" | "rep" | "both";
  readonly root: boolean;
  /** For how many roles, in their order, a rep may have been chosen by then. */
  readonly decided: number;
}

/** Every place of a ruleset where an expression may stand; what is absent is `undefined`. */
export function expressionPlaces(examination: Examination): readonly ExpressionPlace[] {
  const { rules, steps, names } = examination;
  const places = [...settledPlaces(examination)];
  for (const { path, rule } of rules) {
    if (rule.when !== undefined) places.push(condition(`${path}.when`, rule.when, "lead"));
  }
  for (const { path, role, step } of steps) {
    const decided = rolesBefore(role, [...names.roles]);
    places.push(...stepPlaces(step, path).map((place) => ({ ...place, decided })));
  }
  return places;
}

// A role that is none is a fault of its own.
function rolesBefore(role: string | null, roles: readonly string[]): number {
  if (role === null) return 0;
  return roles.includes(role) ? roles.indexOf(role) : roles.length;
}

/** Those outside of rules. */
function settledPlaces({ ruleset, names }: Examination): readonly ExpressionPlace[] {
  const { defaults, requires, fields, pools, backlog } = ruleset;
  // These are read for every role, the last one included, before which all the others were decided.
  const ofEveryRole = [
    condition("requires", requires, "both"),
    ...entriesOf(pools).flatMap(([id, pool]) => poolPlaces(pool, childPath("pools", id))),
    ...settingsPlaces(defaults?.pool, "defaults.pool"),
  ];
  const decided = Math.max(0, names.roles.size - 1);
  return [
    ...ofEveryRole.map((place) => ({ ...place, decided })),
    ...entriesOf(fields).flatMap(([name, field]) => fieldPlaces(field, childPath("fields", name))),
    ...capPlaces(defaults?.rep?.caps, "defaults.rep", "rep"),
    ...orderPlaces(backlog, "backlog", "lead"),
  ];
}

function fieldPlaces(field: Draft<Field> | undefined, path: string): readonly ExpressionPlace[] {
  if (field === undefined) return [];
  if ("derive" in field) return [value(`${path}.derive`, field.derive, "lead")];
  return "split" in field ? [value(`${path}.split.key`, field.split?.key, "lead")] : [];
}

function poolPlaces(pool: Draft<Pool> | undefined, path: string): readonly ExpressionPlace[] {
  const members = pool?.members ?? [];
  const places = members.flatMap((member, index) => memberPlaces(member, childPath(`${path}.members`, index)));
  return [...settingsPlaces(pool, path), ...places];
}

function memberPlaces(member: Draft<Member> | undefined, path: string): readonly ExpressionPlace[] {
  if (member === undefined) return [];
  const where = "where" in member ? [condition(`${path}.where`, member.where, "rep")] : [];
  const settings = [value(`${path}.weight`, member.weight, "both"), value(`${path}.tier`, member.tier, "both")];
  return [...where, ...settings, ...capPlaces(member.caps, path)];
}

function settingsPlaces(pool: Draft<PoolSettings> | undefined, path: string): readonly ExpressionPlace[] {
  if (pool === undefined) return [];
  const key = pool.strategy !== undefined && "key" in pool.strategy ? pool.strategy.key : undefined;
  return [
    condition(`${path}.requires`, pool.requires, "both"),
    value(`${path}.cost`, pool.cost, "both"),
    value(`${path}.partitionBy`, pool.partitionBy, "lead"),
    value(`${path}.strategy.key`, key, "lead"),
    ...orderPlaces(pool.shortlist?.by, `${path}.shortlist.by`, "both"),
    ...capPlaces(pool.caps, path),
  ];
}

/** The limits of caps that are expressions. */
export function capPlaces(
  caps: Draft<PoolSettings>["caps"],
  path: string,
  scope: ExpressionPlace["scope"] = "both",
): readonly ExpressionPlace[] {
  return (caps ?? []).map((cap, index) => value(`${childPath(`${path}.caps`, index)}.limit`, cap?.limit, scope));
}

function orderPlaces(
  orders: Draft<Order[]> | undefined,
  path: string,
  scope: "lead" | "both",
): readonly ExpressionPlace[] {
  return (orders ?? []).flatMap((order, index) => {
    if (order === undefined) return [];
    const at = childPath(path, index);
    if ("high" in order) return [value(`${at}.high`, order.high, scope)];
    return "low" in order ? [value(`${at}.low`, order.low, scope)] : [];
  });
}

function stepPlaces(step: Draft<Step>, path: string): readonly ExpressionPlace[] {
  if ("queue" in step) return namedPlaces(step.queue, path, "queue");
  if ("pool" in step) return [...namedPlaces(step.pool, path, "pool"), ...targetPlaces(step, path)];
  return "rep" in step ? [...namedPlaces(step.rep, path, "rep"), ...targetPlaces(step, path)] : [];
}

function targetPlaces({ requires, cost }: Draft<TargetSettings>, path: string): readonly ExpressionPlace[] {
  if (requires === undefined && cost === undefined) return [];
  return [condition(`${path}.requires`, requires, "both"), value(`${path}.cost`, cost, "both")];
}

// An id, or a list of ids, is no expression.
function namedPlaces(named: unknown, path: string, key: string): readonly ExpressionPlace[] {
  return isRecord(named) ? [value(`${path}.${key}`, named, "lead")] : [];
}

function condition(path: string, expression: unknown, scope: ExpressionPlace["scope"]): ExpressionPlace {
  return { path, expression, scope, root: true, decided: 0 };
}

// A scalar is an expression without fault.
function value(path: string, expression: unknown, scope: ExpressionPlace["scope"]): ExpressionPlace {
  return { path, expression: typeof expression === "object" ? expression : undefined, scope, root: false, decided: 0 };
}
