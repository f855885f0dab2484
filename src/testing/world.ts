import type { Decision } from "../model/decision.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { History } from "../model/history.js";
import type { Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import type { State } from "../model/state.js";
import type { Routing, RoutingOptions, RoutingRouter } from "./law.js";

/** A ruleset, a roster, and leads that come one after another. */
export interface World {
  readonly ruleset: Ruleset;
  readonly roster: Roster;
  readonly calls: readonly Call[];
}

/** One lead to route; a roster, where there is one, comes into force just before. */
export interface Call {
  readonly lead: object;
  readonly at: number;
  readonly history?: History;
  readonly roster?: Roster;
}

/** One call of a world that was walked, with everything it met. */
export interface Passage {
  /** Position among the world's calls. */
  readonly index: number;
  readonly call: Call;
  readonly router: RoutingRouter;
  readonly roster: Roster;
  readonly options: RoutingOptions;
  readonly decision: Decision;
  /** The state with the decision's changes folded in. */
  readonly after: State;
}

/** Routes a world's leads in order, each on the state that the one before left behind. */
export function* walkWorld(routing: Routing, world: World, explain: ExplainLevel = "full"): Generator<Passage> {
  let { roster } = world;
  let router = routing.createRouter({ ruleset: world.ruleset, roster });
  let state = router.initial;
  for (const [index, call] of world.calls.entries()) {
    if (call.roster !== undefined) {
      roster = call.roster;
      router = router.withRoster(roster);
    }
    const options = { state, explain, ...whenOf(call) };
    const decision = router.route(call.lead, options);
    const after = routing.applyChanges(state, decision.changes);
    yield { index, call, router, roster, options, decision, after };
    state = after;
  }
}

/** The time and the past of a call, as `route` and `needs` take them. */
export function whenOf({ at, history }: Call): { readonly at: number; readonly history?: History } {
  return history === undefined ? { at } : { at, history };
}

/** The first violation that `judge` finds on the way through a world. */
export function firstViolation(passages: Iterable<Passage>, judge: (passage: Passage) => string | null): string | null {
  for (const passage of passages) {
    const violation = judge(passage);
    if (violation !== null) return `lead ${passage.index + 1}: ${violation}`;
  }
  return null;
}
