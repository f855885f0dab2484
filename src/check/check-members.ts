import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Member } from "../model/pool.js";
import { duplicateIds } from "./check-duplicates.js";
import type { Draft } from "./draft.js";
import { emptyPool } from "./empty-pool-issues.js";
import type { Examination } from "./examination.js";

type Members = readonly (Draft<Member> | undefined)[];

/** Pools without members, members listed twice, tiers that are no numbers. */
export function checkMembers({ ruleset }: Examination): readonly Issue[] {
  return Object.entries(ruleset.pools ?? {}).flatMap(([id, pool]) => {
    const path = `${childPath("pools", id)}.members`;
    const members = pool?.members;
    if (members === undefined) return [];
    return [
      ...(members.length === 0 ? [emptyPool(id)] : []),
      ...duplicateMembers(members, path),
      ...tiers(members, path),
    ];
  });
}

function duplicateMembers(members: Members, path: string): readonly Issue[] {
  const duplicates = (key: "rep" | "pool") => {
    const ids = members.map((member) => named(member, key));
    return duplicateIds(ids, (index) => `${childPath(path, index)}.${key}`);
  };
  return [...duplicates("rep"), ...duplicates("pool")];
}

function named(member: Draft<Member> | undefined, key: "rep" | "pool"): string | undefined {
  if (member === undefined) return undefined;
  if (key === "rep") return "rep" in member ? member.rep : undefined;
  return "pool" in member ? member.pool : undefined;
}

function tiers(members: Members, path: string): readonly Issue[] {
  return members.flatMap((member, index) => {
    const tier = member?.tier;
    const isLiteral = tier !== undefined && (typeof tier !== "object" || tier === null);
    return isLiteral && typeof tier !== "number" ? [badTier(`${childPath(path, index)}.tier`, tier)] : [];
  });
}

function badTier(path: string, tier: unknown): Issue {
  return {
    path,
    code: "bad_tier",
    message: `\`${quote(tier)}\` is not a tier`,
    remedy: "write a number; lower tiers come first",
  };
}
