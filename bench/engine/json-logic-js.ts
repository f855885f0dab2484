import jsonLogic from "json-logic-js";
import type { BenchLead } from "../workload/workload.js";
import type { Engine } from "./engine.js";
import { jsonLogicOf } from "./json-logic-of.js";

/** What users do today: a loop over json-logic-js. */
export const jsonLogicJs: Engine = {
  name: "json-logic-js",
  prepare: ({ rules }) => {
    const read = rules.map(({ id, when }) => ({ id, logic: jsonLogicOf(when) }));
    const find = (lead: BenchLead) => {
      for (const { id, logic } of read) if (jsonLogic.apply(logic, lead)) return id;
      return null;
    };
    return { kind: "now", find };
  },
};
