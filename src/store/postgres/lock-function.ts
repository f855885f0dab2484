import { literal } from "./identifiers.js";
import { FUNCTION_SETTINGS, type Layout } from "./layout.js";
import { valuesQuery } from "./read-statements.js";

/**
 * The function that locks entries and records, absent ones by placeholders, in the order in which `commitFunction` does, and
 * then gives their values. A placeholder of a record that is left over goes with the next purge.
 */
export function lockFunction(layout: Layout): string {
  const { entries, records } = layout;
  const body = `
#variable_conflict use_column
BEGIN
  INSERT INTO ${entries} (tenant, key, revision, body)
    SELECT of_tenant, k, 0, '' FROM unnest(entry_keys) AS k ORDER BY k COLLATE "C" ON CONFLICT DO NOTHING;
  ${locked(entries, "entry_keys")}
  INSERT INTO ${records} (tenant, key, id, revision, body, keep_until)
    SELECT of_tenant, k, i, 0, '', '-Infinity' FROM unnest(record_keys, record_ids) AS r (k, i)
    ORDER BY k COLLATE "C" ON CONFLICT DO NOTHING;
  ${locked(records, "record_keys")}
  RETURN QUERY ${valuesQuery(layout, "of_tenant", "entry_keys", "record_keys")};
END`;
  return `CREATE FUNCTION ${layout.lock} (of_tenant text, entry_keys text[], record_keys text[], record_ids text[])
RETURNS TABLE (kind text, key text, revision text, body text)
${FUNCTION_SETTINGS} AS ${literal(body)};`;
}

function locked(table: string, keys: string): string {
  return `PERFORM FROM ${table} AS t WHERE t.tenant = of_tenant AND t.key = ANY (${keys}) ORDER BY t.key FOR UPDATE;`;
}
