import type { Decision } from "../../src/model/decision.js";
import type { Explanation } from "../../src/model/explanation.js";
import type { State } from "../../src/model/state.js";
import type { Answer, Memory } from "./router.js";

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
  return (explanation?.steps ?? []).map(({ rule, step, again, target, result, candidates }) => {
    const verdicts = Object.fromEntries(candidates.map(({ rep, verdict }) => [rep, verdict]));
    return { rule, step, again, target, result, verdicts };
  });
}

/** The memory as plain data, without what nobody has touched. */
export function settledMemory({ rotations, open }: Memory): unknown {
  return {
    pools: byKey(
      [...rotations]
        .map(([pool, { turn, standings }]) => {
          const members = [...standings].map(
            ([rep, { credit, last }]) => [rep, { credit: String(credit), last }] as const,
          );
          return [
            pool,
            { turn, members: byKey(members.filter(([, { credit, last }]) => credit !== "0" || last > 0)) },
          ] as const;
        })
        .filter(([, { turn }]) => turn > 0),
    ),
    reps: byKey([...open].filter(([, count]) => count > 0)),
  };
}

/** The same of the real state: every credit is settled by the one formula of the design. */
export function settledState({ pools, reps }: State): unknown {
  return {
    pools: byKey(
      Object.entries(pools)
        .map(([pool, { turn, clock, members }]) => {
          const settled = Object.entries(members).map(([rep, { weight, credit, since, last }]) => {
            const now = since === null ? credit : credit + weight * (clock - since);
            return [rep, { credit: String(now), last }] as const;
          });
          return [
            pool,
            { turn, members: byKey(settled.filter(([, { credit, last }]) => credit !== "0" || last > 0)) },
          ] as const;
        })
        .filter(([, { turn }]) => turn > 0),
    ),
    reps: byKey(
      Object.entries(reps)
        .map(([rep, { open }]) => [rep, open] as const)
        .filter(([, open]) => open > 0),
    ),
  };
}

function byKey<T>(entries: readonly (readonly [string, T])[]): { [key: string]: T } {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted<T>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
