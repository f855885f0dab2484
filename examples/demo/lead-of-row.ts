import { DemoError } from "./demo-error.js";

interface Fields {
  [name: string]: string | string[] | Fields;
}

/**
 * A lead from the cells of a row: a column `account.rep` becomes a field in a field, a column `tags[]` a list, a blank
 * cell nothing. Values stay texts: the ruleset's `fields` say what they are.
 */
export function leadOfRow(cells: Readonly<Record<string, string>>, id: string): object {
  const lead = emptyFields();
  for (const [column, cell] of Object.entries(cells)) {
    if (cell !== "") place(lead, column, cell);
  }
  if (id !== "") lead.id = id;
  else delete lead.id;
  return lead;
}

function place(lead: Fields, column: string, cell: string): void {
  const isList = column.endsWith("[]");
  const keys = (isList ? column.slice(0, -2) : column).split(".");
  const last = keys.pop() ?? column;
  const fields = keys.reduce((inside, key) => fieldsIn(inside, key, column), lead);
  fields[last] = isList ? cell.split(";").map((item) => item.trim()) : cell;
}

function fieldsIn(fields: Fields, key: string, column: string): Fields {
  fields[key] ??= emptyFields();
  const inner = fields[key];
  if (typeof inner === "object" && !Array.isArray(inner)) return inner;
  throw new DemoError(`the column ${JSON.stringify(column)} does not go with the column ${JSON.stringify(key)}`);
}

function emptyFields(): Fields {
  return Object.create(null);
}
