import { canonicalJson } from "../kernel/canonical-json.js";
import type { Change } from "../model/change.js";
import type { State } from "../model/state.js";
import { entryOf } from "../state/entry-of.js";
import { poolKey, repKey } from "../state/keys.js";
import type { Law, Routing } from "./law.js";
import { settledCredits } from "./settled-credits.js";
import { firstViolation, type World, walkWorld, whenOf } from "./world.js";

/** What a decision does to the state. */
export const STATE_LAWS: readonly Law<World>[] = [
  {
    name: "credits-sum-to-zero",
    statement: "After every decision the credits of each rotation sum to zero.",
    check: creditsSumToZero,
  },
  {
    name: "needs-name-everything",
    statement:
      "A decision changes no state entry that `needs` does not list, and reads none: on those alone it is the same.",
    check: needsNameEverything,
  },
  {
    name: "only-pools-take-turns",
    statement: "A lead that a pool's rep takes is one turn of that pool; any other lead moves no rotation.",
    check: onlyPoolsTakeTurns,
  },
];

function creditsSumToZero(routing: Routing, world: World): string | null {
  return firstViolation(walkWorld(routing, world, "none"), ({ after }) => {
    for (const rotation of Object.keys(after.pools)) {
      const sum = [...settledCredits(after, rotation).values()].reduce((total, credit) => total + credit, 0);
      if (sum !== 0) return `the credits of ${rotation} sum to ${sum}`;
    }
    return null;
  });
}

function needsNameEverything(routing: Routing, world: World): string | null {
  return firstViolation(walkWorld(routing, world), ({ call, router, options, decision }) => {
    const needs = new Set(router.needs(call.lead, whenOf(call)));
    const changed = decision.changes.map(keyOf).find((key) => !needs.has(key));
    if (changed !== undefined) return `${changed} changes and is not among the needs`;
    const other = router.route(call.lead, { ...options, state: entriesOf(options.state, needs) });
    return canonicalJson(other) === canonicalJson(decision) ? null : "an entry that is not among the needs was read";
  });
}

function onlyPoolsTakeTurns(routing: Routing, world: World): string | null {
  return firstViolation(walkWorld(routing, world, "none"), ({ decision }) => {
    const pool = decision.assignments[0]?.pool ?? null;
    const rotations = decision.changes.flatMap((change) => (change.type === "turn" ? [change.rotation] : []));
    const expected = pool === null ? [] : [pool];
    return canonicalJson(rotations) === canonicalJson(expected) ? null : `turns in ${canonicalJson(rotations)}`;
  });
}

function keyOf(change: Change): string {
  const { kind, key } = entryOf(change);
  return kind === "pool" ? poolKey(key) : repKey(key);
}

/** The state with the entries of these keys alone. */
function entriesOf(state: State, keys: ReadonlySet<string>): State {
  const kept = <T>(entries: { readonly [key: string]: T }, prefix: string) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => keys.has(`${prefix}/${key}`)));
  return { ...state, pools: kept(state.pools, "pool"), reps: kept(state.reps, "rep") };
}
