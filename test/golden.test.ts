import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import {
  applyChanges,
  type Change,
  createRouter,
  type Decision,
  explainMarkdown,
  explainText,
  type History,
  initialState,
  type Roster,
  type Ruleset,
  type State,
} from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "./as-input.js";
import { compactJson } from "./compact-json.js";

/** Leads in a row, each with its whole decision. `UPDATE_GOLDEN=1` writes `expect` anew; `must` is only ever written by hand. */
interface GoldenCase {
  specVersion: 1;
  name: string;
  scenario?: string;
  ruleset: Ruleset;
  roster: Roster;
  at: string;
  steps: GoldenStep[];
}

interface GoldenStep {
  note?: string;
  /** Comes into force before the lead. */
  roster?: Roster;
  /** What happened to the state before the lead, beside the decisions. */
  before?: Change[];
  at?: string;
  lead: object;
  history?: History;
  /** Facts of the decision, in the words of `factsOf`. */
  must: string[];
  expect?: unknown;
}

const FOLDER = new URL("golden/", import.meta.url);
const isUpdate = process.env.UPDATE_GOLDEN === "1" && process.env.LEAD_ROUTER_INPUTS !== "frozen";

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

describe.each(files.sort())("%s", (file) => {
  const golden: GoldenCase = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
  if (golden.specVersion !== 1) throw new Error(`specVersion ${golden.specVersion} is not 1`);
  const decisions = decide(golden);

  test.each(golden.steps.map((step, index) => ({ step, index })))("lead $index", ({ step, index }) => {
    const decision = decisions[index];
    if (decision === undefined) throw new Error("there is no decision");
    expect(factsOf(decision)).toEqual(expect.arrayContaining(step.must));
    const whole = withoutEnvironment(decision);
    if (isUpdate) step.expect = whole;
    expect(whole).toEqual(step.expect);
  });

  test("every decision can be put into words", () => {
    for (const decision of decisions) {
      expect(explainText(decision)).toContain(decision.rule ?? "");
      expect(explainMarkdown(decision)).not.toBe("");
    }
  });

  if (isUpdate) writeFileAfterwards(file, golden);
});

/** Routes the leads one after another, each on the state that those before it left. */
function decide({ ruleset, roster, at, steps }: GoldenCase): Decision[] {
  let router = createRouter({ ruleset: asInput(ruleset), roster: asInput(roster) });
  let state: State = initialState(router);
  return steps.map((step) => {
    if (step.roster !== undefined) router = router.withRoster(asInput(step.roster));
    state = applyChanges(asInput(state), asInput(step.before ?? []));
    const history = step.history === undefined ? {} : { history: asInput(step.history) };
    const options = { state: asInput(state), at: step.at ?? at, explain: "full", ...history } as const;
    const decision = router.route(asInput(step.lead), options);
    state = applyChanges(asInput(state), asInput(decision.changes));
    return decision;
  });
}

function withoutEnvironment({ environment: _environment, ...decision }: Decision): unknown {
  return JSON.parse(JSON.stringify(decision));
}

/** What one checks by eye: outcome, reason, rule, who has it, notes, actions, arms, and what stopped each rep. */
function factsOf({
  outcome,
  reason,
  rule,
  attempt,
  assignments,
  notes,
  actions,
  changes,
  explanation,
}: Decision): string[] {
  const targets = assignments.flatMap(({ target, pool }) => [
    ...Object.entries(target).map(([kind, name]) => `${kind} ${name}`),
    ...(pool === null ? [] : [`pool ${pool}`]),
  ]);
  const tried = explanation?.steps.flatMap(({ candidates }) =>
    candidates.map(({ rep, verdict }) => `${rep}: ${verdict}`),
  );
  const rules =
    explanation?.level === "full" ? explanation.rules.map((each) => `rule ${each.rule}: ${each.verdict}`) : [];
  return [
    ...[outcome, `because ${reason}`, rule === null ? "no rule" : `rule ${rule}`, `attempt ${attempt}`],
    ...targets,
    ...notes.map(({ path, code }) => `note ${path} ${code}`),
    ...(notes.length === 0 ? ["no notes"] : []),
    ...actions.map(({ type }) => `action ${type}`),
    ...(actions.length === 0 ? ["no actions"] : []),
    ...changes.map((change) => (change.type === "turn" ? `turn in ${change.rotation}` : `open ${change.rep}`)),
    ...(changes.length === 0 ? ["no changes"] : []),
    ...(explanation?.arms ?? []).map(({ field, arm }) => `arm ${field} ${arm}`),
    ...(tried ?? []),
    ...rules,
  ];
}

function writeFileAfterwards(file: string, golden: GoldenCase): void {
  test("is written anew", () => {
    writeFileSync(new URL(file, FOLDER), `${compactJson(golden, 140)}\n`);
  });
}
