import type { Clause } from "./clause.js";
import type { Workload } from "./workload.js";

/** Who a rule's leads go to. */
export type Assign = readonly [{ readonly queue: string } | { readonly pool: string }];

const TO_QUEUE: Assign = [{ queue: "matched" }];

/** A workload in the ruleset language; without `assignOf` every rule puts its leads into one queue. */
export function rulesetOf({ name, rules }: Workload, assignOf: (index: number) => Assign = () => TO_QUEUE) {
  return {
    schema: 1,
    id: name,
    timezone: "UTC",
    queues: ["matched", "triage"],
    pools: {},
    rules: rules.map(({ id, when }, index) => ({ id, when: conditionOf(when), assign: assignOf(index) })),
    fallback: { assign: [{ queue: "triage" }] },
  };
}

/** A clause as one would write it: `is` for what it can say, JsonLogic for the rest; `true` for all of nothing. */
function conditionOf(clause: Clause): object | true {
  switch (clause.kind) {
    case "prefix":
      return { startsWith: [{ var: clause.field }, clause.text] };
    case "any":
      return { or: clause.of.map(conditionOf) };
    case "all":
      return allOf(clause.of);
    default:
      return { is: { [clause.field]: wantOf(clause) } };
  }
}

type Simple = Extract<Clause, { kind: "equals" | "oneOf" | "range" }>;

function allOf(clauses: readonly Clause[]): object | true {
  if (clauses.length === 0) return true;
  const simple = clauses.filter((clause): clause is Simple => "field" in clause && clause.kind !== "prefix");
  const is = { is: Object.fromEntries(simple.map((clause) => [clause.field, wantOf(clause)])) };
  const others = clauses.filter((clause) => !simple.some((each) => each === clause)).map(conditionOf);
  if (others.length === 0) return is;
  return { and: simple.length === 0 ? others : [is, ...others] };
}

function wantOf(clause: Simple): unknown {
  switch (clause.kind) {
    case "equals":
      return clause.value;
    case "oneOf":
      return clause.values;
    case "range":
      return clause.high === null ? { min: clause.low } : { min: clause.low, max: clause.high };
  }
}
