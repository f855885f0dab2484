import type { Router } from "../engine.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { History } from "../model/history.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import type { Keep } from "./keep.js";
import type { LeadBody } from "./lead-body.js";
import type { LeadIdentity } from "./lead-identity.js";

/** What one decision is made of. */
export interface Deciding {
  readonly lead: object;
  readonly cause: Id;
  readonly history: History | undefined;
  /** What was kept of the lead; `null`: it is new. */
  readonly before: LeadBody | null;
  /** The id of its record. */
  readonly recordId: string;
  /** The state to decide on; `null`: that of the desk. */
  readonly state: State | null;
  readonly at: number;
  readonly explain: ExplainLevel;
  readonly keep: Keep;
  readonly identity: (router: Router) => LeadIdentity;
}
