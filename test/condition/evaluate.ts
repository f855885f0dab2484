import { type CompileContext, compileExpression } from "../../src/condition/compile-expression.js";
import type { ConditionTimes } from "../../src/condition/compiled.js";
import { createScope } from "../../src/condition/create-scope.js";
import { evaluateExpression } from "../../src/condition/evaluate-expression.js";
import { readPath } from "../../src/condition/read-path.js";
import type { RepRecord } from "../../src/condition/scope.js";
import { createSlots } from "../../src/condition/slots.js";
import type { LeadValue, Value } from "../../src/condition/value.js";
import type { Json } from "../../src/model/json.js";
import { asInput } from "../as-input.js";

export interface Bench {
  readonly data?: Json;
  /** Slots that override what the data holds at a path, e.g. with UNKNOWN. */
  readonly slots?: { readonly [path: string]: LeadValue };
  readonly rep?: RepRecord | null;
  readonly chosen?: { readonly [role: string]: RepRecord };
  readonly now?: number;
  readonly steps?: number;
  readonly semantics?: CompileContext["semantics"];
  readonly lookups?: CompileContext["lookups"];
  readonly time?: ConditionTimes;
}

/** Compiles an expression and makes the scope in which it reads plain data, as the engine would prepare it. */
export function compileOn(expression: Json, bench: Bench = {}) {
  const slots = createSlots();
  const { semantics = "strict", lookups = new Map(), time } = bench;
  const data = asInput(bench.data ?? {});
  const compiled = compileExpression(asInput(expression), "when", {
    slotOf: slots.slotOf,
    lookups,
    semantics,
    ...(time && { time }),
  });
  const lead = slots.paths.map((path) =>
    bench.slots && path in bench.slots ? bench.slots[path] : readPath(data, path.split(".")),
  );
  const { rep = null, chosen = {}, now = 1_800_000_000_000, steps = 10_000 } = bench;
  const scope = createScope(lead, now, Number.POSITIVE_INFINITY);
  scope.rep = rep;
  scope.chosen = chosen;
  scope.steps = steps;
  return { compiled, scope };
}

/** What an expression comes to on plain data. */
export function evaluate(expression: Json, bench: Bench = {}): Value {
  const { compiled, scope } = compileOn(expression, bench);
  return evaluateExpression(compiled, scope, scope.steps);
}
