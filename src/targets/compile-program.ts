import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext, Compiled } from "../condition/compiled.js";
import { createSlots } from "../condition/slots.js";
import { planCaps } from "../eligibility/cap-plan.js";
import { compileAmount, compilePool, type MemberCompiling, type PoolCompiling } from "../eligibility/compile-pool.js";
import { entryIdsOf } from "../eligibility/entry-ids.js";
import type { MemberEntry } from "../eligibility/expand-members.js";
import { createTimePolicy, type TimePolicy } from "../eligibility/time-policy.js";
import { fingerprint } from "../kernel/fingerprint.js";
import { frozenJson } from "../kernel/frozen-json.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import { ENGINE_VERSION } from "../kernel/version.js";
import { compileRules } from "../matching/compile-rules.js";
import { inheritSettings } from "../matching/inherit-settings.js";
import { createRuleIndex } from "../matching/rule-index.js";
import type { Limits } from "../model/limits.js";
import type { Order } from "../model/order.js";
import type { Member } from "../model/pool.js";
import type { RuleSettings } from "../model/rule.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Entries, Table } from "../model/table.js";
import type { Id } from "../model/words.js";
import { compilePreparation } from "../prepare/compile-preparation.js";
import { compileTable } from "../tables/compile-table.js";
import type { Lookup } from "../tables/lookup.js";
import type { CachedZones } from "../time/cache-offsets.js";
import type { OpeningPlan } from "../time/opening-hours.js";
import { parseDuration } from "../time/parse-duration.js";
import { type ActiveDates, activeWindow } from "./active-window.js";
import { compileAssign, type StepCompiling } from "./compile-steps.js";
import { conditionTimes } from "./condition-times.js";
import { isByValue } from "./initial-for.js";
import type { BacklogOrder, FallbackPlan, PoolPlan, Program, SlaPlan } from "./program.js";
import { programTimes } from "./program-times.js";

/** What the host may say about how a ruleset runs. */
export interface ProgramOptions {
  readonly limits: Limits;
  readonly onLimit: Program["onLimit"];
  /** Entries of tables that have none of their own. */
  readonly tables: { readonly [table: Id]: Entries };
  readonly zones: CachedZones;
}

/** Compiles a checked ruleset. Nothing of a lead, roster or state is needed yet. */
export function compileProgram(written: Ruleset, options: ProgramOptions): Program {
  const { limits, onLimit } = options;
  const ruleset = fillTables(written, options.tables);
  const slots = createSlots();
  const time = createTimePolicy(ruleset, options.zones);
  const asked = new Set<OpeningPlan>();
  let readsNow = false;
  const instants: Compiled[] = [];
  const context: CompileContext = {
    slotOf: slots.slotOf,
    lookups: compileTables(ruleset),
    semantics: ruleset.semantics ?? "strict",
    time: conditionTimes(time, asked),
    noteNow: () => {
      readsNow = true;
    },
    noteInstant: (expression) => instants.push(expression),
  };
  const { requires, defaults, roles = ["rep"] } = ruleset;
  const entryIds = entryIdsOf(ruleset.pools);
  const compiling: StepCompiling = { context, time, roles, entryIds };
  const windowOf = (active: ActiveDates) => activeWindow(active, time);
  const rules = compileRules(ruleset.rules, defaults?.rule, { context, windowOf }, (assign, settings, path) =>
    Object.freeze({
      roles: compileAssign(assign, path, compiling),
      settings,
      sla: compileSla(settings.sla, time),
    }),
  );
  const pools = compilePools(ruleset, { context, time, entryIds });
  const parts = {
    rules,
    index: createRuleIndex(rules, context.semantics),
    fallback: compileFallback(ruleset, compiling),
    ...{ pools, entryIds },
    requires: requires === undefined ? null : compileExpression(requires, "requires", context),
    backlog: compileBacklog(ruleset.backlog ?? [], context),
    valueSlot: [...pools.values()].some(({ policy }) => isByValue(policy.strategy)) ? slots.slotOf("value") : -1,
  };
  const salt = ruleset.salt ?? ruleset.id;
  const preparation = compilePreparation({ fields: ruleset.fields ?? {}, slots, context, salt, limits });
  return Object.freeze({
    ...parts,
    repBinding: Object.freeze({ defaults: defaults?.rep, absences: defaults?.absence, time, context }),
    times: programTimes(rules, pools, { asked, readsNow, instants }),
    preparation,
    salt,
    environment: Object.freeze({ engine: ENGINE_VERSION, zones: options.zones.id }),
    roles: Object.freeze([...roles]),
    firstRole: roles[0] ?? "rep",
    severalRoles: roles.length > 1,
    partitions: limits.partitions,
    fingerprint: fingerprint(ruleset),
    queues: new Set(ruleset.queues),
    steps: limits.steps,
    decisionSteps: limits.decisionSteps,
    onLimit,
  });
}

// A table that the host supplies counts as if it stood in the ruleset: in decisions and in the fingerprint.
function fillTables(ruleset: Ruleset, supplied: ProgramOptions["tables"]): Ruleset {
  if (Object.keys(supplied).length === 0) return ruleset;
  const tables = Object.entries(ruleset.tables ?? {}).map(([id, table]): [Id, Table] => {
    const entries = table.entries ?? readOwn(supplied, id);
    return [id, entries === undefined ? table : { ...table, entries }];
  });
  return { ...ruleset, tables: Object.fromEntries(tables) };
}

function compileTables(ruleset: Ruleset): ReadonlyMap<Id, Lookup> {
  return new Map(
    Object.entries(ruleset.tables ?? {}).map(([id, table]) => [
      id,
      compileTable({ ...table, entries: table.entries ?? {} }),
    ]),
  );
}

function compileFallback({ fallback, defaults }: Ruleset, compiling: StepCompiling): FallbackPlan | null {
  if (fallback === undefined) return null;
  const { repeat } = inheritSettings(defaults?.rule);
  return Object.freeze({
    roles: compileAssign(fallback.assign, "fallback.assign", compiling),
    sla: compileSla(fallback.sla, compiling.time),
    repeat,
    actions: frozenJson(fallback.actions ?? []),
  });
}

function compileSla(sla: RuleSettings["sla"], time: TimePolicy): SlaPlan | null {
  if (sla === undefined) return null;
  const { respondWithin, hours = "always" } = sla;
  const plan = hours === "working" ? hours : time.openingHours(hours, time.timezone);
  return Object.freeze({ withinMs: parseDuration(respondWithin) ?? 0, hours: plan });
}

function compilePools({ pools, defaults }: Ruleset, compiling: PoolCompiling): ReadonlyMap<Id, PoolPlan> {
  return new Map(
    Object.entries(pools).map(([id, pool]) => {
      const policy = compilePool(id, pool, defaults?.pool, compiling);
      const path = childPath(childPath("pools", id), "members");
      const members = pool.members.map((member, index) => compileMember(member, childPath(path, index), compiling));
      return [id, Object.freeze({ policy, members: Object.freeze(members) })];
    }),
  );
}

function compileMember(member: Member, path: string, { context, time }: MemberCompiling): MemberEntry {
  const { weight, tier, caps } = member;
  const plan = {
    weight: weight === undefined ? null : compileAmount(weight, `${path}.weight`, context),
    tier: tier === undefined ? null : compileAmount(tier, `${path}.tier`, context),
    caps: caps === undefined ? null : planCaps(caps, `${path}.caps`, context, time),
  };
  if ("where" in member) return { ...plan, where: compileExpression(member.where, `${path}.where`, context) };
  return "rep" in member ? { ...plan, rep: member.rep } : { ...plan, pool: member.pool };
}

function compileBacklog(backlog: readonly Order[], context: CompileContext): readonly BacklogOrder[] {
  return backlog.map((order, index) => {
    const high = "high" in order;
    const path = `${childPath("backlog", index)}.${high ? "high" : "low"}`;
    return Object.freeze({ high, value: compileExpression(high ? order.high : order.low, path, context) });
  });
}
