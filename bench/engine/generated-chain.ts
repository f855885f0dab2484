import type { Clause } from "../workload/clause.js";
import type { BenchLead, Workload } from "../workload/workload.js";
import type { Engine } from "./engine.js";

/** The limit that no table of data reaches: the rules as one function, generated and compiled by V8. */
export const generatedChain: Engine = {
  name: "generated if/else",
  prepare: (workload) => ({ kind: "now", find: compileChain(workload) }),
};

function compileChain({ rules }: Workload): (lead: BenchLead) => string | null {
  const fields = [...new Set(rules.flatMap(({ when }) => fieldsOf(when)))];
  const reads = fields.map((field) => `const ${field} = lead.${field};`);
  const tests = rules.map(({ id, when }) => `if (${sourceOf(when)}) return ${JSON.stringify(id)};`);
  const compile = new Function(`return (lead) => {\n${[...reads, ...tests].join("\n")}\nreturn null;\n}`);
  return compile();
}

function fieldsOf(clause: Clause): readonly string[] {
  return "of" in clause ? clause.of.flatMap(fieldsOf) : [clause.field];
}

function sourceOf(clause: Clause): string {
  switch (clause.kind) {
    case "equals":
      return `${clause.field} === ${JSON.stringify(clause.value)}`;
    case "oneOf":
      return `(${clause.values.map((value) => `${clause.field} === ${JSON.stringify(value)}`).join(" || ")})`;
    case "range": {
      const low = `${clause.field} >= ${clause.low}`;
      return clause.high === null ? low : `(${low} && ${clause.field} <= ${clause.high})`;
    }
    case "prefix":
      return `(${clause.field} !== undefined && ${clause.field}.startsWith(${JSON.stringify(clause.text)}))`;
    case "all":
      return `(${clause.of.map(sourceOf).join(" && ")})`;
    case "any":
      return `(${clause.of.map(sourceOf).join(" || ")})`;
  }
}
