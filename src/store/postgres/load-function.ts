import { literal } from "./identifiers.js";
import { FUNCTION_SETTINGS, type Layout } from "./layout.js";
import { valuesQuery } from "./read-statements.js";

/**
 * The function that loads, in one statement and so in one snapshot. It is a function for its settings: planned anew for each list of keys,
 * on statistics of before the table grew the server looks up the tenant alone and reads all of its records.
 */
export function loadFunction(layout: Layout): string {
  const body = `
#variable_conflict use_column
BEGIN
  RETURN QUERY ${valuesQuery(layout, "of_tenant", "entry_keys", "record_keys")};
END`;
  return `CREATE FUNCTION ${layout.load} (of_tenant text, entry_keys text[], record_keys text[])
RETURNS TABLE (kind text, key text, revision text, body text)
${FUNCTION_SETTINGS} AS ${literal(body)};`;
}
