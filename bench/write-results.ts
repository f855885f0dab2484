import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mergeResults, type Result } from "./results.js";

/** From the project's folder, in which every bench runs. */
export const RESULTS = "bench/results.json";

/** Puts results in the place of those of the same names; the others in the file stay. */
export function writeResults(results: readonly Result[], file = RESULTS): void {
  const before: readonly Result[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  writeFileSync(file, `${JSON.stringify(mergeResults(before, results), null, 2)}\n`);
}
