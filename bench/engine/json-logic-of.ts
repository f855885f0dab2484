import type { RulesLogic } from "json-logic-js";
import type { Clause } from "../workload/clause.js";

/** A clause in plain JsonLogic, as json-logic-js and json-logic-engine read it. */
export function jsonLogicOf(clause: Clause): RulesLogic {
  switch (clause.kind) {
    case "equals":
      return { "==": [{ var: clause.field }, clause.value] };
    case "oneOf":
      return { in: [{ var: clause.field }, [...clause.values]] };
    case "range":
      return clause.high === null
        ? { ">=": [{ var: clause.field }, clause.low] }
        : { "<=": [clause.low, { var: clause.field }, clause.high] };
    case "prefix":
      return { "==": [{ substr: [{ var: [clause.field, ""] }, 0, clause.text.length] }, clause.text] };
    case "all":
      return { and: clause.of.map(jsonLogicOf) };
    case "any":
      return { or: clause.of.map(jsonLogicOf) };
  }
}
