import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { markdownTable } from "markdown-table";
import { judge, mergeResults, type Result } from "./results.js";
import type { Suite, Table } from "./suite/suite.js";
import { numberText } from "./suite/words.js";
import { targetOf } from "./targets.js";
import { RESULTS, writeResults } from "./write-results.js";

/** Runs suites, or those of them that `--only` names, prints what they found, and writes their figures. */
export async function runSuites(all: readonly Suite[]): Promise<void> {
  const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;
  const wanted = (name: string) => name.startsWith(only);
  const suites = all.filter(({ figures }) => figures.some(wanted));
  if (suites.length === 0) throw new RangeError(`no figure begins with ${only}: ${namesOf(all).join(", ")}`);

  const started = performance.now();
  console.log(
    `Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores; medians of interleaved rounds.`,
  );
  const results: Result[] = [];
  for (const suite of suites) results.push(...(await resultsOf(suite, wanted)));
  const measured = mergeResults([], results);
  printTable({ title: "Figures", head: ["figure", "measured", "target", "met", "note"], rows: measured.map(rowOf) });
  writeResults(results);
  console.log(`\n${RESULTS} written, ${Math.round((performance.now() - started) / 1000)} s.`);
}

async function resultsOf({ figures, run }: Suite, wanted: (name: string) => boolean): Promise<readonly Result[]> {
  console.error(`… ${figures.join(", ")}`);
  const report = await run();
  report.tables.forEach(printTable);
  globalThis.gc?.();
  return report.figures.filter(({ name }) => wanted(name)).map((figure) => judge(targetOf(figure.name), figure));
}

function namesOf(suites: readonly Suite[]): readonly string[] {
  return suites.flatMap(({ figures }) => figures);
}

function rowOf({ name, value, target, met, note = "" }: Result): readonly string[] {
  const sign = targetOf(name).reach === "at most" ? "≤" : "≥";
  return [name, value === null ? "—" : numberText(value), `${sign} ${numberText(target)}`, met ? "yes" : "no", note];
}

function printTable({ title, head, rows }: Table): void {
  const align = head.map((_, column) => (column === 0 || head[column] === "note" ? "l" : "r"));
  console.log(`\n${title}\n\n${markdownTable([[...head], ...rows.map((row) => [...row])], { align })}`);
}
