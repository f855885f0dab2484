import type { Settled } from "./clauses.js";
import type { Atom } from "./guard.js";
import type { PlainCondition } from "./plain-condition.js";

/** Which texts make a plain condition true. */
export function settledBy(condition: PlainCondition): Settled {
  switch (condition.kind) {
    case "text":
    case "same":
    case "oneOf":
    case "prefix":
      return "each";
    case "any":
      return condition.of.every((each) => settledBy(each) === "each") ? "each" : "no";
    case "all":
      return settledByAll(condition.of);
    default:
      return "no";
  }
}

// Two texts asked of one field are never both there: such a rule is listed under one of them.
function settledByAll(of: readonly PlainCondition[]): Settled {
  const [only, second] = of;
  if (only !== undefined && second === undefined) return settledBy(only);
  const slots = new Set(of.map((each) => (each.kind === "text" || each.kind === "same" ? each.slot : -1)));
  return of.length > 0 && !slots.has(-1) && slots.size === of.length ? "all" : "no";
}

/** Whether a rule that is settled so is true once an atom of its guard is found by its text. */
export function isSettled(settled: Settled | undefined, atom: Atom): boolean {
  if (atom.kind === "joint") return settled === "all";
  return settled === "each" && atom.kind !== "range";
}
