import type { TimePolicy } from "../eligibility/time-policy.js";
import type { ActiveWindow } from "../matching/rule-node.js";
import type { Rule } from "../model/rule.js";
import { parseDay } from "../time/day-number.js";
import { startOfDay } from "../time/first-instant-at.js";
import { parseInstant } from "../time/parse-instant.js";

/** When a rule says that it is active. */
export type ActiveDates = Exclude<Rule["active"], false | undefined>;

/** The instants between which a rule is active: a day begins at its first instant in the ruleset's zone. */
export function activeWindow({ from, until }: ActiveDates, time: TimePolicy): ActiveWindow {
  return Object.freeze({
    from: from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from, time),
    until: until === undefined ? Number.POSITIVE_INFINITY : instantOf(until, time),
  });
}

function instantOf(text: string, { zones, timezone }: TimePolicy): number {
  const day = parseDay(text);
  const instant = day === null ? parseInstant(text) : startOfDay(zones, timezone, day);
  if (instant === null) throw new TypeError(`${text} is no day and no instant: only checked rulesets can be compiled`);
  return instant;
}
