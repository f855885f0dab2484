import { describe, expect, test } from "vitest";
import type { Engine } from "../../bench/engine/engine.js";
import { generatedChain } from "../../bench/engine/generated-chain.js";
import { hashDispatcher } from "../../bench/engine/hash-dispatcher.js";
import { jsonLogicEngine } from "../../bench/engine/json-logic-engine.js";
import { jsonLogicJs } from "../../bench/engine/json-logic-js.js";
import { jsonRulesEngine } from "../../bench/engine/json-rules-engine.js";
import { matchWithRouter } from "../../bench/engine/match-with-router.js";
import { assertAgreement, type Expected } from "../../bench/measure/assert-agreement.js";
import { parseLead, type WorkloadName } from "../../bench/workload/workload.js";
import { workloadOf } from "../../bench/workload/workload-of.js";

const leadRouter: Engine = {
  name: "lead-router",
  prepare: (workload) => ({ kind: "now", find: matchWithRouter(workload) }),
};

const CASES: readonly (readonly [WorkloadName, Engine, number])[] = [
  ["w1", leadRouter, 2_000],
  ["w1", generatedChain, 10_000],
  ["w1", jsonLogicEngine, 10_000],
  ["w1", jsonLogicJs, 10_000],
  ["w1", jsonRulesEngine, 500],
  ["w2", leadRouter, 2_000],
  ["w2", generatedChain, 10_000],
  ["w2", jsonLogicEngine, 2_000],
  ["w2", jsonLogicJs, 2_000],
  ["w2", jsonRulesEngine, 100],
  ["w3", generatedChain, 2_000],
  ["w3", jsonLogicJs, 50],
  ["w4", generatedChain, 200],
];

test.each(CASES)("in %s, $1.name finds the rules of the hand-written dispatcher", async (name, engine, leads) => {
  const finder = engine.prepare(workloadOf(name));
  await expect(assertAgreement(engine.name, finder, expectedOf(name).slice(0, leads))).resolves.toBeGreaterThan(0);
});

describe("an engine that is wrong about one lead", () => {
  const expected = expectedOf("w1").slice(0, 100);
  const wrong = expected[70];

  test("is caught, and the lead is shown", async () => {
    const { find } = hashDispatcher.prepare(workloadOf("w1"));
    const finder = { kind: "now", find: (lead: { id: string }) => mistake(lead, find(lead)) } as const;
    await expect(assertAgreement("json-logic-js", finder, expected)).rejects.toThrow(
      `json-logic-js finds r99, hash dispatcher finds ${wrong?.rule}, for the lead ${wrong?.text}`,
    );
  });

  test("is caught behind a promise, too", async () => {
    const { find } = hashDispatcher.prepare(workloadOf("w1"));
    const finder = { kind: "later", find: async (lead: { id: string }) => mistake(lead, find(lead)) } as const;
    await expect(assertAgreement("json-rules-engine", finder, expected)).rejects.toThrow("engines disagree");
  });

  function mistake({ id }: { id: string }, rule: string | null | Promise<string | null>): string | null {
    return id === parseLead(wrong?.text ?? "{}").id || rule instanceof Promise ? "r99" : rule;
  }
});

function expectedOf(name: WorkloadName): readonly Expected[] {
  const { find } = hashDispatcher.prepare(workloadOf(name));
  return workloadOf(name).leadTexts.map((text) => {
    const rule = find(parseLead(text));
    return { text, rule: rule instanceof Promise ? "r99" : rule };
  });
}
