import type { Compiled } from "../condition/compiled.js";
import { mentionsPath } from "../condition/mentions-path.js";
import type { PoolPolicy } from "../eligibility/bound-pool.js";
import type { RuleNode } from "../matching/rule-node.js";
import type { Id } from "../model/words.js";
import type { Calendar } from "../time/calendar.js";
import type { OpeningPlan } from "../time/opening-hours.js";
import type { PoolPlan, ProgramTimes } from "./program.js";

/** What the expressions of a ruleset have to do with time. */
export interface AskedTimes {
  /** The schedules that they ask about. */
  readonly asked: Iterable<OpeningPlan>;
  readonly readsNow: boolean;
  /** What they compare the instant with. */
  readonly instants: readonly Compiled[];
}

/** When something about a ruleset changes by itself. */
export function programTimes(
  rules: readonly RuleNode<unknown>[],
  pools: ReadonlyMap<Id, PoolPlan>,
  { asked, readsNow, instants }: AskedTimes,
): ProgramTimes {
  const hours = new Set(asked);
  const calendars = new Map<string, Calendar>();
  for (const { policy } of pools.values()) {
    if (policy.hours !== "working" && policy.hours !== "always") hours.add(policy.hours);
    for (const calendar of calendarsOf(policy)) calendars.set(JSON.stringify(calendar), calendar);
  }
  const edges = new Set(
    rules.flatMap(({ active }) => (typeof active === "boolean" ? [] : [active.from, active.until])),
  );
  const finite = [...edges].filter(Number.isFinite);
  return Object.freeze({
    hours: [...hours],
    calendars: [...calendars.values()],
    edges: finite.sort((a, b) => a - b),
    readsNow,
    instants: instants.map((value) => ({ value, readsRep: mentionsPath(value.source, "rep") })),
  });
}

// By which a strategy or `maxAhead` counts; caps say themselves when they open again.
function calendarsOf({ strategy, maxAhead }: PoolPolicy): readonly Calendar[] {
  const turns = [strategy.type === "lowest-count" ? strategy.turns : null, maxAhead?.turns ?? null];
  return turns.flatMap((each) => (each === null || each.calendar === null ? [] : [each.calendar]));
}
