import type { Compiled } from "../condition/compiled.js";
import type { Scope } from "../condition/scope.js";
import { truthOf } from "../condition/truth-of.js";
import type { Id } from "../model/words.js";
import { unknownRep } from "./bind-rep.js";
import type { BoundRep } from "./bound-rep.js";
import type { CapPlan } from "./cap-plan.js";

const NO_CAPS: readonly CapPlan[] = Object.freeze([]);

/** A member as the ruleset lists it, its expressions compiled. */
export type MemberEntry = MemberPlan & ({ readonly rep: Id } | { readonly where: Compiled } | { readonly pool: Id });

/** What a member has beside being one; `null`: what the rep or the inner pool has. */
export interface MemberPlan {
  readonly weight: number | Compiled | null;
  readonly tier: number | Compiled | null;
  readonly caps: readonly CapPlan[] | null;
}

/** Who is in a pool, before weights are reduced. */
export interface Membership {
  readonly rep: BoundRep;
  readonly weight: number | Compiled;
  readonly tier: number | Compiled;
  readonly caps: readonly CapPlan[];
}

/** What membership depends on. */
export interface Membering {
  readonly pools: ReadonlyMap<Id, readonly MemberEntry[]>;
  readonly reps: ReadonlyMap<Id, BoundRep>;
  /** Of reps who say none. */
  readonly weight: number;
  readonly scope: Scope;
  readonly steps: number;
}

/**
 * The members of every pool in member order: as listed, those chosen by `where` in roster order, those of another pool in
 * its order. Who is met again keeps the first mention. Each pool is expanded once, after those that it contains.
 */
export function expandMembers(membering: Membering): ReadonlyMap<Id, readonly Membership[]> {
  const expanded = new Map<Id, readonly Membership[]>();
  for (const pool of innerFirst(membering.pools)) {
    const found = new Map<Id, Membership>();
    for (const entry of membering.pools.get(pool) ?? []) {
      for (const member of expandEntry(entry, membering, expanded)) {
        if (!found.has(member.rep.id)) found.set(member.rep.id, member);
      }
    }
    expanded.set(pool, [...found.values()]);
  }
  return expanded;
}

// Pools that contain each other are refused at load; here each simply comes once.
function innerFirst(pools: Membering["pools"]): ReadonlySet<Id> {
  const ordered = new Set<Id>();
  const entered = new Set<Id>();
  const waiting = [...pools.keys()].reverse();
  for (let pool = waiting.at(-1); pool !== undefined; pool = waiting.at(-1)) {
    const inner = (pools.get(pool) ?? []).flatMap((entry) => ("pool" in entry ? [entry.pool] : []));
    const unseen = entered.has(pool) ? [] : inner.filter((id) => !entered.has(id));
    entered.add(pool);
    if (unseen.length > 0) {
      waiting.push(...unseen);
    } else {
      ordered.add(pool);
      waiting.pop();
    }
  }
  return ordered;
}

function expandEntry(
  entry: MemberEntry,
  membering: Membering,
  expanded: ReadonlyMap<Id, readonly Membership[]>,
): readonly Membership[] {
  if ("pool" in entry) return (expanded.get(entry.pool) ?? []).map((inner) => withSettings(entry, inner));
  const reps =
    "rep" in entry
      ? [membering.reps.get(entry.rep) ?? unknownRep(entry.rep, membering.weight)]
      : [...membering.reps.values()].filter((rep) => belongs(entry.where, rep, membering));
  return reps.map((rep) => withSettings(entry, { rep, weight: rep.weight, tier: 0, caps: NO_CAPS }));
}

function belongs(where: Compiled, rep: BoundRep, { scope, steps }: Membering): boolean {
  scope.rep = rep.record;
  return truthOf(where, scope, steps) === "true";
}

function withSettings({ weight, tier, caps }: MemberPlan, inner: Membership): Membership {
  return {
    rep: inner.rep,
    weight: weight ?? inner.weight,
    tier: tier ?? inner.tier,
    caps: caps ?? inner.caps,
  };
}
