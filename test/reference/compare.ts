import type { Decision } from "../../src/model/decision.js";
import type { Explanation } from "../../src/model/explanation.js";
import type { State } from "../../src/model/state.js";
import { joint, keyOf, type Memory } from "./memory.js";
import type { Answer } from "./router.js";

/** What both routers say about one lead, in one shape. Lists whose order carries no meaning are sorted. */
export function answerOfReference({ decision, tried, arms }: Answer): unknown {
  return {
    decision: { ...decision, notes: sorted(decision.notes) },
    steps: tried.map(({ verdicts, ...step }) => ({ ...step, verdicts: Object.fromEntries(verdicts) })),
    arms: sorted(arms),
  };
}

export function answerOfRouter(real: Decision): unknown {
  const { explanation, environment: _environment, changes: _changes, ...decision } = real;
  return {
    decision: { ...decision, notes: sorted(decision.notes) },
    steps: stepsOf(explanation),
    arms: sorted(explanation?.arms ?? []),
  };
}

function stepsOf(explanation: Explanation | null): unknown[] {
  const targets = (explanation?.steps ?? []).filter(({ target }) => !("wait" in target));
  return targets.map(({ rule, step, again, target, result, candidates }) => {
    const verdicts = Object.fromEntries(candidates.map(({ rep, verdict }) => [rep, verdict]));
    return { rule, step, again, target, result, verdicts };
  });
}

/** The memory as plain data, without what nobody has touched. */
export function settledMemory({ rotations, open, openIn, counts, partitions }: Memory): unknown {
  const pools = [...rotations].map(([key, { turn, standings, owed }]) => {
    const members = [...standings].map(([rep, { credit, last }]) => [rep, { credit: String(credit), last }] as const);
    return [key, settledPool(turn, owed, members)] as const;
  });
  const counted = [...counts].map(([key, count]) => {
    const isTurns = JSON.parse(key)[0] === "turns";
    return [key, "count" in count && isTurns ? { ...count, count: count.count / 1000 } : count] as const;
  });
  return {
    pools: byKey(pools.filter(([, { turn, owed }]) => turn > 0 || owed.length > 0)),
    reps: byKey(amounts([...open].map(([rep, amount]) => [rep, amount / 1000]))),
    openIn: byKey(amounts([...openIn].map(([key, amount]) => [key, amount / 1000]))),
    counts: byKey(counted),
    partitions: byKey([...partitions].map(([rotation, known]) => [keyOf(rotation, null), known])),
  };
}

type Counts = { readonly [counter: string]: object };

/** The same of the real state: every credit is settled by the one formula of the design. */
export function settledState({ pools, reps }: State): unknown {
  const settled = Object.entries(pools).map(([key, { turn, clock, owed, members }]) => {
    const own = Object.entries(members).map(([rep, { weight, credit, since, last }]) => {
      const now = since === null ? credit : credit + weight * (clock - since);
      return [rep, { credit: String(now), last }] as const;
    });
    return [key, settledPool(turn, owed, own)] as const;
  });
  return {
    pools: byKey(settled.filter(([, { turn, owed }]) => turn > 0 || owed.length > 0)),
    reps: byKey(amounts(Object.entries(reps).map(([rep, { open }]) => [rep, open]))),
    openIn: byKey(
      amounts(
        Object.entries(pools).flatMap(([key, { members }]) =>
          Object.entries(members).map(([rep, { open }]) => [joint(key, rep), open ?? 0] as const),
        ),
      ),
    ),
    counts: byKey([
      ...Object.entries(pools).flatMap(([key, { counts }]) => countsOf(counts, () => ["pool", key])),
      ...Object.entries(pools).flatMap(([key, { members }]) =>
        Object.entries(members).flatMap(([rep, { counts }]) =>
          countsOf(withoutAway(counts), (name) => [name.startsWith("turns:") ? "turns" : "member", key, rep]),
        ),
      ),
      ...Object.entries(reps).flatMap(([rep, { counts }]) => countsOf(counts, () => ["rep", rep])),
    ]),
    partitions: byKey(
      Object.entries(pools).flatMap(([key, pool]) => (pool.partitions ? [[key, pool.partitions]] : [])),
    ),
  };
}

type SettledMember = readonly [rep: string, standing: { readonly credit: string; readonly last: number }];

function settledPool(turn: number, owed: readonly string[], members: readonly SettledMember[]) {
  return { turn, owed, members: byKey(members.filter(([, { credit, last }]) => credit !== "0" || last > 0)) };
}

/** Of whoever is marked as away the reference keeps no count of turns, and so no mark. */
function withoutAway(counts: State["pools"][string]["members"][string]["counts"] = {}): Counts {
  const isAway = (name: string) => {
    const mark = counts[name.replace(/^turns:/, "away:")];
    return mark !== undefined && "count" in mark && mark.count > 0;
  };
  return Object.fromEntries(
    Object.entries(counts).filter(
      ([name]) => !name.startsWith("away:") && !(name.startsWith("turns:") && isAway(name)),
    ),
  );
}

/** Counts are kept under whose they are and the counter's name. */
function countsOf(counts: Counts | undefined, holder: (name: string) => string[]): (readonly [string, object])[] {
  return Object.entries(counts ?? {}).map(([name, count]) => [counterKey(holder(name), name), count]);
}

/** Of a rep, a pool and a member the holder is one text; of turns each part stands alone. */
function counterKey(holder: readonly string[], name: string): string {
  return holder[0] === "turns" ? joint(...holder, name) : joint(joint(...holder), name);
}

function amounts(entries: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return entries.filter(([, amount]) => amount !== 0);
}

function byKey<T>(entries: readonly (readonly [string, T])[]): { [key: string]: T } {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted<T>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
