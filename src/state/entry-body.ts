import { canonicalJson } from "../kernel/canonical-json.js";
import { createError, type LeadRouterError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { PoolState, RepState } from "../model/state.js";
import { checkPoolState, checkRepState } from "./check-state.js";
import { entryNameOf } from "./keys.js";
import { makeLasting } from "./lasting.js";

/** The version of the bodies that this engine writes. */
export const BODY_VERSION = 1;

/** What makes an entry of one version into one of the next: by the version that it has. */
export type Migrations = ReadonlyMap<number, (entry: unknown) => unknown>;

// Version 1 is the first.
const MIGRATIONS: Migrations = new Map();

const RESTORE = "restore the entry from the last good state; a rotation that is lost starts again as an absent entry";

/** The text under which a store keeps an entry: equal entries have equal texts. */
export function writeEntry(key: string, entry: PoolState | RepState): string {
  return canonicalJson({ entry, kind: entryNameOf(key).kind, version: BODY_VERSION });
}

/**
 * The entry that a store kept, frozen.
 *
 * @param key - its key in the store, `pool/<rotation>` or `rep/<id>`.
 * @throws a `StateError` for what is no entry, one of another kind, or one that breaks an invariant: never an empty start;
 *   a `StateVersionError` for an entry that a newer engine wrote.
 */
export function readPoolEntry(key: string, body: string, migrations = MIGRATIONS): PoolState {
  return sound(key, readBody(key, body, "pool", migrations) as PoolState, checkPoolState);
}

/** The same for what a rep holds. */
export function readRepEntry(key: string, body: string, migrations = MIGRATIONS): RepState {
  return sound(key, readBody(key, body, "rep", migrations) as RepState, checkRepState);
}

function sound<Entry>(key: string, entry: Entry, check: (entry: Entry, path: string) => readonly Issue[]): Entry {
  const issues = check(entry, key);
  if (issues.length > 0) throw createError("StateError", "state_invalid", issues);
  return lasting(entry);
}

function readBody(key: string, body: string, kind: string, migrations: Migrations): unknown {
  const parsed = parse(key, body);
  if (!isRecord(parsed) || parsed.kind !== kind) throw foreign(key, body);
  const { version } = parsed;
  if (!Number.isSafeInteger(version)) throw foreign(key, body);
  let entry: unknown = parsed.entry;
  for (let at = Number(version); at !== BODY_VERSION; at += 1) {
    const migrate = migrations.get(at);
    if (migrate === undefined) throw unreadable(key, version);
    entry = migrate(entry);
  }
  return entry;
}

function parse(key: string, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw foreign(key, body);
  }
}

function foreign(key: string, body: string): LeadRouterError {
  const message = `\`${quote(body)}\` is no entry of this kind`;
  return createError("StateError", "state_invalid", [{ path: key, code: "state_invalid", message, remedy: RESTORE }]);
}

function unreadable(key: string, version: unknown): LeadRouterError {
  const message = `the entry has version \`${quote(version)}\`, and this engine reads \`${BODY_VERSION}\``;
  const remedy = "bring every host to the newest engine before any of them writes, or restore the older state";
  return createError("StateVersionError", "version_unknown", [{ path: key, code: "version_unknown", message, remedy }]);
}

function lasting<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) lasting(part);
  return makeLasting(value);
}
