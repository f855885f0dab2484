import type { State } from "../model/state.js";
import type { BoundRoster, Program } from "../targets/program.js";

/** What an event is followed with. */
export interface Following {
  readonly program: Program;
  readonly roster: BoundRoster;
  readonly state: State;
  /** When it happened, epoch milliseconds. */
  readonly at: number;
}
