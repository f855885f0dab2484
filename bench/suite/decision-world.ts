import { isDeepStrictEqual } from "node:util";
import { applyChanges, createRouter, initialState, type Router, type State } from "lead-router";
import { type Assign, rulesetOf } from "../workload/ruleset-of.js";
import { parseLead, type Workload } from "../workload/workload.js";

/** An instant in a Monday's working hours. */
export const AT = Date.UTC(2026, 10, 23, 15);

const WEIGHTS = [2, 1, 1, 3, 1];
const PAST_LEADS = 300;

/** Rules that assign to pools, reps with a capacity, and a state in which some turns were taken. */
export interface DecisionWorld {
  readonly router: Router;
  readonly state: State;
  /** The workload's leads, with the instant at which they came in. */
  readonly texts: readonly string[];
}

/** A workload whose rules assign, in turn, to `pools` pools of `size` reps each. */
export function createDecisionWorld(workload: Workload, size: number, pools: number): DecisionWorld {
  const reps = Array.from({ length: size * pools }, (_, index) => ({ id: `rep-${index}`, name: `Rep ${index}` }));
  const poolAt = (index: number) => [
    `pool-${index}`,
    {
      members: reps
        .slice(index * size, (index + 1) * size)
        .map(({ id }, rank) => ({ rep: id, weight: WEIGHTS[rank % 5] })),
    },
  ];
  const assignOf = (index: number): Assign => [{ pool: `pool-${index % pools}` }];
  const ruleset = {
    ...rulesetOf(workload, assignOf),
    pools: Object.fromEntries(Array.from({ length: pools }, (_, index) => poolAt(index))),
    defaults: { rep: { hours: "always", capacity: 1_000_000 } },
  };
  const router = createRouter({ ruleset, roster: { schema: 1, reps } });
  const texts = workload.leadTexts.map(withReceivedAt);
  return { router, state: afterPast(router, texts.slice(0, PAST_LEADS)), texts };
}

function withReceivedAt(text: string): string {
  const { id, createdAt, ...fields } = parseLead(text);
  return JSON.stringify({ id, receivedAt: createdAt, ...fields });
}

function afterPast(router: Router, texts: readonly string[]): State {
  return texts
    .map(parseLead)
    .reduce(
      (state: State, lead) => applyChanges(state, router.route(lead, { state, at: AT }).changes),
      initialState(router),
    );
}

/**
 * Checks that the pure form, its state carried on by `applyChanges`, and a session decide the same about some leads.
 *
 * @throws an error that shows the lead, where they do not.
 */
export function assertSameDecisions({ router, state, texts }: DecisionWorld, leads: number): void {
  const session = router.session(state);
  let current = state;
  for (const text of texts.slice(0, leads)) {
    const pure = router.route(parseLead(text), { state: current, at: AT });
    const held = session.route(parseLead(text), { at: AT });
    current = applyChanges(current, pure.changes);
    if (JSON.stringify(pure) !== JSON.stringify(held)) throw new Error(`session and pure form disagree about ${text}`);
  }
  if (!isDeepStrictEqual(session.snapshot(), current))
    throw new Error("session and pure form disagree about the state");
}
