import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Semantics } from "../../src/condition/compiled.js";
import { createScope } from "../../src/condition/create-scope.js";
import type { Scope } from "../../src/condition/scope.js";
import { createSlots } from "../../src/condition/slots.js";
import { UNKNOWN } from "../../src/condition/value.js";
import { UNSAID } from "../../src/matching/clauses.js";
import { compileRules } from "../../src/matching/compile-rules.js";
import { type Reading, readRules, truthOfRule } from "../../src/matching/read-rules.js";
import { createRuleIndex, type RuleIndex } from "../../src/matching/rule-index.js";
import type { RuleNode } from "../../src/matching/rule-node.js";
import type { Rule } from "../../src/model/rule.js";
import { compileTable } from "../../src/tables/compile-table.js";
import { condition, FIELDS, fieldValue, rules } from "./arbitrary-rules.js";

const RUNS = 4_000 * Number(process.env.FUZZ ?? 1);
const areas = compileTable({ entries: { US: "US", FR: 5, "5": true, "661": "FR", "*": "rest" } });

function compile(list: Rule[], semantics: Semantics) {
  const slots = createSlots();
  for (const field of FIELDS) slots.slotOf(field);
  const context = { slotOf: slots.slotOf, lookups: new Map([["areas", areas]]), semantics };
  const windowOf = () => ({ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY });
  return compileRules(list, undefined, { context, windowOf }, () => "leaf");
}

function readingOf(
  values: Scope["lead"],
  steps: number,
  onLimit: Reading["onLimit"],
  remaining = Number.POSITIVE_INFINITY,
): Reading {
  const scope = createScope(values, 0, remaining);
  return { scope, steps, onLimit };
}

/** Every leaf that reading finds, one after the other, where it stopped, and which conditions ran out of steps. */
function allFound(nodes: readonly RuleNode<string>[], index: RuleIndex, reading: Reading): unknown {
  const readOn = readRules(nodes, index, reading);
  const positions: number[] = [];
  for (;;) {
    const found = readOn();
    if (found.kind === "leaf") positions.push(found.node.position);
    else
      return {
        positions,
        stopped: found.kind === "stopped" ? found.node.position : null,
        overruns: [...reading.scope.overruns].sort(),
        remaining: reading.scope.remaining,
      };
  }
}

/** The same without any index or guard: every rule of every branch that is true, in order. */
function scan(nodes: readonly RuleNode<string>[], reading: Reading): number[] {
  const positions: number[] = [];
  for (let position = 0; position < nodes.length; ) {
    const node = nodes[position];
    if (node === undefined) break;
    const isTrue = truthOfRule(node, reading) === "true";
    if (isTrue && node.leaf !== null) positions.push(position);
    position = isTrue ? position + 1 : node.end;
  }
  return positions;
}

const leads = fc.array(fc.oneof({ weight: 9, arbitrary: fieldValue }, fc.constant(UNKNOWN)), {
  minLength: FIELDS.length,
  maxLength: FIELDS.length,
});

const remaining = fc.constantFrom(0, 1, 2, 3, 5, 8, Number.POSITIVE_INFINITY);
const budget = fc.record({ steps: fc.integer({ min: 0, max: 3 }), remaining, stops: fc.boolean() });

function withoutClauses(index: RuleIndex): RuleIndex {
  const { starts } = index.clauses;
  const unsaid = starts.map(() => UNSAID);
  return { ...index, clauses: { ...index.clauses, starts: unsaid, leaves: unsaid, complete: false } };
}

describe.each(["strict", "jsonlogic"] as const)("the rule index in %s semantics", (semantics) => {
  it("finds what a scan of all rules finds, in the same order", () => {
    fc.assert(
      fc.property(rules, fc.array(leads, { minLength: 3, maxLength: 6 }), (list, many) => {
        const nodes = compile(list, semantics);
        const index = createRuleIndex(nodes, semantics, 0);
        for (const lead of many) {
          const found = allFound(nodes, index, readingOf(lead, 10_000, "next-rule"));
          expect(found).toMatchObject({ positions: scan(nodes, readingOf(lead, 10_000, "next-rule")), stopped: null });
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it("agrees with reading in a row where conditions run out of steps, too", () => {
    fc.assert(
      fc.property(rules, leads, budget, (list, lead, { steps, remaining, stops }) => {
        const nodes = compile(list, semantics);
        const onLimit = stops ? "unassigned" : "next-rule";
        const indexed = allFound(
          nodes,
          createRuleIndex(nodes, semantics, 0),
          readingOf(lead, steps, onLimit, remaining),
        );
        const inARow = createRuleIndex(nodes, semantics, Number.POSITIVE_INFINITY);
        expect(indexed).toEqual(allFound(nodes, inARow, readingOf(lead, steps, onLimit, remaining)));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it("agrees with evaluating every condition, none by its clauses, and charges the same", () => {
    fc.assert(
      fc.property(rules, leads, budget, fc.boolean(), (list, lead, { steps, remaining, stops }, inARow) => {
        const nodes = compile(list, semantics);
        const index = createRuleIndex(nodes, semantics, inARow ? Number.POSITIVE_INFINITY : 0);
        const reading = () => readingOf(lead, steps, stops ? "unassigned" : "next-rule", remaining);
        expect(allFound(nodes, index, reading())).toEqual(allFound(nodes, withoutClauses(index), reading()));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it("never loses a match of one condition", () => {
    fc.assert(
      fc.property(condition, leads, (when, lead) => {
        const nodes = compile([{ id: "leaf", when, assign: [{ unassigned: "x" }] }], semantics);
        const found = allFound(nodes, createRuleIndex(nodes, semantics, 0), readingOf(lead, 10_000, "next-rule"));
        expect(found).toMatchObject({ positions: scan(nodes, readingOf(lead, 10_000, "next-rule")) });
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the cost of matching", () => {
  it("is that of the candidates: of 5,000 rules by ZIP one is evaluated", () => {
    let evaluated = 0;
    const list = Array.from(
      { length: 5_000 },
      (_, index): Rule => ({
        id: `r${index}`,
        when: { and: [{ "==": [{ var: "zip" }, `${10_000 + index}`] }, { "!=": [{ var: "country" }, "FR"] }] },
        assign: [{ unassigned: "x" }],
      }),
    );
    const nodes = compile(list, "strict").map((node) => ({ ...node, when: node.when && counted(node.when) }));
    const index = createRuleIndex(nodes, "strict");
    const readOn = readRules(nodes, index, readingOf(["US", "14321", null, null, null], 10_000, "next-rule"));
    expect(readOn()).toMatchObject({ kind: "leaf", node: { id: "r4321" } });
    expect(readOn()).toEqual({ kind: "none" });
    expect(evaluated).toBe(1);

    function counted<When extends { evaluate(scope: Scope): unknown }>(when: When): When {
      return {
        ...when,
        evaluate: (scope: Scope) => {
          evaluated += 1;
          return when.evaluate(scope);
        },
      };
    }
  });

  it("is that of the rules however many are found one after the other: each is asked a few times", () => {
    const list = Array.from({ length: 1_000 }, (_, index): Rule => {
      const when = [false, { "!": { var: "zip" } }, { "==": [{ var: "country" }, "US"] }][index % 3] ?? true;
      return { id: `r${index}`, when, assign: [{ unassigned: "x" }] };
    });
    const nodes = compile(list, "strict");
    const index = createRuleIndex(nodes, "strict");
    const asked = countReads(index.clauses.leaves);
    const watched = { ...index, clauses: { ...index.clauses, leaves: asked.list } };
    const found = allFound(nodes, watched, readingOf(["US", null, null, null, null], 10_000, "next-rule"));
    expect(found).toMatchObject({ positions: nodes.map(({ position }) => position).filter((at) => at % 3 > 0) });
    expect(asked.reads()).toBeLessThan(5 * list.length);
  });

  it("is that of the rules where each is found by a field of its own", () => {
    const list = Array.from({ length: 500 }, (_, index): Rule => {
      return { id: `r${index}`, when: { "==": [{ var: `f${index}` }, null] }, assign: [{ unassigned: "x" }] };
    });
    const nodes = compile(list, "strict");
    const index = createRuleIndex(nodes, "strict");
    const asked = index.lookups.map((lookup) => ({ lookup, ...countReads(lookup.index.nulls) }));
    const lookups = asked.map(({ lookup, list: nulls }) => ({ ...lookup, index: { ...lookup.index, nulls } }));
    const found = allFound(nodes, { ...index, lookups }, readingOf([], 10_000, "next-rule"));
    expect(found).toMatchObject({ positions: nodes.map(({ position }) => position) });
    expect(asked.reduce((sum, { reads }) => sum + reads(), 0)).toBeLessThan(20 * list.length);
  });

  /** A list that counts how often it is read. */
  function countReads<List extends object>(list: List): { readonly list: List; readonly reads: () => number } {
    let reads = 0;
    const get = (target: List, key: string | symbol): unknown => {
      reads += 1;
      return Reflect.get(target, key, target);
    };
    return { list: new Proxy(list, { get }), reads: () => reads };
  }
});
