import { reduceWeights } from "../eligibility/reduce-weights.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";

const MOST = 1_048_576; // 2^20

/** An issue for each pool whose weights, reduced to integers without a common divisor, sum to more than 2^20. */
export function weightsTooFineIssues(pools: ReadonlyMap<string, readonly number[]>): Issue[] {
  return [...pools].flatMap(([id, weights]) => {
    const sum = reduceWeights(weights).reduce((total, weight) => total + weight, 0);
    return sum > MOST ? [tooFine(`${childPath("pools", id)}.members`, sum)] : [];
  });
}

function tooFine(path: string, sum: number): Issue {
  return {
    path,
    code: "weights_too_fine",
    message: `the weights come to \`${sum}\` shares of a turn, over \`${MOST}\``,
    remedy: "round the weights, so that they have larger common divisors",
  };
}
