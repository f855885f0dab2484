import type { Gate } from "./words.js";

/** The gates in the order in which they are judged. */
export const GATES = Object.freeze([
  "inactive",
  "repeat",
  "absent",
  "paused",
  "hours",
  "requires",
  "capacity",
  "caps",
  "ahead",
] as const satisfies readonly Gate[]);
