import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { History } from "../../src/model/history.js";
import type { Roster } from "../../src/model/roster.js";
import type { Ruleset } from "../../src/model/ruleset.js";
import { asInput } from "../as-input.js";
import { targetsOf, written } from "../golden-case/golden-facts.js";
import { type Backlogged, backlogOrder } from "./backlog.js";
import { settledMemory } from "./compare.js";
import { toInstant } from "./instants.js";
import { type Happening, happen, type Plan } from "./lifecycle.js";
import type { World } from "./members.js";
import { keyOf, type Memory } from "./memory.js";
import { type Answer, rememberRoster, routeByReference } from "./router.js";

/** The acceptance scenarios as data, in the words of the golden cases: leads, events and rosters one after another. */
interface Draft {
  specVersion: 1;
  name: string;
  scenario: number;
  ruleset: Ruleset;
  roster: Roster;
  at: string;
  steps: DraftStep[];
}

type DraftStep = { at?: string; must?: string[]; note?: string } & (
  | { lead: object; history?: History }
  | { event: Happening }
  | { roster: Roster }
  /** Leads that wait, to be routed in the order of the ruleset's backlog. */
  | { backlog: (Backlogged & { since: string })[] }
);

const FOLDER = new URL("../golden/", import.meta.url);

/** Golden cases that speak of what the reference does not say: notes, evidence, numbers, credits. */
const IN_OTHER_WORDS = [
  "scenario-33-backup-cycle.json",
  "derived-unknown.json",
  "founding-example.json",
  "matching-order.json",
  "newcomer-joins.json",
  "otherwise-is-inherited.json",
  "quality-notes.json",
  "rep-list.json",
  "scenario-01-shadowed-rule.json",
  "scenario-01-swapped.json",
  "scenario-02-catch-all.json",
  "scenario-02-no-fallback.json",
  "scenario-03-missing-field.json",
  "scenario-05-most-specific-territory.json",
  "scenario-06-zip-is-not-text.json",
  "scenario-07-named-account.json",
  "scenario-19-owned-leads.json",
  "scenario-34-capacity.json",
  "scenario-35-balance.json",
  "scenario-38-limit.json",
  "scenario-63-two-writers.json",
  "scenario-66-no-spill.json",
  "scenario-66-spill.json",
  "scenario-69-continue.json",
  "scenario-69-stop.json",
];
/** Facts of what the explanation says beside the verdicts: results of steps, numbers, instants; and why there is no credit. */
const UNSAID = /^(?:step|credit) | eligible at |: \w+ -?\d+$| is (?:false|undetermined)/;
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json") && !IN_OTHER_WORDS.includes(file));

describe.each(files.sort())("%s", (file) => {
  const draft: Draft = asInput(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));
  const facts = factsInOrder(draft);

  test.each(draft.steps.map((step, index) => ({ step, index })))("step $index", ({ step, index }) => {
    const said = (step.must ?? []).filter((fact) => !UNSAID.test(fact));
    expect(facts[index]).toEqual(expect.arrayContaining(said));
  });
});

test("every scenario that the reference can express is here", () => {
  const numbers = files.filter((file) => file.startsWith("scenario-")).map((file) => Number(file.split("-")[1]));
  const wanted = [11, 13, 14, 16, 17, 19, 20, 21, 23, 24, 26, 27, 28, 30, 31, 34, 35, 37, 38, 40, 41, 43, 44, 46, 47];
  const more = [49, 51, 52, 53, 55, 56, 58, 60, 61, 65, 66, 67, 69];
  expect([...new Set(numbers)]).toEqual(expect.arrayContaining([...wanted, ...more]));
});

/** Takes the steps one after another; of each the facts. */
function factsInOrder({ ruleset, roster, at: usual, steps }: Draft): string[][] {
  let world: World = { ruleset, roster };
  const memory = rememberRoster(world);
  return steps.map((step) => {
    const at = toInstant(step.at ?? usual) ?? Number.NaN;
    if ("roster" in step) {
      world = { ruleset, roster: step.roster };
      return [];
    }
    if ("event" in step) return [...factsOfPlan(happen(world, memory, step.event)), ...factsOfMemory(memory, world)];
    if ("backlog" in step) {
      const leads = step.backlog.map(({ lead, since }) => ({ lead, since: toInstant(since) ?? Number.NaN }));
      return backlogOrder(world, leads, at).flatMap(({ lead, since }) => {
        const { decision } = routeByReference(world, lead, memory, { at, history: { since } });
        return targetsOf(decision).map((target) => `${lead.id} ${target}`);
      });
    }
    const before = JSON.stringify(settledMemory(memory));
    const answer = routeByReference(world, step.lead, memory, { at, history: step.history });
    const isSame = JSON.stringify(settledMemory(memory)) === before;
    return [...factsOf(answer), ...factsOfMemory(memory, world), ...(isSame ? ["no changes"] : [])];
  });
}

/** What one checks by eye, in the words of the golden cases and a few more. */
function factsOf({ decision, tried, arms, remarks }: Answer): string[] {
  const { outcome, reason, rule, attempt, assignments, notes, actions, retryAt, respondBy } = decision;
  return [
    ...[outcome, `because ${reason}`, rule === null ? "no rule" : `rule ${rule}`, `attempt ${attempt}`],
    ...targetsOf(decision),
    ...assignments.flatMap(({ handler, exempt }) => [
      ...(handler === null ? [] : [`handler ${handler}`]),
      ...exempt.map((gate) => `exempt ${gate}`),
    ]),
    ...notes.map(({ path, code }) => `note ${path} ${code}`),
    ...actions.map(({ type }) => `action ${type}`),
    retryAt === null ? "no retry" : `retry at ${written(retryAt)}`,
    respondBy === null ? "no deadline" : `respond by ${written(respondBy)}`,
    ...arms.map(({ field, arm }) => `arm ${field} ${arm}`),
    ...tried.flatMap(({ verdicts }) => verdicts.map(([rep, verdict]) => `${rep}: ${verdict}`)),
    ...remarks.map((remark) => `remark ${remark}`),
  ];
}

function factsOfPlan(plan: Plan): string[] {
  return plan.flatMap((decision) => targetsOf(decision).map((target) => `plan ${decision.leadId} ${target}`));
}

/** `owed p B B`, `open A 2`, `counted p A turns:ever 3`, `counted C day@America/Chicago 1`. */
function factsOfMemory({ rotations, open, counts }: Memory, { ruleset }: World): string[] {
  const owed = Object.keys(ruleset.pools).map((id) => rotations.get(keyOf(id, null))?.owed ?? []);
  return [
    ...Object.keys(ruleset.pools).map((id, index) => `owed ${id} ${owed[index]?.join(" ") || "nobody"}`),
    ...[...open].map(([rep, amount]) => `open ${rep} ${amount / 1000}`),
    ...[...counts].map(([key, count]) => {
      const parts: string[] = JSON.parse(key);
      const isTurns = parts[0] === "turns";
      const [, ...names] = isTurns ? parts : [...JSON.parse(parts[0] ?? "[]"), ...parts.slice(1)];
      const amount = "count" in count ? count.count / (isTurns ? 1000 : 1) : count.times.length;
      return `counted ${names.join(" ")} ${amount}`;
    }),
  ];
}
