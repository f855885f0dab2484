import { assertNever } from "../kernel/assert-never.js";
import type { Gate } from "../model/words.js";

/** What is true of a rep whom the gate stopped: `ana is paused`. */
export function gateWords(gate: Gate): string {
  switch (gate) {
    case "inactive":
      return "has left or is not in the roster";
    case "repeat":
      return "already had this lead";
    case "absent":
      return "is absent";
    case "paused":
      return "is paused";
    case "hours":
      return "is outside working hours";
    case "requires":
      return "does not meet what is required";
    case "capacity":
      return "holds as many leads as allowed";
    case "caps":
      return "has reached a cap";
    case "ahead":
      return "is too far ahead of the others";
    default:
      return assertNever(gate);
  }
}
