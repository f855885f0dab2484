import type { Scope } from "../condition/scope.js";
import { allVerdicts, decidingVerdict } from "../matching/rule-verdicts.js";
import type { ExplainLevel, Explanation, StepVerdict } from "../model/explanation.js";
import type { Program } from "../targets/program.js";
import { decidingStage } from "./deciding-stage.js";
import type { Arrival, Journey } from "./journey.js";
import { stepVerdict } from "./step-verdict.js";

/** How much of each list a brief explanation shows. */
const SHOWN = 10;

/** The explanation of a journey at the level asked for. Evidence is found now, by reading the conditions once more. */
export function explainJourney(
  program: Program,
  { prepared: { arms }, journey, reading, scope }: Arrival,
  level: ExplainLevel,
): Explanation | null {
  const last = journey.stopped ?? journey.deciding;
  switch (level) {
    case "none":
      return null;
    case "brief": {
      const rule = last === null ? null : decidingVerdict(program.rules, last, reading);
      return {
        level,
        rule,
        steps: lastOf(stepVerdicts(program, journey, scope, SHOWN), SHOWN),
        arms: arms.slice(0, SHOWN),
      };
    }
    case "full": {
      // A rule that passed on (`next-rule`) with nothing true behind it was read past: the rest was read, too.
      const readToTheEnd = journey.stopped === null && journey.deciding !== null && passedOn(journey);
      const rules = allVerdicts(program.rules, readToTheEnd ? null : last, reading);
      return { level, rules, steps: stepVerdicts(program, journey, scope, null), arms };
    }
  }
}

function passedOn(journey: Journey): boolean {
  const refused = decidingStage(journey)?.result === "refused";
  return refused && journey.deciding?.leaf?.settings.otherwise === "next-rule";
}

function stepVerdicts(
  { severalRoles }: Program,
  journey: Journey,
  scope: Scope,
  shown: number | null,
): readonly StepVerdict[] {
  const verdicts: StepVerdict[] = [];
  for (const { node, roles } of lastOf(journey.stages, shown)) {
    for (const { role, chosen, tried } of roles) {
      scope.chosen = chosen;
      const place = { rule: node?.id ?? null, role: severalRoles ? role : null };
      for (const each of lastOf(tried, shown)) verdicts.push(stepVerdict(place, each, shown));
    }
  }
  return verdicts;
}

function lastOf<T>(list: readonly T[], shown: number | null): readonly T[] {
  return shown === null || list.length <= shown ? list : list.slice(-shown);
}
