import { EXPLANATION_LAWS } from "./explanation-laws.js";
import { CHANGING_POOL_LAWS, CONSTANT_POOL_LAWS } from "./fairness-laws.js";
import { GATE_LAWS } from "./gate-laws.js";
import { PURITY_LAWS } from "./purity-laws.js";
import { RULESET_LAWS } from "./ruleset-laws.js";
import { STATE_LAWS } from "./state-laws.js";
import { TOTALITY_LAWS } from "./totality-laws.js";

/** Every law, by what it is checked on. `docs/laws.md` registers them; a test compares the two. */
export const LAWS = Object.freeze({
  /** On any ruleset, any roster and any leads. */
  anyWorld: [...PURITY_LAWS, ...GATE_LAWS, ...STATE_LAWS, ...EXPLANATION_LAWS, ...RULESET_LAWS],
  /** On one pool that never changes. */
  constantPool: CONSTANT_POOL_LAWS,
  /** On one pool that changes now and then. */
  changingPool: CHANGING_POOL_LAWS,
  /** On leads that are no leads. */
  hostileLeads: TOTALITY_LAWS,
});
