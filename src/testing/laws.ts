import { EXPLANATION_LAWS } from "./explanation-laws.js";
import { CHANGING_POOL_LAWS, CONSTANT_POOL_LAWS } from "./fairness-laws.js";
import { GATE_LAWS } from "./gate-laws.js";
import { PURITY_LAWS } from "./purity-laws.js";
import { RULESET_LAWS } from "./ruleset-laws.js";
import { STATE_LAWS } from "./state-laws.js";
import { TOTALITY_LAWS } from "./totality-laws.js";

/**
 * What the router promises, as laws that any implementation of its API can be checked against, by what they are checked
 * on. `check` says how the implementation breaks the law in a case, or `null`.
 *
 * @example
 * ```ts
 * import { applyChanges, createRouter } from "lead-router";
 * import { LAWS } from "lead-router/testing";
 * const pool = { weights: [2, 1, 0.5], leads: 100 };
 * const broken = LAWS.constantPool.filter((law) => law.check({ createRouter, applyChanges }, pool) !== null);
 * console.log(LAWS.constantPool.length, broken.length); // 3 0
 * ```
 */
export const LAWS = Object.freeze({
  /** On any ruleset, any roster and any leads. */
  anyWorld: Object.freeze([...PURITY_LAWS, ...GATE_LAWS, ...STATE_LAWS, ...EXPLANATION_LAWS, ...RULESET_LAWS]),
  /** On one pool that never changes. */
  constantPool: CONSTANT_POOL_LAWS,
  /** On one pool that changes now and then. */
  changingPool: CHANGING_POOL_LAWS,
  /** On leads that are no leads. */
  hostileLeads: TOTALITY_LAWS,
});
