import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { ownPart } from "../kernel/own-part.js";
import { quote } from "../kernel/quote.js";
import type { MemberState, PoolState, RepState } from "../model/state.js";
import { brokenEntry } from "./broken-entry.js";
import { areTimes, checkCounts, isInstant, isQuantity } from "./check-counts.js";
import { OWED_LIMIT, RECENT_LIMIT } from "./state-limits.js";

/** What a rotation's entry may have beside credits: owed turns, counts, partitions. The first issue, or none. */
export function checkPoolParts(entry: PoolState, path: string): Issue | null {
  if (!areTexts(entry.owed) || entry.owed.length > OWED_LIMIT) {
    return brokenEntry(`${path}.owed`, `the owed turns are not a list of at most \`${OWED_LIMIT}\` reps`);
  }
  if (Object.hasOwn(entry, "partitions") && !areTexts(entry.partitions)) {
    return brokenEntry(`${path}.partitions`, "the partitions are not a list of texts");
  }
  return checkOwnCounts(entry, path);
}

/** What a member may have beside credit: open leads and counts. The first issue, or none. */
export function checkMemberParts(member: MemberState, path: () => string): Issue | null {
  if (Object.hasOwn(member, "open") && !isQuantity(member.open)) {
    return brokenEntry(`${path()}.open`, `\`${quote(member.open)}\` leads are open`);
  }
  return Object.hasOwn(member, "counts") ? checkCounts(member.counts, `${path()}.counts`) : null;
}

/** What a rep's entry may have beside open leads. The first issue, or none. */
export function checkRepParts(entry: RepState, path: string): Issue | null {
  if (Object.hasOwn(entry, "value") && !isQuantity(entry.value)) {
    return brokenEntry(`${path}.value`, `the open leads are worth \`${quote(entry.value)}\``);
  }
  if (Object.hasOwn(entry, "counted") && !isOpenCount(entry.counted)) {
    return brokenEntry(`${path}.counted`, `\`${quote(entry.counted)}\` does not say when the open leads were counted`);
  }
  return checkOwnCounts(entry, path);
}

function checkOwnCounts(entry: Pick<RepState, "counts">, path: string): Issue | null {
  return Object.hasOwn(entry, "counts") ? checkCounts(entry.counts, `${path}.counts`) : null;
}

function isOpenCount(value: unknown): boolean {
  if (!isRecord(value) || !Object.hasOwn(value, "at") || !isInstant(value.at)) return false;
  const recent = ownPart(value, "recent");
  return areTimes(recent, RECENT_LIMIT) && (recent[0] ?? Number.POSITIVE_INFINITY) > value.at;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
