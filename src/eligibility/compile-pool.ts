import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext, Compiled } from "../condition/compiled.js";
import { childPath } from "../kernel/json-path.js";
import type { Json } from "../model/json.js";
import type { Pool, PoolSettings, Strategy } from "../model/pool.js";
import type { Id, Period } from "../model/words.js";
import { turnCounter } from "../state/counter-names.js";
import type { OpeningHours } from "../time/opening-hours.js";
import { parseDuration } from "../time/parse-duration.js";
import type { CreditPolicy, Keep, PoolPolicy, PoolStrategy, ShortlistPolicy, TurnCount } from "./bound-pool.js";
import { bindCaps, planCaps } from "./cap-plan.js";
import { planCost } from "./cost-plan.js";
import { type EntryIds, entryIdOf } from "./entry-ids.js";
import { calendarOf, type TimePolicy } from "./time-policy.js";

const ROUND_ROBIN = Object.freeze({ type: "round-robin" } as const);

/** The strategies under which it is somebody's turn, present or not. */
const MISSES_TURNS: readonly string[] = Object.freeze(["round-robin", "lowest-count", "least-recent"]);

/** What members and settings of pools are compiled with. */
export interface MemberCompiling {
  readonly context: CompileContext;
  readonly time: TimePolicy;
}

/** What a pool is compiled with. */
export interface PoolCompiling extends MemberCompiling {
  /** Under which ids pools stand in the state. */
  readonly entryIds: EntryIds;
}

/** Compiles a pool's settings; what it does not say itself it takes from `defaults.pool`, key by key. */
export function compilePool(
  id: Id,
  own: PoolSettings & Pick<Pool, "formerly">,
  defaults: PoolSettings | undefined,
  { context, time, entryIds }: PoolCompiling,
): PoolPolicy {
  const settings = { ...defaults, ...own };
  const path = childPath("pools", id);
  const at = (key: keyof PoolSettings) => (own[key] === undefined ? `defaults.pool.${key}` : `${path}.${key}`);
  const expression = (value: Json | undefined, key: keyof PoolSettings) =>
    value === undefined ? null : compileExpression(value, at(key), context);
  const { shortlist, maxAhead, missedTurns = "keep" } = settings;
  return Object.freeze({
    requires: expression(settings.requires, "requires"),
    strategy: compileStrategy(settings.strategy ?? ROUND_ROBIN, at("strategy"), { context, time }),
    shortlist: shortlist === undefined ? null : compileShortlist(shortlist, at("shortlist"), context),
    hours: compileHours(settings.hours ?? "working", time),
    opensWithinMs: durationMs(settings.opensWithin) ?? 0,
    caps: bindCaps(planCaps(settings.caps, at("caps"), context, time), time.timezone, time),
    cost: planCost(settings.cost, at("cost"), context),
    entry: entryIdOf(id, entryIds),
    formerly: Object.freeze([...(own.formerly ?? [])]),
    rotation: entryIdOf(settings.rotation ?? id, entryIds),
    partitionBy: expression(settings.partitionBy, "partitionBy"),
    maxAhead: maxAhead === undefined ? null : { leads: maxAhead.leads, turns: countTurns(maxAhead.per, time) },
    makeUp:
      missedTurns === "keep" || !MISSES_TURNS.includes(settings.strategy?.type ?? "round-robin")
        ? 0
        : missedTurns.makeUp,
    credit: compileCredit(settings.credit, time),
  });
}

/** A number as it is, an expression compiled. */
export function compileAmount(amount: Json, path: string, context: CompileContext): number | Compiled {
  return typeof amount === "number" ? amount : compileExpression(amount, path, context);
}

function compileStrategy(strategy: Strategy, path: string, { context, time }: MemberCompiling): PoolStrategy {
  switch (strategy.type) {
    case "lowest-count": {
      const { type, per, newcomer = "average" } = strategy;
      return Object.freeze({ type, turns: countTurns(per, time), newcomer });
    }
    case "least-loaded":
      return Object.freeze({ type: strategy.type, by: strategy.by ?? "open" });
    case "sticky":
      return Object.freeze({ type: strategy.type, key: compileExpression(strategy.key, `${path}.key`, context) });
    default:
      return strategy;
  }
}

function countTurns(per: Period | "ever", time: TimePolicy): TurnCount {
  const calendar = per === "ever" ? null : calendarOf(per, time.timezone, time);
  return Object.freeze({ counter: turnCounter(calendar), calendar });
}

function compileHours(hours: string, time: TimePolicy): "working" | OpeningHours {
  return hours === "working" ? hours : time.openingHours(hours, time.timezone);
}

function compileCredit(credit: PoolSettings["credit"], time: TimePolicy): CreditPolicy | null {
  if (credit === undefined) return null;
  const { on, within, hours = "always" } = credit;
  return Object.freeze({ on: Object.freeze([...on]), withinMs: durationMs(within), hours: compileHours(hours, time) });
}

function durationMs(duration: string | undefined): number | null {
  return duration === undefined ? null : parseDuration(duration);
}

function compileShortlist(
  shortlist: NonNullable<PoolSettings["shortlist"]>,
  path: string,
  context: CompileContext,
): ShortlistPolicy {
  const by = shortlist.by.map((order, index) => {
    const high = "high" in order;
    const at = `${childPath(`${path}.by`, index)}.${high ? "high" : "low"}`;
    return Object.freeze({ high, value: compileExpression(high ? order.high : order.low, at, context) });
  });
  return Object.freeze({ by: Object.freeze(by), keep: readKeep(shortlist.keep) });
}

function readKeep(keep: number | string | undefined): Keep {
  if (keep === undefined) return { kind: "equals" };
  if (typeof keep === "number") return { kind: "count", count: keep };
  return { kind: "share", thousandths: Math.round(Number(keep.slice(0, -1)) * 1_000) };
}
