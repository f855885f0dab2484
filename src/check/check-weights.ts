import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Roster } from "../model/roster.js";
import type { Draft } from "./draft.js";
import type { Examination } from "./examination.js";
import { isThousandths } from "./is-thousandths.js";

/** Weights of members and of `defaults.rep` that are not positive or too fine, and pools in which all are zero. */
export function checkWeights({ ruleset }: Examination): readonly Issue[] {
  const pools = Object.entries(ruleset.pools ?? {}).flatMap(([id, pool]) =>
    poolWeights(
      (pool?.members ?? []).map((member) => member?.weight),
      `${childPath("pools", id)}.members`,
    ),
  );
  return [...badWeight(ruleset.defaults?.rep?.weight, "defaults.rep.weight"), ...pools];
}

/** Weights of reps that are not positive or too fine. */
export function checkRepWeights(roster: Draft<Roster>): readonly Issue[] {
  return (roster.reps ?? []).flatMap((rep, index) => badWeight(rep?.weight, `${childPath("reps", index)}.weight`));
}

function poolWeights(weights: readonly unknown[], path: string): readonly Issue[] {
  if (weights.length > 0 && weights.every((weight) => weight === 0)) return [zeroTotal(path)];
  return weights.flatMap((weight, index) => badWeight(weight, `${childPath(path, index)}.weight`));
}

function badWeight(weight: unknown, path: string): readonly Issue[] {
  const isOperation = typeof weight === "object" && weight !== null;
  if (weight === undefined || isOperation) return [];
  if (typeof weight === "number" && weight > 0 && isThousandths(weight)) return [];
  const message = `\`${quote(weight)}\` is not a weight`;
  return [{ path, code: "bad_weight", message, remedy: "write a number above 0 with at most three decimals" }];
}

function zeroTotal(path: string): Issue {
  return {
    path,
    code: "zero_total_weight",
    message: "the weights of all members are `0`",
    remedy: "give at least one member a weight above 0, and remove those who take no turns",
  };
}
