import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Split } from "../model/field.js";
import { duplicateIds } from "./check-duplicates.js";
import type { Draft } from "./draft.js";
import { isThousandths } from "./is-thousandths.js";

/** Arms with one name, shares that are no percentages, and shares that do not add up to 100. */
export function checkSplit(split: Draft<Split> | undefined, path: string): readonly Issue[] {
  const arms = split?.arms;
  if (arms === undefined) return [];
  const at = (index: number) => childPath(`${path}.arms`, index);
  const named = arms.map((arm) => arm?.arm);
  const duplicates = duplicateIds(named, (index) => `${at(index)}.arm`);
  const shares = arms.map((arm) => arm?.share);
  const bad = shares.flatMap((share, index) => (share === undefined ? [] : checkShare(share, `${at(index)}.share`)));
  const known = shares.filter((share) => share !== undefined);
  const judged = bad.length === 0 && known.length === arms.length;
  return [...duplicates, ...bad, ...(judged ? checkSum(known, `${path}.arms`) : [])];
}

function checkShare(share: number, path: string): readonly Issue[] {
  if (share >= 0 && share <= 100 && isThousandths(share)) return [];
  const remedy = "write a percentage from 0 to 100 with at most three decimals";
  return [{ path, code: "bad_share", message: `\`${quote(share)}\` is not a share`, remedy }];
}

function checkSum(shares: readonly number[], path: string): readonly Issue[] {
  const thousandths = shares.reduce((sum, share) => sum + Math.round(share * 1_000), 0);
  if (thousandths === 100_000) return [];
  const message = `the shares add up to \`${thousandths / 1_000}\``;
  return [{ path, code: "share_sum", message, remedy: "make them add up to 100" }];
}
