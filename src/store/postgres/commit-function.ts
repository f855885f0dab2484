import { literal } from "./identifiers.js";
import { FUNCTION_SETTINGS, type Layout } from "./layout.js";
import { valuesQuery } from "./read-statements.js";

// The SQLSTATE by which the function leaves its inner block, so that whatever it did there is undone.
const STALE = "LR001";

/**
 * The function that commits: compares, and writes everything or nothing.
 *
 * Whatever the isolation level, nobody comes in between: an absent entry gets a placeholder, and then every entry is locked
 * before it is compared. Everybody takes entries before records and each in the order of their keys, what is absent before
 * what is there, so nobody waits in a circle.
 */
export function commitFunction(layout: Layout): string {
  const body = `
#variable_conflict use_column
DECLARE
  matching bigint;
  written text[];
  rest text[];
BEGIN
  BEGIN
    ${entriesLocked(layout)}
    ${recordsWritten(layout)}
    ${entriesWritten(layout)}
    RETURN QUERY SELECT 'committed', NULL::text, NULL::text, NULL::text;
  EXCEPTION WHEN SQLSTATE '${STALE}' THEN
    RETURN QUERY SELECT 'conflict', NULL::text, NULL::text, NULL::text
      UNION ALL ${valuesQuery(layout, "of_tenant", "entry_keys", "record_keys")};
  END;
END`;
  return `CREATE FUNCTION ${layout.commit} (of_tenant text, entry_keys text[], entry_revisions bigint[], entry_bodies text[],
  record_keys text[], record_ids text[], record_revisions bigint[], record_bodies text[],
  record_due double precision[], record_keep double precision[])
RETURNS TABLE (kind text, key text, revision text, body text)
${FUNCTION_SETTINGS} AS ${literal(body)};`;
}

const REFUSE_UNLESS_ALL_MATCH = `THEN RAISE EXCEPTION USING ERRCODE = '${STALE}'; END IF;`;

function entriesLocked({ entries }: Layout): string {
  return `
    IF 0 = ANY (entry_revisions) THEN
      INSERT INTO ${entries} (tenant, key, revision, body)
        SELECT of_tenant, r.key, 0, '' FROM unnest(entry_keys, entry_revisions) AS r (key, revision)
        WHERE r.revision = 0 ORDER BY r.key COLLATE "C" ON CONFLICT DO NOTHING;
    END IF;
    SELECT count(*) INTO matching FROM (
      SELECT e.key, e.revision FROM ${entries} AS e WHERE e.tenant = of_tenant AND e.key = ANY (entry_keys)
      ORDER BY e.key FOR UPDATE) AS held
      JOIN unnest(entry_keys, entry_revisions) AS r (key, revision) USING (key, revision);
    IF matching <> cardinality(entry_keys) ${REFUSE_UNLESS_ALL_MATCH}`;
}

function entriesWritten({ entries }: Layout): string {
  return `
    UPDATE ${entries} AS e SET revision = e.revision + 1, body = w.body
      FROM unnest(entry_keys, entry_bodies) AS w (key, body)
      WHERE e.tenant = of_tenant AND e.key = ANY (entry_keys) AND e.key = w.key AND w.body IS NOT NULL;`;
}

// Most records are new: they are inserted as they are to be. The others, and placeholders, are locked and compared first.
function recordsWritten({ records }: Layout): string {
  return `
    WITH fresh AS (
      INSERT INTO ${records} (tenant, key, id, revision, body, due_at, keep_until)
        SELECT of_tenant, w.key, w.id, 1, w.body, w.due, w.keep
        FROM unnest(record_keys, record_ids, record_revisions, record_bodies, record_due, record_keep)
          AS w (key, id, revision, body, due, keep)
        WHERE w.revision = 0 ORDER BY w.key COLLATE "C" ON CONFLICT DO NOTHING RETURNING key)
      SELECT coalesce(array_agg(key), '{}') INTO written FROM fresh;
    IF cardinality(written) < cardinality(record_keys) THEN
      rest := ARRAY (SELECT unnest(record_keys) EXCEPT SELECT unnest(written));
      SELECT count(*) INTO matching FROM (
        SELECT r.key, r.revision FROM ${records} AS r WHERE r.tenant = of_tenant AND r.key = ANY (rest)
        ORDER BY r.key FOR UPDATE) AS held
        JOIN unnest(record_keys, record_revisions) AS w (key, revision) USING (key, revision);
      IF matching <> cardinality(rest) ${REFUSE_UNLESS_ALL_MATCH}
      UPDATE ${records} AS r SET revision = r.revision + 1, body = w.body, due_at = w.due, keep_until = w.keep
        FROM unnest(record_keys, record_bodies, record_due, record_keep) AS w (key, body, due, keep)
        WHERE r.tenant = of_tenant AND r.key = ANY (rest) AND r.key = w.key;
    END IF;`;
}
