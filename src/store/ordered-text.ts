/**
 * A text in printable ASCII whose bytes stand in the order of the code units of the text, so that a database that orders by
 * bytes orders as `compareText` does: `!`, or `~` above the plain ones, and four hexadecimal digits for what is not plain.
 */
export function orderedText(text: string): string {
  return text.replace(/[^"-}]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return `${code < 0x22 ? "!" : "~"}${code.toString(16).padStart(4, "0")}`;
  });
}

/** The text that `orderedText` wrote. */
export function textOfOrdered(ordered: string): string {
  return ordered.replace(/[!~]([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
