import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";

/** An issue for each pool that nobody is in, once its members are expanded over a roster. */
export function emptyPoolIssues(pools: ReadonlyMap<string, readonly string[]>): Issue[] {
  return [...pools].flatMap(([id, members]) => (members.length === 0 ? [emptyPool(id)] : []));
}

/** The issue of a pool without members. */
export function emptyPool(id: string): Issue {
  return {
    path: `${childPath("pools", id)}.members`,
    code: "empty_pool",
    message: `the pool \`${quote(id)}\` has no members`,
    remedy: "add a member, widen its `where`, or remove the pool",
  };
}
