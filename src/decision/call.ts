import type { ExplainLevel } from "../model/explanation.js";
import type { History } from "../model/history.js";
import type { State } from "../model/state.js";

/** One call of `route`, its options checked: `at` in epoch milliseconds. */
export interface Call {
  readonly state: State;
  readonly at: number;
  readonly history: History | undefined;
  readonly explain: ExplainLevel;
}
