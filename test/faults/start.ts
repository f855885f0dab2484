import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { markdownTable } from "markdown-table";
import { judge, mergeResults, type Result } from "../../bench/results.js";
import { targetOf } from "../../bench/targets.js";
import { bundle } from "../store/bundle.js";
import { performRun } from "./perform-run.js";
import type { Outcome, StoreRun } from "./run.js";
import { RUNS } from "./runs.js";
import type { StoreName } from "./site.js";

const RESULTS = "bench/results.json";
const STORES: readonly StoreName[] = ["postgres", "redis"];
const HEAD = ["run", "store", "processes", "leads", "with a rep", "kills", "other faults", "conflicts", "sent again"];

const { values } = parseArgs({ options: { only: { type: "string", default: "" }, store: { type: "string" } } });
const runs = STORES.flatMap((store) => RUNS.map((run): StoreRun => ({ ...run, store }))).filter(
  ({ what, store }) => what.startsWith(values.only) && (values.store ?? store) === store,
);
if (runs.length === 0) throw new RangeError(`no run begins with ${values.only}`);

const folder = mkdtempSync(join(tmpdir(), "lead-router-faults-"));
const outcomes: Outcome[] = [];
try {
  const script = await bundle("test/faults/worker.ts", folder);
  for (const run of runs) {
    console.error(`… ${run.what} (${run.store})`);
    const outcome = await performRun(run, script);
    console.error(`  sent again: ${JSON.stringify(outcome.retries)}`);
    for (const finding of outcome.findings.slice(0, 10)) console.error(`  ${finding}`);
    outcomes.push(outcome);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const rows = outcomes.map(rowOf);
console.log(
  markdownTable([[...HEAD, "seconds", "lost", "doubled", "over cap", "else"], ...rows.map((row) => [...row])]),
);

const figures = figuresOf(outcomes);
// Figures of a few runs say nothing about all.
if (values.only === "" && values.store === undefined) {
  const before: readonly Result[] = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : [];
  writeFileSync(RESULTS, `${JSON.stringify(mergeResults(before, figures), null, 2)}\n`);
  console.log(`\n${RESULTS} written.`);
}
if (figures.some(({ met }) => !met) || outcomes.some(({ findings }) => findings.length > 0)) process.exitCode = 1;

function figuresOf(all: readonly Outcome[]): readonly Result[] {
  const leads = all.reduce((sum, { run }) => sum + run.processes * run.leads, 0);
  const kills = all.reduce((sum, outcome) => sum + outcome.kills, 0);
  const struck = all.reduce((sum, outcome) => sum + outcome.struck, 0);
  const note = `${all.length} runs, ${leads} leads sent twice, ${kills} kills, ${struck} other faults`;
  const sum = (pick: (outcome: Outcome) => number) => all.reduce((total, outcome) => total + pick(outcome), 0);
  const figure = (name: string, value: number) => judge(targetOf(name), { name, value, note });
  return [
    figure(
      "faults-lost",
      sum(({ lost }) => lost),
    ),
    figure(
      "faults-doubled",
      sum(({ doubled }) => doubled),
    ),
    figure(
      "faults-over-cap",
      sum(({ overCap }) => overCap),
    ),
  ];
}

function rowOf({ run, kills, struck, conflicts, retries, seconds, ...found }: Outcome): readonly string[] {
  const again = Object.values(retries).reduce((sum, count) => sum + count, 0);
  const counts = [run.processes, run.processes * run.leads, found.placed, kills, struck, conflicts, again];
  const verdict = [Math.round(seconds), found.lost, found.doubled, found.overCap, found.findings.length];
  return [run.what, run.store, ...[...counts, ...verdict].map(String)];
}
