import { isRecord } from "../kernel/is-record.js";
import { cutText, quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import { PHRASES } from "./clause-phrases.js";
import { expandIs } from "./expand-is.js";
import { isOperator, OPERATORS } from "./operators.js";
import { type OperationParts, readOperation } from "./read-operation.js";

// What joins whole clauses: a comparison inside one needs no brackets.
const WIDE: ReadonlySet<string> = new Set(["and", "or", "is", "if", "?:", "some", "all", "none"]);
const PLAIN_PATH = /^[\p{L}\p{N}_$.-]+$/u;

/**
 * A clause in words, as a person reads it: `country in ["US","CA"]`, `employees >= 200`, `account.rep is present`. Cut at
 * 80 characters.
 */
export function describeClause(source: Json): string {
  return cutText(describe(source, false));
}

function describe(source: Json, inItem: boolean): string {
  if (typeof source !== "object" || source === null) return quote(source);
  if (Array.isArray(source)) return describeList(source, inItem);
  const parts = readOperation(source, "");
  return parts === null ? quote(source) : describeOperation(parts, inItem);
}

function describeList(items: readonly Json[], inItem: boolean): string {
  const hasOperations = items.some((item) => typeof item === "object" && item !== null);
  return hasOperations ? `[${items.map((item) => describe(item, inItem)).join(",")}]` : quote(items);
}

function describeOperation({ name, operands }: OperationParts, inItem: boolean): string {
  switch (name) {
    case "var":
      return describePath(operands[0] ?? "", inItem);
    case "missing":
      return `missing(${operands
        .flat()
        .map((key) => describePath(key, inItem))
        .join(", ")})`;
    case "is":
      return describe(isSource(operands[0] ?? null), inItem);
    case "lookup":
      return describeLookup(operands, inItem);
    default: {
      const phrase = PHRASES.get(name);
      if (phrase === undefined) return `${name}(${describeOperands(name, operands, inItem).join(", ")})`;
      return phrase(
        describeOperands(name, operands, inItem).map((text, index) => nested(text, operands[index] ?? null, name)),
      );
    }
  }
}

function describeOperands(name: string, operands: readonly Json[], inItem: boolean): string[] {
  const iterates = isOperator(name) && OPERATORS[name].family === "iterator";
  return operands.map((operand, index) => describe(operand, inItem || (iterates && index === 1)));
}

/** What is in words itself is put in brackets inside other words, where it could be misread. */
function nested(text: string, source: Json, outer: string): string {
  if (!isRecord(source)) return text;
  const [inner] = Object.keys(source);
  if (inner === undefined || (inner !== "is" && !PHRASES.has(inner))) return text;
  return WIDE.has(outer) && !WIDE.has(inner) ? text : `(${text})`;
}

function isSource(body: Json): Json {
  if (!isRecord(body)) return null;
  const clauses = expandIs(body, "").map((clause) => clause.operation);
  return clauses.length === 1 && clauses[0] !== undefined ? clauses[0] : { and: clauses };
}

function describeLookup(operands: readonly Json[], inItem: boolean): string {
  const [table = null, ...keys] = operands;
  const name = typeof table === "string" ? describePath(table, false) : describe(table, inItem);
  return `${name}[${keys.map((key) => describe(key, inItem)).join(", ")}]`;
}

/** A path as it is written; one with other than letters, digits, `_ $ . -` is quoted. Inside iterators it begins at the item. */
function describePath(path: Json, inItem: boolean): string {
  const text = String(path);
  if (text === "") return "item";
  const shown = PLAIN_PATH.test(text) ? text : quote(text);
  return inItem ? `item.${shown}` : shown;
}
