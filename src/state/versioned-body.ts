import { canonicalJson } from "../kernel/canonical-json.js";
import { createError, type LeadRouterError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import { quote } from "../kernel/quote.js";

/** The version of the bodies that this engine writes. */
const BODY_VERSION = 1;

/** What makes the content of a body of one version into that of the next: by the version that it has. */
export type Migrations = ReadonlyMap<number, (content: unknown) => unknown>;

// Version 1 is the first.
const MIGRATIONS: Migrations = new Map();

const REMEDY = "restore it from the last good state: what cannot be read is never taken for empty";

/** The text under which a store keeps something: equal contents have equal texts, whatever the order of their keys. */
export function writeBody(kind: string, content: unknown): string {
  return wrapBody(kind, canonicalJson(content));
}

/** The same of a content that is JSON already. */
export function wrapBody(kind: string, content: string): string {
  return `{"content":${content},"kind":"${kind}","version":${BODY_VERSION}}`;
}

/**
 * The content of a text that `writeBody` wrote, of this version or an older one.
 *
 * @param key - its key in the store, for messages.
 * @throws a `StateError` for any other text, or one of another kind; a `StateVersionError` for a body of a newer version.
 */
export function readBody(key: string, body: string, kind: string, migrations = MIGRATIONS): unknown {
  const parsed = parse(key, body);
  if (!isRecord(parsed) || parsed.kind !== kind || !Number.isSafeInteger(parsed.version)) throw corruptBody(key, body);
  let { content } = parsed;
  for (let version = Number(parsed.version); version !== BODY_VERSION; version += 1) {
    const migrate = migrations.get(version);
    if (migrate === undefined) throw unreadable(key, parsed.version);
    content = migrate(content);
  }
  return content;
}

/** The error of a text in a store that cannot be what is kept under its key. */
export function corruptBody(key: string, body: string): LeadRouterError {
  const message = `\`${quote(body)}\` is not what is kept here`;
  return createError("StateError", "state_invalid", [{ path: key, code: "state_invalid", message, remedy: REMEDY }]);
}

function parse(key: string, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw corruptBody(key, body);
  }
}

function unreadable(key: string, version: unknown): LeadRouterError {
  const message = `what is kept here has version \`${quote(version)}\`, and this engine reads \`${BODY_VERSION}\``;
  const remedy = "bring every host to the newest engine before any of them writes, or restore the older state";
  return createError("StateVersionError", "version_unknown", [{ path: key, code: "version_unknown", message, remedy }]);
}
