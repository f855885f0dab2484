import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { markdownTable } from "markdown-table";
import { judge, mergeResults, type Result } from "./results.js";
import { decisionSuite } from "./suite/decisions.js";
import { fairnessSuite } from "./suite/fairness.js";
import { installSuite } from "./suite/installing.js";
import { loadingSuite } from "./suite/loading.js";
import { matchingSuite, scaleSuite } from "./suite/matching.js";
import { pickingSuite } from "./suite/picking.js";
import { sizeSuite } from "./suite/sizes.js";
import type { Suite, Table } from "./suite/suite.js";
import { numberText } from "./suite/words.js";
import { TARGETS, targetOf } from "./targets.js";

const RESULTS = "bench/results.json";
const SUITES: readonly Suite[] = [
  sizeSuite,
  installSuite,
  matchingSuite("w1"),
  matchingSuite("w2"),
  matchingSuite("w3"),
  matchingSuite("w4"),
  scaleSuite,
  decisionSuite,
  pickingSuite,
  loadingSuite,
  fairnessSuite,
];

const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;
const wanted = (name: string) => name.startsWith(only);
const suites = SUITES.filter(({ figures }) => figures.some(wanted));
if (suites.length === 0)
  throw new RangeError(`no figure begins with ${only}: ${TARGETS.map(({ name }) => name).join(", ")}`);

const started = performance.now();
console.log(
  `Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores; medians of interleaved rounds in one process.`,
);
const results: Result[] = [];
for (const { figures, run } of suites) {
  console.error(`… ${figures.join(", ")}`);
  const report = await run();
  report.tables.forEach(printTable);
  results.push(
    ...report.figures.filter(({ name }) => wanted(name)).map((figure) => judge(targetOf(figure.name), figure)),
  );
  globalThis.gc?.();
}
const measured = mergeResults([], results);
printTable({ title: "Figures", head: ["figure", "measured", "target", "met", "note"], rows: measured.map(rowOf) });
writeFileSync(RESULTS, `${JSON.stringify(mergeResults(readBefore(), results), null, 2)}\n`);
console.log(`\n${RESULTS} written, ${Math.round((performance.now() - started) / 1000)} s.`);

function readBefore(): readonly Result[] {
  return existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : [];
}

function rowOf({ name, value, target, met, note = "" }: Result): readonly string[] {
  const sign = targetOf(name).reach === "at most" ? "≤" : "≥";
  return [name, value === null ? "—" : numberText(value), `${sign} ${numberText(target)}`, met ? "yes" : "no", note];
}

function printTable({ title, head, rows }: Table): void {
  const align = head.map((_, column) => (column === 0 || head[column] === "note" ? "l" : "r"));
  console.log(`\n${title}\n\n${markdownTable([[...head], ...rows.map((row) => [...row])], { align })}`);
}
