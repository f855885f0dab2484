import { type Layout, SHORT_ID } from "./layout.js";

/** The kept values of entries and records, in one snapshot; the arguments are expressions. */
export function valuesQuery(
  { entries, records }: Layout,
  tenant: string,
  entryKeys: string,
  recordKeys: string,
): string {
  const values = (kind: string, table: string, keys: string) =>
    `SELECT '${kind}' AS kind, key, revision::text AS revision, body FROM ${table}
     WHERE tenant = ${tenant} AND key = ANY (${keys}) AND revision > 0`;
  return `${values("entry", entries, entryKeys)} UNION ALL ${values("record", records, recordKeys)}`;
}

/** Calls the function that loads: tenant, entry keys, record keys. */
export function loadStatement({ load }: Layout): string {
  return `SELECT kind, key, revision, body FROM ${load} ($1::text, $2::text::text[], $3::text::text[])`;
}

/** Ids of due records: tenant, instant, how many. */
export function dueStatement({ records }: Layout): string {
  return `SELECT coalesce(id, key) AS id FROM ${records}
    WHERE tenant = $1::text AND due_at <= $2::text::double precision
    ORDER BY due_at, ${SHORT_ID}, coalesce(id, key) LIMIT nullif($3::text::bigint, -1)`;
}
