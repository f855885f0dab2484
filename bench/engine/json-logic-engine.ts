import { LogicEngine } from "json-logic-engine";
import type { BenchLead } from "../workload/workload.js";
import type { Engine } from "./engine.js";
import { jsonLogicOf } from "./json-logic-of.js";

/** json-logic-engine, each rule compiled to a function, in a loop. All rules as one `if` overflow its stack from 5,000 on. */
export const jsonLogicEngine: Engine = {
  name: "json-logic-engine",
  prepare: ({ rules }) => {
    const logic = new LogicEngine();
    const built = rules.map(({ id, when }) => ({ id, isTrue: logic.build(jsonLogicOf(when)) }));
    const find = (lead: BenchLead) => {
      for (const { id, isTrue } of built) if (isTrue(lead)) return id;
      return null;
    };
    return { kind: "now", find };
  },
};
