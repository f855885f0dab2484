import type { LeadValue } from "../condition/value.js";
import { CLAUSE, type Clauses, IS_TRUE } from "./clauses.js";
import type { PlainLead } from "./plain-lead.js";

/** Whether the condition that begins at a clause is true of a plain lead. */
export function holdsPlainly(clauses: Clauses, start: number, lead: PlainLead): boolean {
  const { code } = clauses;
  let at = start;
  while (at >= 0) at = code[at + (clauseHolds(clauses, at, lead) ? 3 : 4)] ?? 0;
  return at === IS_TRUE;
}

function clauseHolds(clauses: Clauses, at: number, { values, numbers: own }: PlainLead): boolean {
  const { code, texts, numbers, sets } = clauses;
  const place = code[at + 1] ?? 0;
  const argument = code[at + 2] ?? 0;
  switch (code[at]) {
    case CLAUSE.text:
      return equalsText(values[place], texts[argument] ?? "");
    case CLAUSE.same:
      return values[place] === texts[argument];
    case CLAUSE.prefix:
      return beginsWith(values[place], texts[argument] ?? "");
    case CLAUSE.number:
      return equalsNumber(values[place], numbers[argument] ?? 0);
    case CLAUSE.nothing:
      return (values[place] ?? null) === null;
    case CLAUSE.oneOf:
      return sets[argument]?.has(values[place] ?? null) === true;
    case CLAUSE.from:
      return (own[place] ?? 0) >= (numbers[argument] ?? 0);
    case CLAUSE.above:
      return (own[place] ?? 0) > (numbers[argument] ?? 0);
    case CLAUSE.upTo:
      return (own[place] ?? 0) <= (numbers[argument] ?? 0);
    default:
      return (own[place] ?? 0) < (numbers[argument] ?? 0);
  }
}

function equalsText(value: LeadValue, text: string): boolean {
  if (typeof value === "string") return value === text;
  return typeof value === "number" || typeof value === "boolean" ? Number(value) === Number(text) : false;
}

function equalsNumber(value: LeadValue, number: number): boolean {
  if (typeof value === "number") return value === number;
  return typeof value === "string" || typeof value === "boolean" ? Number(value) === number : false;
}

function beginsWith(value: LeadValue, text: string): boolean {
  return typeof value === "string" && value.startsWith(text);
}
