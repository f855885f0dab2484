import { compareText } from "./compare-text.js";

/**
 * The one text of a JSON value: object keys in code-unit order, no white space, `undefined` members left out.
 * Equal values have equal texts whatever order their keys were written in (after RFC 8785).
 *
 * @throws TypeError where a value is not JSON.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return scalarText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members: string[] = [];
  for (const [key, member] of Object.entries(value).sort((a, b) => compareText(a[0], b[0]))) {
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(",")}}`;
}

function scalarText(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined || (typeof value === "number" && !Number.isFinite(value))) {
    throw new TypeError(`not a JSON value: \`${String(value)}\``);
  }
  return text;
}
