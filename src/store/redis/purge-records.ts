import { limitOf } from "../limit-of.js";
import type { PurgeRequest } from "../rotation-store.js";
import { DUE_SCRIPT } from "./due-script.js";
import { PURGE_SCRIPT } from "./purge-script.js";
import { type RedisKeys, recordOfName } from "./redis-keys.js";
import type { RedisLink } from "./redis-link.js";
import { runScript } from "./run-script.js";

/** So many at a time, so that nobody waits long for the server. */
const AT_ONCE = 500;

/**
 * Removes old records. A script may touch only keys that it was given, so one finds them and another removes those of them
 * that may still go.
 */
export async function purgeRecords(link: RedisLink, keys: RedisKeys, request: PurgeRequest): Promise<number> {
  let removed = 0;
  while (removed < request.limit) {
    const wanted = Math.min(request.limit - removed, AT_ONCE);
    const names = await namesUpTo(link, keys.keep, `(${request.before}`, wanted);
    if (names.length > 0) removed += await removeNamed(link, keys, request.before, names);
    if (names.length < wanted) return removed;
  }
  return removed;
}

/** The names in a sorted set up to a score, the lowest first, then by bytes. */
export async function namesUpTo(link: RedisLink, set: string, highest: string, limit: number): Promise<string[]> {
  const values = [highest, String(limitOf(limit))];
  const { answer } = await runScript(link, { script: DUE_SCRIPT, keys: [set], values, writes: false });
  return Array.isArray(answer) ? answer.map(String) : [];
}

async function removeNamed(
  link: RedisLink,
  keys: RedisKeys,
  before: number,
  names: readonly string[],
): Promise<number> {
  const records = names.map((name) => keys.record(recordOfName(name)));
  const { answer } = await runScript(link, {
    script: PURGE_SCRIPT,
    keys: [keys.due, keys.keep, ...records],
    values: [String(before), ...names],
    writes: true,
  });
  return Number(answer);
}
