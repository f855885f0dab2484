/**
 * Values as the text of a PostgreSQL array, to be cast where it is used: clients differ in how they send lists, never in how
 * they send a text.
 */
export function textArray(values: readonly (string | number | null)[]): string {
  return `{${values.map(element).join(",")}}`;
}

function element(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  return value === null ? "NULL" : `"${value.replace(/["\\]/g, "\\$&")}"`;
}
