import type { Cap } from "../../src/model/cap.js";
import type { Expr } from "../../src/model/json.js";
import type { Member, Pool, PoolSettings } from "../../src/model/pool.js";
import type { Rep, Roster } from "../../src/model/roster.js";
import type { Ruleset } from "../../src/model/ruleset.js";
import { evaluate, holds } from "./condition.js";
import { readingOf } from "./reading.js";
import { type Reading, toNumber } from "./value.js";

/** One rep of a pool; `rep` is absent where the roster does not know the id. */
export interface Candidate {
  id: string;
  rep: Rep | undefined;
  /** Reduced: only ratios matter. 0: the expression gives no positive number, so the member takes no turns. */
  weight: number;
  tier: number;
  caps: readonly Cap[];
}

export interface World {
  ruleset: Ruleset;
  roster: Roster;
}

/** A pool's settings, after those of `defaults.pool`. */
export function poolOf(world: World, id: string): (Pool & PoolSettings) | undefined {
  const pool = Object.hasOwn(world.ruleset.pools, id) ? world.ruleset.pools[id] : undefined;
  return pool && { ...world.ruleset.defaults?.pool, ...pool };
}

/** The rep of that id, if the roster knows it. */
export function repOf(world: World, id: string): Rep | undefined {
  return world.roster.reps.find((rep) => rep.id === id);
}

/** The rep's zone. */
export function zoneOfRep(world: World, rep: Rep): string {
  return rep.timezone ?? world.ruleset.defaults?.rep?.timezone ?? world.ruleset.timezone;
}

/** Everyone in the pool, in member order, with weights and tiers for one lead. */
export function candidatesOf(
  world: World,
  poolId: string,
  reading: Reading = readingOf(world.ruleset, 0, () => undefined),
): Candidate[] {
  const seen = new Map<string, Mention>();
  for (const mention of mentionsOf(world, poolId)) if (!seen.has(mention.id)) seen.set(mention.id, mention);
  const mentions = [...seen.values()];
  const candidates = mentions.map(({ id, weight, tier, caps }) => {
    const rep = repOf(world, id);
    const own = weight ?? rep?.weight ?? world.ruleset.defaults?.rep?.weight ?? 1;
    const number = (value: Expr) => numberFor(value, rep, reading);
    const heavy = Math.round((number(own) ?? 0) * 1000);
    return {
      id,
      rep,
      weight: Math.max(0, heavy),
      tier: number(tier ?? 0) ?? Number.POSITIVE_INFINITY,
      caps: caps ?? [],
    };
  });
  const reduced = reducedWeights(candidates.map(({ weight }) => weight));
  return candidates.map((candidate, index) => ({ ...candidate, weight: reduced[index] ?? 0 }));
}

function numberFor(value: Expr, rep: Rep | undefined, reading: Reading): number | undefined {
  if (typeof value === "number") return value;
  return rep && toNumber(evaluate(value, { ...reading, rep: recordOf(rep) }));
}

/** Divided by what they have in common; beyond 2^20 in sum, to shares of it. */
function reducedWeights(weights: readonly number[]): number[] {
  const divisor = weights.reduce(greatestCommonDivisor, 0);
  if (divisor === 0) return [...weights];
  const reduced = weights.map((weight) => BigInt(weight) / BigInt(divisor));
  const sum = reduced.reduce((total, weight) => total + weight, 0n);
  const most = 2n ** 20n;
  if (sum <= most) return reduced.map(Number);
  return reduced.map((weight) => (weight === 0n ? 0 : Math.max(1, Number((weight * most) / sum))));
}

interface Mention {
  id: string;
  weight: number | Expr | undefined;
  tier: number | Expr | undefined;
  caps: readonly Cap[] | undefined;
}

function mentionsOf(world: World, poolId: string): Mention[] {
  return (poolOf(world, poolId)?.members ?? []).flatMap((member) =>
    mentionsOfMember(world, member).map(({ id, weight, tier, caps }) => ({
      id,
      weight: member.weight ?? weight,
      tier: member.tier ?? tier,
      caps: member.caps ?? caps,
    })),
  );
}

function mentionsOfMember(world: World, member: Member): Mention[] {
  const nothingSaid = { weight: undefined, tier: undefined, caps: undefined };
  if ("rep" in member) return [{ id: member.rep, ...nothingSaid }];
  if ("pool" in member) return mentionsOf(world, member.pool);
  const reading = readingOf(world.ruleset, 0, () => undefined);
  return world.roster.reps
    .filter((rep) => holds(member.where, { ...reading, rep: recordOf(rep) }))
    .map((rep) => ({ id: rep.id, ...nothingSaid }));
}

/** What `rep.…` reads. */
export function recordOf(rep: Rep) {
  return { ...rep.attributes, id: rep.id };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
