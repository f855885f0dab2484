import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { MemberState, PoolState, RepState } from "../model/state.js";
import type { Id } from "../model/words.js";
import { brokenEntry as broken } from "./broken-entry.js";
import { isQuantity } from "./check-counts.js";
import { checkMemberParts, checkPoolParts, checkRepParts } from "./check-parts.js";
import { creditOf } from "./credit-of.js";

const SOUND: readonly Issue[] = Object.freeze([]);

/** The invariants of one rotation's entry; no issues when it is sound. */
export function checkPoolState(entry: PoolState, path: string): readonly Issue[] {
  if (!isRecord(entry) || !isRecord(entry.members)) return [broken(path, "the entry is not a rotation's")];
  if (!isCount(entry.turn)) return [broken(`${path}.turn`, `the turn is \`${quote(entry.turn)}\`, not a count`)];
  if (!isCount(entry.clock)) return [broken(`${path}.clock`, `the clock is \`${quote(entry.clock)}\`, not a count`)];
  if (!Array.isArray(entry.owed)) return [broken(`${path}.owed`, "the owed turns are not a list")];
  let sum = 0;
  for (const rep of Object.keys(entry.members)) {
    const member = entry.members[rep];
    if (!isMember(member, entry)) return [broken(childPath(`${path}.members`, rep), `${quote(member)} is no member`)];
    const part = checkMemberParts(member, () => childPath(`${path}.members`, rep));
    if (part !== null) return [part];
    sum += creditOf(member, entry.clock);
  }
  if (sum !== 0) return [broken(`${path}.members`, `the credits add up to \`${sum}\`, not to zero`)];
  const part = checkPoolParts(entry, path);
  return part === null ? SOUND : [part];
}

/** The invariants of one rep's entry. */
export function checkRepState(entry: RepState, path: string): readonly Issue[] {
  if (!isRecord(entry) || !isQuantity(entry.open)) {
    return [broken(path, `${quote(entry)} does not say how many leads are open`)];
  }
  const part = checkRepParts(entry, path);
  return part === null ? SOUND : [part];
}

/**
 * Refuses an entry that does not count a rep's open leads.
 *
 * @throws a `StateError`.
 */
export function assertRepState(entry: RepState, rep: Id): void {
  const issues = checkRepState(entry, childPath("state.reps", rep));
  if (issues.length > 0) throw createError("StateError", "state_invalid", issues);
}

function isMember(member: MemberState | undefined, entry: PoolState): member is MemberState {
  return (
    member !== undefined &&
    isRecord(member) &&
    isCount(member.weight) &&
    Number.isSafeInteger(member.credit) &&
    (member.since === null || (isCount(member.since) && member.since <= entry.clock)) &&
    isCount(member.last) &&
    member.last <= entry.turn
  );
}

/** Whether a value counts something: a safe integer from 0. */
export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
