const DELIMITERS = [",", ";", "\t", "|"];

/** The delimiter that the header line uses most, outside quotes; a comma where it uses none. */
export function guessDelimiter(csv: string): string {
  const header = (/^[^\r\n]*/.exec(csv)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const uses = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best), ",");
}
