import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext } from "../condition/compiled.js";
import { createSlots } from "../condition/slots.js";
import type { PoolPolicy } from "../eligibility/bound-pool.js";
import { compilePool } from "../eligibility/compile-pool.js";
import type { MemberEntry } from "../eligibility/expand-members.js";
import { fingerprint } from "../kernel/fingerprint.js";
import { frozenJson } from "../kernel/frozen-json.js";
import { childPath } from "../kernel/json-path.js";
import { readOwn } from "../kernel/read-own.js";
import { compileRules } from "../matching/compile-rules.js";
import { inheritSettings } from "../matching/inherit-settings.js";
import { createRuleIndex } from "../matching/rule-index.js";
import type { Limits } from "../model/limits.js";
import type { Member } from "../model/pool.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Entries, Table } from "../model/table.js";
import type { Id } from "../model/words.js";
import { compilePreparation } from "../prepare/compile-preparation.js";
import { compileTable } from "../tables/compile-table.js";
import type { Lookup } from "../tables/lookup.js";
import { compileSteps } from "./compile-steps.js";
import type { FallbackPlan, PoolPlan, Program } from "./program.js";

/** What the host may say about how a ruleset runs. */
export interface ProgramOptions {
  readonly limits: Limits;
  readonly onLimit: Program["onLimit"];
  /** Entries of tables that have none of their own. */
  readonly tables: { readonly [table: Id]: Entries };
}

/** Compiles a checked ruleset. Nothing of a lead, roster or state is needed yet. */
export function compileProgram(written: Ruleset, options: ProgramOptions): Program {
  const { limits, onLimit } = options;
  const ruleset = fillTables(written, options.tables);
  const slots = createSlots();
  const context: CompileContext = {
    slotOf: slots.slotOf,
    lookups: compileTables(ruleset),
    semantics: ruleset.semantics ?? "strict",
  };
  const { requires } = ruleset;
  const rules = compileRules(ruleset.rules, ruleset.defaults?.rule, context, (assign, settings, path) =>
    Object.freeze({ steps: compileSteps(assign, path, context), settings }),
  );
  const parts = {
    rules,
    index: createRuleIndex(rules, context.semantics),
    fallback: compileFallback(ruleset, context),
    pools: compilePools(ruleset, context),
    requires: requires === undefined ? null : compileExpression(requires, "requires", context),
  };
  const salt = ruleset.salt ?? ruleset.id;
  return Object.freeze({
    ...parts,
    preparation: compilePreparation({ fields: ruleset.fields ?? {}, slots, context, salt, limits }),
    fingerprint: fingerprint(ruleset),
    queues: new Set(ruleset.queues),
    role: ruleset.roles?.[0] ?? "rep",
    steps: limits.steps,
    decisionSteps: limits.decisionSteps,
    onLimit,
    repDefaults: ruleset.defaults?.rep,
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

function compileFallback({ fallback, defaults }: Ruleset, context: CompileContext): FallbackPlan | null {
  if (fallback === undefined) return null;
  const { repeat } = inheritSettings(defaults?.rule);
  const steps = compileSteps(fallback.assign, "fallback.assign", context);
  return Object.freeze({ steps, repeat, actions: frozenJson(fallback.actions ?? []) });
}

function compilePools({ pools, defaults }: Ruleset, context: CompileContext): ReadonlyMap<Id, PoolPlan> {
  return new Map(
    Object.entries(pools).map(([id, pool]) => {
      const path = childPath("pools", id);
      const policy: PoolPolicy = compilePool(pool, defaults?.pool, path, context);
      const members = pool.members.map((member, index) =>
        compileMember(member, childPath(`${path}.members`, index), context),
      );
      return [id, Object.freeze({ policy, members: Object.freeze(members) })];
    }),
  );
}

function compileMember(member: Member, path: string, context: CompileContext): MemberEntry {
  if (!("where" in member)) return member;
  return { ...member, where: compileExpression(member.where, `${path}.where`, context) };
}
