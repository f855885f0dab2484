import type { Match } from "../model/table.js";

/** The key that stands for anything else, a missing value included. */
export const ANYTHING_ELSE = "*";

/** How each level of a table's keys is compared; one exact level unless it says otherwise. */
export function tableLevels(match: Match | readonly Match[] | undefined): readonly Match[] {
  if (match === undefined) return ["exact"];
  return typeof match === "string" ? [match] : match;
}
