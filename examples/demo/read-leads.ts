import { parse } from "csv-parse/sync";
import { DemoError } from "./demo-error.js";
import { guessDelimiter } from "./guess-delimiter.js";
import { leadOfRow } from "./lead-of-row.js";
import { readText } from "./read-text.js";

/** One row of the file: its cells by column, and the lead that they make. */
export interface LeadRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly lead: object;
}

/** The leads of a CSV file: quotes, byte order mark, CRLF and the usual delimiters are understood. */
export function readLeads(file: string, idColumn: string | undefined, limit: number): readonly LeadRow[] {
  const [header = [], ...records] = readRecords(file);
  if (idColumn !== undefined && !header.includes(idColumn)) {
    throw new DemoError(`${file} has no column ${JSON.stringify(idColumn)}; its columns are ${header.join(", ")}`);
  }
  const column = idColumn ?? (header.includes("id") ? "id" : null);
  return records.slice(0, limit).map((record, index) => {
    const cells = Object.fromEntries(header.map((name, position) => [name, record[position] ?? ""]));
    const id = column === null ? String(index + 1) : (cells[column] ?? "");
    return { cells, lead: leadOfRow(cells, id) };
  });
}

function readRecords(file: string): string[][] {
  const text = readText(file);
  try {
    return parse(text, { delimiter: guessDelimiter(text), skip_empty_lines: true });
  } catch (error) {
    throw new DemoError(`${file} is not CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}
