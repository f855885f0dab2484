import type { Decision } from "../model/decision.js";
import { outline } from "./outline.js";
import type { Passage } from "./passage.js";
import type { Part } from "./phrase.js";

/**
 * Puts a decision into plain English lines: who takes the lead and why, the rule's evidence, each step with its
 * candidates, remarks on the data, actions. As much as the decision carries: ask `route` for `explain: "full"` to read
 * every rule and every rep. The same decision gives the same text everywhere; it ends without a line break.
 *
 * @example
 * ```ts
 * import { createRouter, explainText } from "lead-router";
 * const ruleset = {
 *   schema: 1, id: "inbound", timezone: "America/Chicago",
 *   pools: { sales: { members: [{ rep: "ana" }] } },
 *   defaults: { rep: { hours: "always" } },
 *   rules: [{ id: "everyone", assign: [{ pool: "sales" }] }],
 * };
 * const router = createRouter({ ruleset, roster: { schema: 1, reps: [{ id: "ana" }] } });
 * const decision = router.route({ id: "L-1" }, { state: router.initial, at: "2026-06-01T09:00:00-05:00" });
 * console.log(explainText(decision).split("\n")[0]); // lead L-1 goes to ana (pool sales) by rule everyone
 * ```
 */
export function explainText(decision: Decision): string {
  return outline(decision)
    .flatMap((each) => textLines(each, ""))
    .join("\n");
}

function textLines(passage: Passage, indent: string): string[] {
  const below = passage.under.flatMap((each) => textLines(each, `${indent}  `));
  return [indent + passage.line.map(textPart).join(""), ...below];
}

function textPart(part: Part): string {
  return "words" in part ? part.words : part.value;
}
