import type { Change } from "../model/change.js";
import type { Decision } from "../model/decision.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { History } from "../model/history.js";
import type { Roster } from "../model/roster.js";
import type { Ruleset } from "../model/ruleset.js";
import type { State } from "../model/state.js";

/** One promise of the router, as something that can be checked against any implementation of its API. */
export interface Law<Case> {
  /** What `docs/laws.md` registers it under. */
  readonly name: string;
  /** What holds, in a sentence. */
  readonly statement: string;
  /** Says how the implementation breaks the law in this case, or `null` where it keeps it. */
  readonly check: (routing: Routing, given: Case) => string | null;
}

/** What a law is checked against: `createRouter` and `applyChanges`, of this library or of anything with their contract. */
export interface Routing {
  createRouter(input: { readonly ruleset: Ruleset; readonly roster: Roster }): RoutingRouter;
  applyChanges(state: State, changes: readonly Change[]): State;
}

/** The part of a router that laws use. */
export interface RoutingRouter {
  route(lead: object, options: RoutingOptions): Decision;
  needs(lead: object, options: Omit<RoutingOptions, "state" | "explain">): readonly string[];
  withRoster(roster: Roster): RoutingRouter;
  readonly initial: State;
}

/** What `route` is told beside the lead. */
export interface RoutingOptions {
  readonly state: State;
  readonly at: number;
  readonly history?: History;
  readonly explain?: ExplainLevel;
}
