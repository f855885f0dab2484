import type { Layout } from "./layout.js";

const TEXTS = "::text::text[]";

/** Calls the function that commits. */
export function commitStatement({ commit }: Layout): string {
  const numbers = "::text::bigint[]";
  const instants = "::text::double precision[]";
  const entries = `$2${TEXTS}, $3${numbers}, $4${TEXTS}`;
  const records = `$5${TEXTS}, $6${TEXTS}, $7${numbers}, $8${TEXTS}, $9${instants}, $10${instants}`;
  return `SELECT kind, key, revision, body FROM ${commit} ($1::text, ${entries}, ${records})`;
}

/** Calls the function that locks: tenant, entry keys, record keys, record ids. */
export function lockStatement({ lock }: Layout): string {
  return `SELECT kind, key, revision, body FROM ${lock} ($1::text, $2${TEXTS}, $3${TEXTS}, $4${TEXTS})`;
}

/** Empties records: tenant, keys. Locked in the order of the keys, as everybody does. */
export function eraseStatement({ records }: Layout): string {
  return `WITH held AS (SELECT key FROM ${records}
      WHERE tenant = $1::text AND key = ANY ($2${TEXTS}) AND revision > 0 ORDER BY key FOR UPDATE)
    UPDATE ${records} AS r SET revision = r.revision + 1, body = '', due_at = NULL
      FROM held WHERE r.tenant = $1::text AND r.key = held.key`;
}

/** Removes old records: tenant, instant, how many. It waits for nobody, and leaves what is in use to the next time. */
export function purgeStatement({ records }: Layout): string {
  return `WITH old AS (SELECT key FROM ${records}
      WHERE tenant = $1::text AND keep_until < $2::text::double precision
      ORDER BY keep_until LIMIT nullif($3::text::bigint, -1) FOR UPDATE SKIP LOCKED),
    gone AS (DELETE FROM ${records} AS r USING old WHERE r.tenant = $1::text AND r.key = old.key RETURNING r.revision)
    SELECT (count(*) FILTER (WHERE revision > 0))::text AS total FROM gone`;
}
