import fc from "fast-check";
import type { Change, Turn } from "../../src/model/change.js";
import type { MemberState, PoolState, State } from "../../src/model/state.js";
import { applyChanges } from "../../src/state/apply-changes.js";
import { creditOf } from "../../src/state/credit-of.js";
import { EMPTY_POOL } from "../../src/state/empty-pool.js";

/** Ids that are also names of Object.prototype are ids like any other. */
const REPS = ["ana", "ben", "__proto__", "constructor", "toString"] as const;
const POOLS = ["main", "__proto__", "main/north"] as const;
const COUNTERS = ["day@UTC", "__proto__", "3600000ms"] as const;

const rep = fc.constantFrom(...REPS);
const pool = fc.constantFrom(...POOLS);
const counter = fc.constantFrom(...COUNTERS);
const thousandths = fc.integer({ min: -3_000, max: 6_000 }).map((units) => units / 1_000);
const instant = fc.integer({ min: 0, max: 40 });
const keep = fc.option(fc.integer({ min: 1, max: 5 }));

/** A change of any kind, fitting or not; turns and deals are only begun and completed from the entry. */
export type Draft =
  | Exclude<Change, { type: "turn" | "deal" }>
  | { readonly type: "turn"; readonly rotation: string; readonly earning: readonly number[]; readonly pick: number }
  | { readonly type: "deal"; readonly rotation: string; readonly rep: string; readonly to: readonly string[] };

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({
    type: fc.constant("turn" as const),
    rotation: pool,
    earning: fc.uniqueArray(fc.integer({ min: 0, max: REPS.length - 1 }), { minLength: 1 }),
    pick: fc.nat(),
  }),
  fc.record({ type: fc.constant("owed" as const), rotation: pool, rep, by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record(
    { type: fc.constant("open" as const), rep, by: thousandths, value: thousandths, at: instant },
    { requiredKeys: ["type", "rep", "by"] },
  ),
  fc.record({ type: fc.constant("open-in" as const), pool, rep, by: thousandths }),
  fc
    .record({ type: fc.constant("count" as const), pool, rep: fc.option(rep), counter, at: instant, keep, by: instant })
    .map(oneByOne),
  fc
    .record({
      type: fc.constant("count" as const),
      pool: fc.constant(null),
      rep,
      counter,
      at: instant,
      keep,
      by: instant,
    })
    .map(oneByOne),
  fc.record({
    type: fc.constant("set-count" as const),
    pool,
    rep: fc.option(rep),
    counter,
    period: instant,
    count: instant,
  }),
  fc.record({
    type: fc.constant("partition" as const),
    rotation: pool,
    key: fc.constantFrom("north", "south", "__proto__"),
  }),
  fc.record({ type: fc.constant("deal" as const), rotation: pool, rep, to: fc.uniqueArray(rep, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("counted" as const), rep, open: fc.nat(5), at: instant }),
);

export const drafts = fc.array(draft, { maxLength: 40 });

/** The changes that follow from drafts one after another, those left out that do not fit the state that they meet. */
export function fittingChanges(
  start: State,
  drawn: readonly Draft[],
): { changes: Change[]; misfits: Change[]; state: State } {
  const changes: Change[] = [];
  let misfits: Change[] = [];
  let state = start;
  for (const each of drawn) {
    const change = completed(state, each);
    try {
      state = applyChanges(state, [change]);
      changes.push(change);
      misfits = [];
    } catch {
      misfits.push(change);
    }
  }
  return { changes, misfits, state };
}

/** The change that a draft is the beginning of. */
export function completed(state: State, each: Draft): Change {
  switch (each.type) {
    case "turn":
      return turnOf(state, each.rotation, each.earning, each.pick);
    case "deal":
      return dealOf(state, each.rotation, each.rep, each.to);
    default:
      return each;
  }
}

function turnOf(state: State, rotation: string, earning: readonly number[], pick: number): Turn {
  const { members } = entryIn(state, rotation);
  const weights = new Map(earning.map((index) => [REPS[index] ?? "ana", index + 1]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const step = Math.floor(2 ** 36 / total);
  const enter = [...weights].filter(([id, weight]) => {
    const stored = memberIn(members, id);
    return stored === undefined || stored.since === null || stored.weight !== weight;
  });
  const leave = Object.keys(members).filter(
    (id) => memberIn(members, id)?.since !== null && ![...weights.keys()].some((other) => other === id),
  );
  const id = REPS[earning[pick % earning.length] ?? 0] ?? "ana";
  return { type: "turn", rotation, rep: id, step, price: total * step, enter, leave };
}

// All to the last but a half each to those before; nothing to nobody does not fit unless the credit is 0.
function dealOf(state: State, rotation: string, leaver: string, to: readonly string[]): Change {
  const { members, clock } = entryIn(state, rotation);
  const member = memberIn(members, leaver);
  let left = member === undefined ? 0 : creditOf(member, clock);
  const shares = to.map((id, index): [string, number] => {
    const share = index === to.length - 1 ? left : Math.trunc(left / 2);
    left -= share;
    return [id, share];
  });
  return { type: "deal", rotation, rep: leaver, to: shares };
}

function entryIn({ pools }: State, rotation: string): PoolState {
  return (Object.hasOwn(pools, rotation) ? pools[rotation] : undefined) ?? EMPTY_POOL;
}

function memberIn(members: PoolState["members"], id: string): MemberState | undefined {
  return Object.hasOwn(members, id) ? members[id] : undefined;
}

function oneByOne<Counting extends { readonly keep: number | null; readonly by: number }>(change: Counting): Counting {
  return change.keep === null ? change : { ...change, by: 1 };
}
