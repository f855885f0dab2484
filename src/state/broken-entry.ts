import type { Issue } from "../kernel/issue.js";

const REMEDY = "restore the entry from the last good state; a rotation that is lost starts again as an absent entry";

/** The issue of an entry of the state that breaks an invariant. */
export function brokenEntry(path: string, message: string): Issue {
  return { path, code: "state_invalid", message, remedy: REMEDY };
}
