import type { Decision } from "../model/decision.js";
import { codeSpan } from "./code-span.js";
import { outline } from "./outline.js";
import type { Passage } from "./passage.js";
import type { Part } from "./phrase.js";

/**
 * Puts a decision into Markdown: what `explainText` says, the answer as a heading and the rest as nested lists. Every
 * value of the lead, the ruleset or the roster stands in a code span, so that none of them is read as Markdown or HTML.
 *
 * @example
 * ```ts
 * import { createRouter, explainMarkdown } from "lead-router";
 * const ruleset = {
 *   schema: 1, id: "inbound", timezone: "America/Chicago",
 *   pools: { sales: { members: [{ rep: "ana" }] } },
 *   defaults: { rep: { hours: "always" } },
 *   rules: [{ id: "everyone", assign: [{ pool: "sales" }] }],
 * };
 * const router = createRouter({ ruleset, roster: { schema: 1, reps: [{ id: "ana" }] } });
 * const decision = router.route({ id: "L-1" }, { state: router.initial, at: "2026-06-01T09:00:00-05:00" });
 * console.log(explainMarkdown(decision).split("\n")[0]); // ### lead `L-1` goes to `ana` (pool `sales`) by rule `everyone`
 * ```
 */
export function explainMarkdown(decision: Decision): string {
  const [first, ...rest] = outline(decision);
  const heading = first === undefined ? "" : `### ${lineOf(first)}`;
  return [heading, "", ...rest.flatMap((each) => listItems(each, ""))].join("\n");
}

function listItems(passage: Passage, indent: string): string[] {
  const below = passage.under.flatMap((each) => listItems(each, `${indent}  `));
  return [`${indent}- ${lineOf(passage)}`, ...below];
}

function lineOf(passage: Passage): string {
  return passage.line.map(markdownPart).join("");
}

function markdownPart(part: Part): string {
  return "words" in part ? part.words : codeSpan(part.value);
}
