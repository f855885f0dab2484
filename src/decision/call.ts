import type { ExplainLevel } from "../model/explanation.js";
import type { History } from "../model/history.js";
import type { Standing } from "../targets/standing.js";

/** One call of `route`, its options checked: `at` in epoch milliseconds. */
export interface Call {
  readonly standing: Standing;
  readonly at: number;
  readonly history: History | undefined;
  readonly explain: ExplainLevel;
}
