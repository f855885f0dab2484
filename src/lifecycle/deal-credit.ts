import { createScope } from "../condition/create-scope.js";
import type { BoundMember } from "../eligibility/bound-pool.js";
import { varyMembers } from "../eligibility/vary-members.js";
import { readOwn } from "../kernel/read-own.js";
import type { Change } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { creditOf } from "../state/credit-of.js";
import { owedTo } from "../state/owed-to.js";
import { readPool } from "../state/read-pool.js";
import type { Following } from "./following.js";
import { firstOf } from "./paid-turns.js";
import { rotationKeys } from "./rotation-keys.js";

/**
 * The changes by which a rep leaves every rotation: what is in credit there is dealt out to the members who remain, by
 * weight, and what was owed is owed no more. Where nobody remains the entry stays as it is.
 */
export function dealCredit(leaver: Id, following: Following): readonly Change[] {
  const { program, state } = following;
  return rotationKeys(program, state).flatMap((key) =>
    leaveRotation(key, readPool(state, key).entry, leaver, following),
  );
}

function leaveRotation(key: Id, entry: PoolState, leaver: Id, following: Following): readonly Change[] {
  const member = readOwn(entry.members, leaver);
  const owed = owedTo(entry, leaver);
  if (member === undefined && owed === 0) return [];
  const others = othersIn(key, leaver, following);
  if (others.length === 0) return [];
  const no = { type: "owed", rotation: key, rep: leaver, by: -1 } as const;
  const gone = Array.from({ length: owed }, () => no);
  if (member === undefined) return gone;
  return [{ type: "deal", rotation: key, rep: leaver, to: sharesOf(creditOf(member, entry.clock), others) }, ...gone];
}

/** The remaining members of the first pool of a rotation, with the weights that they have whatever the lead. */
function othersIn(key: Id, leaver: Id, { program, roster, at }: Following): readonly BoundMember[] {
  const pool = firstOf(key, roster.pools);
  if (pool === undefined) return [];
  const scope = createScope([], at, program.decisionSteps);
  const members = pool.varies ? varyMembers(pool.members, scope, program.steps) : pool.members;
  return members.filter(({ rep, weight }) => rep.id !== leaver && rep.active && weight > 0);
}

// Rounded down where the weights so far add up to: the shares of neighbours add up exactly.
function sharesOf(credit: number, others: readonly BoundMember[]): readonly (readonly [Id, number])[] {
  const total = others.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  let before = 0n;
  const shares = others.map(({ rep, weight }): [Id, number] => {
    const after = before + BigInt(weight);
    const share = floorOf(BigInt(credit) * after, total) - floorOf(BigInt(credit) * before, total);
    before = after;
    return [rep.id, Number(share)];
  });
  return shares.filter(([, share]) => share !== 0);
}

function floorOf(product: bigint, divisor: bigint): bigint {
  const quotient = product / divisor;
  return product < 0n && quotient * divisor !== product ? quotient - 1n : quotient;
}
