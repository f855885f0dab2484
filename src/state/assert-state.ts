import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { State } from "../model/state.js";

const REMEDY = "pass what `initialState` or `applyChanges` returned, unchanged";

/**
 * Refuses what is no state of version 1 at all. Entries are checked where they are read.
 *
 * @throws a `StateError`.
 */
export function assertState(state: unknown): asserts state is State {
  if (isRecord(state) && state.version === 1 && isRecord(state.pools) && isRecord(state.reps)) return;
  throw createError("StateError", "state_invalid", [shapeIssue(state)]);
}

function shapeIssue(state: unknown): Issue {
  if (!isRecord(state)) return issue("state", `the state is ${quote(state)}, not an object`);
  if (state.version !== 1) return issue("state.version", `the version is \`${quote(state.version)}\`, not \`1\``);
  const key = isRecord(state.pools) ? "reps" : "pools";
  return issue(`state.${key}`, `\`${key}\` is not an object`);
}

function issue(path: string, message: string): Issue {
  return { path, code: "state_invalid", message, remedy: REMEDY };
}
