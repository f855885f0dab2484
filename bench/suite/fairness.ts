import { createHeavyWorld, type WhoFills } from "../fairness/heavy-worlds.js";
import { type Fairness, measureFairness } from "../fairness/measure-fairness.js";
import { FAIRNESS_RULES } from "../fairness/rules.js";
import { createSkillWorld, type SkillPattern } from "../fairness/skill-worlds.js";
import type { FairWorld } from "../fairness/world.js";
import type { Figure, Suite, Table } from "./suite.js";
import { numberText } from "./words.js";

const LEADS = 20_000;
const SEEDS = ["1", "2", "3"];
const TARGETED: readonly SkillPattern[] = ["random", "bursty", "skew", "flaps"];
/** Shown beside them, without a target. */
const BESIDE: readonly SkillPattern[] = ["half away"];
const FILLING: readonly WhoFills[] = ["light", "heavy"];

/** A workload as the rules of `FAIRNESS_RULES` shared it, in their order. */
interface Row {
  readonly name: string;
  readonly shared: readonly Fairness[];
}

/** How far each rule goes from what members are entitled to, lead by lead, where the candidates change all the time. */
export const fairnessSuite: Suite = {
  figures: [...TARGETED.map((pattern) => `fairness-${pattern}`), "fairness-heavy", "fairness-heavy-run"],
  run: async () => {
    const targeted = TARGETED.map(skillRow);
    const heavy = FILLING.map((fills) => rowOf([createHeavyWorld(fills, LEADS)]));
    const all = [...targeted, ...BESIDE.map(skillRow), ...heavy];
    return {
      figures: [
        ...targeted.map((row) => figureOf(`fairness-${row.name}`, row, deviationOf)),
        figureOf("fairness-heavy", worstOf("heavy", heavy), deviationOf),
        figureOf("fairness-heavy-run", worstOf("heavy", heavy), runOf),
      ],
      tables: [
        tableOf("Fairness: largest deviation from the entitlement per lead, in leads", all, deviationOf),
        tableOf("Fairness: most leads on end to one member", all, runOf),
      ],
    };
  },
};

function skillRow(pattern: SkillPattern): Row {
  return rowOf(SEEDS.map((seed) => createSkillWorld(pattern, LEADS, seed)));
}

/** By rule the worst of some worlds. */
function rowOf(worlds: readonly FairWorld[]): Row {
  const rows = worlds.map((world): Row => {
    return { name: world.name, shared: FAIRNESS_RULES.map((rule) => measureFairness(world, rule)) };
  });
  return worstOf(worlds[0]?.name ?? "", rows);
}

function worstOf(name: string, rows: readonly Row[]): Row {
  const shared = FAIRNESS_RULES.map((_, position): Fairness => {
    const each = rows.flatMap((row) => row.shared.slice(position, position + 1));
    return { deviation: Math.max(...each.map(deviationOf)), longestRun: Math.max(...each.map(runOf)) };
  });
  return { name, shared };
}

function figureOf(name: string, { shared }: Row, measure: (fairness: Fairness) => number): Figure {
  const [ours, ...others] = shared.map(measure);
  const beside = others.map((value, position) => `${FAIRNESS_RULES[position + 1]?.name} ${numberText(value)}`);
  return { name, value: ours ?? null, note: beside.join(", ") };
}

function deviationOf({ deviation }: Fairness): number {
  return deviation;
}

function runOf({ longestRun }: Fairness): number {
  return longestRun;
}

function tableOf(title: string, rows: readonly Row[], measure: (fairness: Fairness) => number): Table {
  return {
    title,
    head: ["workload", ...FAIRNESS_RULES.map(({ name }) => name)],
    rows: rows.map(({ name, shared }) => [name, ...shared.map((fairness) => numberText(measure(fairness)))]),
  };
}
