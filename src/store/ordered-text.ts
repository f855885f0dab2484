import { unitDigits } from "../kernel/unit-digits.js";

/**
 * A text in printable ASCII whose bytes stand in the order of the code units of the text, so that a database that orders by
 * bytes orders as `compareText` does: `!`, or `~` above the plain ones, and four hexadecimal digits for what is not plain.
 */
export function orderedText(text: string): string {
  return text.replace(/[^"-}]/g, (unit) => `${unit < '"' ? "!" : "~"}${unitDigits(unit)}`);
}

/** The text that `orderedText` wrote. */
export function textOfOrdered(ordered: string): string {
  return ordered.replace(/[!~]([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
