import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import { entriesOf } from "./entries-of.js";
import type { Examination } from "./examination.js";
import { isThousandths } from "./is-thousandths.js";

/** The most that one lead may cost: credits stay exact. */
const DEAREST = 100;

/** What a lead costs, written out, where no lead can cost that. */
export function checkCosts({ ruleset, steps }: Examination): readonly Issue[] {
  const { pools, defaults } = ruleset;
  return [
    ...entriesOf(pools).flatMap(([id, pool]) => badCost(pool?.cost, `${childPath("pools", id)}.cost`)),
    ...badCost(defaults?.pool?.cost, "defaults.pool.cost"),
    ...steps.flatMap(({ path, step }) => ("cost" in step ? badCost(step.cost, `${path}.cost`) : [])),
  ];
}

function badCost(cost: unknown, path: string): readonly Issue[] {
  if (cost === undefined || (typeof cost === "object" && cost !== null)) return [];
  if (typeof cost === "number" && cost > 0 && cost <= DEAREST && isThousandths(cost)) return [];
  const message = `\`${quote(cost)}\` is not what a lead can cost`;
  const remedy = `write a number above 0 and at most ${DEAREST} with at most three decimals`;
  return [{ path, code: "bad_cost", message, remedy }];
}
