import { allVerdicts, decidingVerdict } from "../matching/rule-verdicts.js";
import type { Explanation, StepVerdict } from "../model/explanation.js";
import type { Program } from "../targets/program.js";
import type { Standing } from "../targets/standing.js";
import { wasTaken } from "../targets/take-steps.js";
import type { Call } from "./call.js";
import { decidingStage } from "./deciding-stage.js";
import type { Arrival, Journey } from "./journey.js";
import { stepVerdict } from "./step-verdict.js";

/** How much of each list a brief explanation shows. */
const SHOWN = 10;

/** The explanation of a journey at the level that the call asks for. Evidence is found now, by reading the conditions once more. */
export function explainJourney(
  program: Program,
  { prepared: { arms }, journey, reading }: Arrival,
  { standing, explain: level }: Call,
): Explanation | null {
  const last = journey.stopped ?? journey.deciding;
  switch (level) {
    case "none":
      return null;
    case "brief": {
      const rule = last === null ? null : decidingVerdict(program.rules, last, reading);
      return { level, rule, steps: stepVerdicts(journey, standing, SHOWN).slice(-SHOWN), arms: arms.slice(0, SHOWN) };
    }
    case "full": {
      // A rule that passed on (`next-rule`) with nothing true behind it was read past: the rest was read, too.
      const readToTheEnd = journey.stopped === null && journey.deciding !== null && passedOn(journey);
      const rules = allVerdicts(program.rules, readToTheEnd ? null : last, reading);
      return { level, rules, steps: stepVerdicts(journey, standing, null), arms };
    }
  }
}

function passedOn(journey: Journey): boolean {
  const tried = decidingStage(journey)?.tried ?? [];
  return !wasTaken(tried) && journey.deciding?.leaf?.settings.otherwise === "next-rule";
}

function stepVerdicts(journey: Journey, standing: Standing, shown: number | null): readonly StepVerdict[] {
  const stages = shown === null ? journey.stages : journey.stages.slice(-shown);
  return stages.flatMap(({ node, tried }) =>
    tried.slice(-(shown ?? tried.length)).map((each) => stepVerdict(node?.id ?? null, each, standing, shown)),
  );
}
