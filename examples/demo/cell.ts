const LONGEST = 60;

/** A text as a table's cell: one line, no control characters, pipes escaped, cut where it is long. */
export function cell(text: string, longest = LONGEST): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  const cut = flat.length <= longest ? flat : `${Array.from(flat.slice(0, longest - 1)).join("")}…`;
  return cut.replace(/\|/g, "\\|");
}
