import type { Decision, Explanation, StepVerdict } from "lead-router";

/** The short why: the ruleset's own words, the values that made the rule true, and who was stopped on the way. */
export function because(decision: Decision): string {
  const { explanation } = decision;
  if (decision.reason === "default") return "no rule was true";
  if (explanation === null) return "";
  return [...purposes(decision), ...explanation.steps.flatMap(stopWords), ...valuesSeen(explanation)].join(", ");
}

function purposes(decision: Decision): string[] {
  return decision.assignments.flatMap(({ target }) => ("unassigned" in target ? [target.unassigned] : []));
}

function valuesSeen(explanation: Explanation): string[] {
  const verdicts = explanation.level === "brief" ? [explanation.rule] : explanation.rules;
  const seen = verdicts.flatMap((verdict) => verdict?.evidence ?? []).flatMap((evidence) => evidence.seen);
  return [...new Set(seen.map(({ path, value }) => `${path} ${value}`))];
}

/** `senior: 3 capacity` of a step that nobody could take; of the one that took the lead only who had it before. */
function stopWords(step: StepVerdict): string[] {
  const counts = Object.entries(step.stopped).filter(([gate]) => step.result !== "taken" || gate === "repeat");
  return counts.length === 0
    ? []
    : [`${placeOf(step)}: ${counts.map(([gate, count]) => `${count} ${gate}`).join(" and ")}`];
}

function placeOf({ target }: StepVerdict): string {
  if ("pool" in target) return target.pool ?? "no pool";
  return "rep" in target ? target.rep.join(", ") : "";
}
