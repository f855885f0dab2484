import type { Counts, Decision, Evidence, Explanation, Move, State } from "lead-router";
import { entryOf } from "../../src/state/entry-of.js";

/** What one checks by eye: outcome, reason, rule, who has it, notes, actions, arms, and what stopped each rep. */
export function factsOfDecision(decision: Decision): string[] {
  const { outcome, reason, rule, attempt, assignments, notes, actions, changes, explanation } = decision;
  return [
    ...[outcome, `because ${reason}`, rule === null ? "no rule" : `rule ${rule}`, `attempt ${attempt}`],
    ...targetsOf(decision),
    ...assignments.flatMap(({ handler, exempt }) => [
      ...(handler === null ? [] : [`handler ${handler}`]),
      ...exempt.map((gate) => `exempt ${gate}`),
    ]),
    ...notes.map(({ path, code }) => `note ${path} ${code}`),
    ...(notes.length === 0 ? ["no notes"] : []),
    ...actions.map(({ type }) => `action ${type}`),
    ...(actions.length === 0 ? ["no actions"] : []),
    decision.retryAt === null ? "no retry" : `retry at ${written(decision.retryAt)}`,
    decision.respondBy === null ? "no deadline" : `respond by ${written(decision.respondBy)}`,
    ...changes.map((change) => {
      const { kind, key } = entryOf(change);
      return kind === "pool" ? `${change.type} in ${key}` : `${change.type} ${key}`;
    }),
    ...(changes.length === 0 ? ["no changes"] : []),
    ...(explanation === null ? [] : factsOfExplanation(explanation)),
  ];
}

/** `arm test old`, `rule R1: false`, `R1: employees < 100 is undetermined, employees missing`, `step pool top: all_at_limit`, `A: caps`. */
function factsOfExplanation(explanation: Explanation): string[] {
  const { level, arms, steps } = explanation;
  const rules = level === "full" ? explanation.rules : [];
  return [
    ...arms.map(({ field, arm }) => `arm ${field} ${arm}`),
    ...rules.flatMap(({ rule, verdict, evidence }) => [`rule ${rule}: ${verdict}`, ...factsOfEvidence(rule, evidence)]),
    ...steps.flatMap(({ target, result, candidates }) => [
      `step ${result}`,
      ...Object.entries(target).map(([kind, name]) => `step ${kind} ${name}: ${result}`),
      ...candidates.flatMap(({ rep, verdict, eligibleAt, numbers, evidence }) => [
        `${rep}: ${verdict}`,
        ...(eligibleAt === null ? [] : [`${rep} eligible at ${written(eligibleAt)}`]),
        ...Object.entries(numbers).map(([name, number]) => `${rep}: ${name} ${number}`),
        ...factsOfEvidence(rep, evidence),
      ]),
    ]),
  ];
}

function factsOfEvidence(whose: string, evidence: readonly Evidence[]): string[] {
  return evidence.map(({ clause, result, seen }) => {
    return [`${whose}: ${clause} is ${result}`, ...seen.map(({ path, value }) => `${path} ${value}`)].join(", ");
  });
}

/** `rep ana`, `ae: rep ana`, `pool sales`. */
export function targetsOf({ assignments }: Pick<Decision, "assignments">): string[] {
  return assignments.flatMap(({ role, target, pool }) => [
    ...Object.entries(target).flatMap(([kind, name]) => [`${kind} ${name}`, `${role}: ${kind} ${name}`]),
    ...(pool === null ? [] : [`pool ${pool}`]),
  ]);
}

/** `plan L1 rep wes`. */
export function factsOfMoves(moves: readonly Move[]): string[] {
  return moves.flatMap(({ lead, decision }) => targetsOf(decision).map((target) => `plan ${lead} ${target}`));
}

/** `owed p B B`, `open A 2`, `counted p A turns:ever 3`, `counted C day@America/Chicago 1`. */
export function factsOfState({ pools, reps }: State): string[] {
  return [
    ...Object.entries(pools).flatMap(([key, { owed, counts, members }]) => [
      `owed ${key} ${owed.join(" ") || "nobody"}`,
      ...factsOfCounts(key, counts),
      ...Object.entries(members).flatMap(([rep, member]) => factsOfCounts(`${key} ${rep}`, member.counts)),
    ]),
    ...Object.entries(reps).flatMap(([rep, { open, counts }]) => [
      `open ${rep} ${open}`,
      ...factsOfCounts(rep, counts),
    ]),
  ];
}

function factsOfCounts(whose: string, counts: Counts = {}): string[] {
  return Object.entries(counts).map(([counter, count]) => {
    return `counted ${whose} ${counter} ${"count" in count ? count.count : count.times.length}`;
  });
}

export function written(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}
