import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { explainMarkdown, explainText } from "lead-router";
import { describe, expect, test } from "vitest";
import { compactJson } from "./compact-json.js";
import type { GoldenCase } from "./golden-case/golden-step.js";
import { walkGolden } from "./golden-case/walk-golden.js";

// `UPDATE_GOLDEN=1` writes `expect` anew; `must` is only ever written by hand.
const FOLDER = new URL("golden/", import.meta.url);
const isUpdate = process.env.UPDATE_GOLDEN === "1" && process.env.LEAD_ROUTER_INPUTS !== "frozen";

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

describe.each(files.sort())("%s", (file) => {
  const golden: GoldenCase = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
  if (golden.specVersion !== 1) throw new Error(`specVersion ${golden.specVersion} is not 1`);
  const outcomes = walkGolden(golden);

  test.each(golden.steps.map((step, index) => ({ step, index })))("step $index", ({ step, index }) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error("there is no outcome");
    expect(outcome.facts).toEqual(expect.arrayContaining(step.must ?? []));
    const whole = outcome.whole === undefined ? undefined : JSON.parse(JSON.stringify(outcome.whole));
    if (isUpdate) step.expect = whole;
    expect(whole).toEqual(step.expect);
  });

  test("every decision can be put into words", () => {
    for (const decision of outcomes.flatMap(({ decisions }) => decisions)) {
      expect(explainText(decision)).toContain(decision.rule ?? "");
      expect(explainMarkdown(decision)).not.toBe("");
    }
  });

  if (isUpdate) writeFileAfterwards(file, golden);
});

function writeFileAfterwards(file: string, golden: GoldenCase): void {
  test("is written anew", () => {
    writeFileSync(new URL(file, FOLDER), `${compactJson(golden, 140)}\n`);
  });
}
