import type { ReasonCode } from "../../src/model/reasons.js";
import type { RuleSettings } from "../../src/model/rule.js";
import type { Step, Wait } from "../../src/model/target.js";
import { addTime, shopOf } from "./hours.js";
import { durationMs } from "./instants.js";
import { reasonOf, type StepAnswer, type Taken, tryTarget, type Verdict } from "./targets.js";
import type { Trying } from "./trying.js";

/** One step that was tried, for comparison with the full explanation. */
export interface TriedStep {
  rule: string | null;
  step: number;
  again: boolean;
  target: StepAnswer["named"];
  result: "taken" | ReasonCode;
  verdicts: [rep: string, verdict: Verdict][];
}

/** What a list of steps came to: somebody has the lead, it waits, or nobody takes it. */
export interface StepsAnswer {
  taken: (Taken & { step: number }) | null;
  isHeld: boolean;
  /** Why nobody took it. */
  reason: ReasonCode;
  tried: TriedStep[];
  /** When the waits that were met are over. */
  waitEnds: number[];
}

export interface StepList {
  rule: string | null;
  /** Where the list stands. */
  path: string;
  steps: readonly Step[];
  repeat: NonNullable<RuleSettings["repeat"]>;
  previousReps: readonly string[];
}

/** Whoever had this lead lately comes last: barred at first, and let through if that is the only reason for nobody. */
export function trySteps(list: StepList, trying: Trying): StepsAnswer {
  const { repeat, previousReps } = list;
  const first = tryOnce(list, { ...trying, barred: previousReps.slice(0, repeat.skipLast) }, false);
  const isBarred = first.tried.some(({ verdicts }) => verdicts.some(([, verdict]) => verdict === "repeat"));
  if (first.taken || first.isHeld || repeat.strict || !isBarred) return first;
  const second = tryOnce(list, { ...trying, barred: [] }, true);
  return {
    ...second,
    reason: reasonOf([...first.answers, ...second.answers]),
    tried: [...first.tried, ...second.tried],
    waitEnds: [...first.waitEnds, ...second.waitEnds],
  };
}

function tryOnce(
  { rule, path, steps }: StepList,
  trying: Trying,
  again: boolean,
): StepsAnswer & { answers: StepAnswer[] } {
  const answers: StepAnswer[] = [];
  const tried: TriedStep[] = [];
  const waitEnds: number[] = [];
  const end = (taken: StepsAnswer["taken"], isHeld: boolean) => {
    return { taken, isHeld, reason: reasonOf(answers), tried, waitEnds, answers };
  };
  let openAt: number | null = trying.since;
  for (const [index, step] of steps.entries()) {
    if ("wait" in step) {
      if (step.for !== undefined && !answers.some((answer) => answer.wouldPass(step.for ?? []))) continue;
      openAt = openAt === null ? null : afterWait(step, openAt, trying);
      if (openAt !== null) waitEnds.push(openAt);
      if (openAt === null || trying.at < openAt) return end(null, true);
      continue;
    }
    const answer = tryTarget(step, { ...trying, path: `${path}[${index}]` });
    answers.push(answer);
    const result = answer.taken ? "taken" : reasonOf([answer]);
    tried.push({ rule, step: index, again, target: answer.named, result, verdicts: answer.verdicts });
    if (answer.taken) return end({ ...answer.taken, step: index }, false);
  }
  return end(null, false);
}

/** When a wait is over that begins at an instant; `null`: never. */
function afterWait({ wait, hours = "always" }: Wait, from: number, { world }: Trying): number | null {
  return addTime(shopOf(world, hours), from, durationMs(wait));
}
