import type { Member, Pool, PoolSettings } from "../../src/model/pool.js";
import type { Rep, Roster } from "../../src/model/roster.js";
import type { Ruleset } from "../../src/model/ruleset.js";
import { holds } from "./condition.js";

/** One rep of a pool; `rep` is absent where the roster does not know the id. */
export interface Candidate {
  id: string;
  rep: Rep | undefined;
  /** Reduced: only ratios matter. */
  weight: number;
  tier: number;
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

export function repOf(world: World, id: string): Rep | undefined {
  return world.roster.reps.find((rep) => rep.id === id);
}

/** Everyone in the pool, in member order, with reduced weights. */
export function candidatesOf(world: World, poolId: string): Candidate[] {
  const seen = new Map<string, Mention>();
  for (const mention of mentionsOf(world, poolId)) if (!seen.has(mention.id)) seen.set(mention.id, mention);
  const candidates = [...seen.values()].map((mention) => {
    const rep = repOf(world, mention.id);
    const weight = mention.weight ?? rep?.weight ?? world.ruleset.defaults?.rep?.weight ?? 1;
    return { id: mention.id, rep, weight: Math.round(weight * 1000), tier: mention.tier ?? 0 };
  });
  const divisor = candidates.reduce((common, { weight }) => greatestCommonDivisor(common, weight), 0);
  return candidates.map((candidate) => ({ ...candidate, weight: candidate.weight / divisor }));
}

interface Mention {
  id: string;
  weight: number | undefined;
  tier: number | undefined;
}

function mentionsOf(world: World, poolId: string): Mention[] {
  return (poolOf(world, poolId)?.members ?? []).flatMap((member) =>
    mentionsOfMember(world, member).map(({ id, weight, tier }) => ({
      id,
      weight: (member.weight as number | undefined) ?? weight,
      tier: (member.tier as number | undefined) ?? tier,
    })),
  );
}

function mentionsOfMember(world: World, member: Member): Mention[] {
  if ("rep" in member) return [{ id: member.rep, weight: undefined, tier: undefined }];
  if ("pool" in member) return mentionsOf(world, member.pool);
  return world.roster.reps
    .filter((rep) =>
      holds(member.where, {
        lead: () => undefined,
        rep: recordOf(rep),
        now: 0,
        table: (id) => world.ruleset.tables?.[id],
      }),
    )
    .map((rep) => ({ id: rep.id, weight: undefined, tier: undefined }));
}

/** What `rep.…` reads. */
export function recordOf(rep: Rep) {
  return { ...rep.attributes, id: rep.id };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
