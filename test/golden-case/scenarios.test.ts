import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { GoldenCase } from "./golden-step.js";

/** The acceptance scenarios; gaps are deliberate. */
const SCENARIOS = [
  ...[1, 2, 3, 5, 6, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 21, 23, 24, 26, 27, 28, 30, 31, 33, 34, 35, 37, 38, 40, 41],
  ...[43, 44, 46, 47, 49, 51, 52, 53, 55, 56, 58, 60, 61, 63, 65, 66, 67, 69],
];

const FOLDER = new URL("../golden/", import.meta.url);
const cases = readdirSync(FOLDER).map((file) => {
  const { scenario }: GoldenCase = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
  return { file, scenario };
});
const rows = [...readFileSync("docs/semantics.md", "utf8").matchAll(/^\| ([\d, ]+) \| ([^|]+) \|/gm)].flatMap(
  ([, numbers = "", difference]) => numbers.split(", ").map((number) => ({ number: Number(number), difference })),
);

it("every acceptance scenario is a golden case, or docs/semantics.md says that it is to come", () => {
  const toCome = rows.flatMap(({ number, difference }) => (difference === "to come" ? [number] : []));
  const passing = new Set(cases.flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario])));
  expect([...passing, ...toCome].sort((a, b) => a - b)).toEqual(SCENARIOS);
});

it("docs/semantics.md argues about scenarios that there are", () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ number }) => !SCENARIOS.includes(number))).toEqual([]);
});

it.each(cases)("$file is named after its scenario", ({ file, scenario }) => {
  expect(/^scenario-(\d+)-/.exec(file)?.[1]).toBe(scenario?.toString().padStart(2, "0"));
});
