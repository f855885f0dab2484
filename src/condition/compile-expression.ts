import { childPath } from "../kernel/json-path.js";
import type { Json } from "../model/json.js";
import { compileMissing, compileMissingSome, compileVar } from "./compile-access.js";
import { compileIterator } from "./compile-iterator.js";
import { compileList } from "./compile-list.js";
import { compileAnd } from "./compile-logic.js";
import { compileMapLookup, compileTableLookup } from "./compile-lookup.js";
import { compilePlain } from "./compile-plain.js";
import { compileRead, type PathRead } from "./compile-read.js";
import { compileReduce } from "./compile-reduce.js";
import { compileDaysBetween, compileInSchedule } from "./compile-time.js";
import type { CompileContext, Compiled, Evaluate } from "./compiled.js";
import { listNode, literalNode, operationNode } from "./compiled-node.js";
import { expandIs } from "./expand-is.js";
import { isOperator, type Operator, type OperatorOf } from "./operators.js";
import { type OperationParts, operandPath, readOperation } from "./read-operation.js";
import { solveForNow } from "./solve-for-now.js";

export type { CompileContext } from "./compiled.js";

interface NodeContext extends CompileContext {
  readonly inItem: boolean;
  /** Reads of the lead that have been compiled, by path. */
  readonly shared: Map<string, Compiled>;
}

/** An operation on its way to become a node. */
interface Site {
  readonly operator: Operator;
  readonly parts: OperationParts;
  readonly path: string;
  readonly source: Json;
}

const OUTERMOST = new WeakMap<CompileContext, NodeContext>();

/**
 * Compiles an expression that `checkExpression` accepted into closures over slots, rep and item. The slots that it reads
 * are asked of the context as it goes.
 *
 * @throws TypeError where the expression could not have passed the check.
 */
export function compileExpression(expression: Json, path: string, context: CompileContext): Compiled {
  return compileNode(expression, path, outermost(context));
}

// All expressions of one context share their reads, of which a ruleset has few different ones.
function outermost(context: CompileContext): NodeContext {
  const known = OUTERMOST.get(context);
  if (known !== undefined) return known;
  const made = { ...context, inItem: false, shared: new Map() };
  OUTERMOST.set(context, made);
  return made;
}

function compileNode(source: Json, path: string, context: NodeContext): Compiled {
  if (Array.isArray(source)) return compileListNode(source, path, context);
  if (typeof source !== "object" || source === null) return literalNode(source, path);
  const parts = readOperation(source, path);
  if (parts === null || !isOperator(parts.name)) throw unchecked(path);
  return compileOperation({ operator: parts.name, parts, path, source }, context);
}

function compileListNode(source: readonly Json[], path: string, context: NodeContext): Compiled {
  const items = source.map((item, index) => compileNode(item, childPath(path, index), context));
  const literals = items.map((item) => item.literal).filter((literal) => literal !== undefined);
  if (literals.length === items.length) return literalNode(literals, path);
  return listNode([...source], path, items, compileList(items));
}

function compileOperation(site: Site, context: NodeContext): Compiled {
  const { operator } = site;
  switch (operator) {
    case "var":
      return compileVarNode(site, context);
    case "missing":
      return compileMissingNode(site, keysOf(site.parts.operands), context);
    case "missing_some":
      return compileMissingNode(site, keysOf(site.parts.operands.slice(1)), context);
    case "is":
      return compileIsNode(site, context);
    case "lookup":
      return compileLookupNode(site, context);
    case "some":
    case "all":
    case "none":
    case "filter":
    case "map":
    case "reduce":
      return compileIteratorNode(site, operator, context);
    case "daysBetween":
    case "inSchedule":
      return compileTimeNode(site, operator, context);
    default: {
      const operands = compileOperands(site, context);
      noteInstants(site, context);
      return nodeAt(site, operands, compilePlain(operator, operands, context.semantics));
    }
  }
}

// What is read of an iterator's item is known nowhere else.
function noteInstants({ operator, parts, path }: Site, context: NodeContext): void {
  if (context.inItem || context.noteInstant === undefined) return;
  for (const source of solveForNow(operator, parts.operands)) context.noteInstant(compileNode(source, path, context));
}

function nodeAt({ path, source, operator }: Site, operands: readonly Compiled[], evaluate: Evaluate): Compiled {
  return operationNode({ path, source, operator, operands, evaluate });
}

function compileOperands(site: Site, context: NodeContext, from = 0): Compiled[] {
  const sources = from === 0 ? site.parts.operands : site.parts.operands.slice(from);
  return sources.map((_, index) => compileOperand(site, from + index, context));
}

function compileOperand({ operator, parts }: Site, index: number, context: NodeContext): Compiled {
  const source = parts.operands[index] ?? null;
  const read = context.inItem || hasClauses(operator) ? null : leadRead(source);
  const known = read === null ? undefined : context.shared.get(read);
  if (known !== undefined) return known;
  const made = compileNode(source, operandPath(parts, index), context);
  if (read !== null) context.shared.set(read, made);
  return made;
}

// Their operands are evidence, and each is found where it stands.
function hasClauses(operator: Operator): boolean {
  return operator === "and" || operator === "or";
}

function leadRead(source: Json): string | null {
  if (typeof source !== "object" || source === null || Array.isArray(source)) return null;
  const { var: read } = source;
  return typeof read === "string" && Object.hasOwn(source, "var") && Object.keys(source).length === 1 ? read : null;
}

function compileVarNode(site: Site, context: NodeContext): Compiled {
  const { path, source, operator, parts } = site;
  const read = compileRead(String(parts.operands[0] ?? ""), context);
  const operands = compileOperands(site, context, 1);
  const slot = operands.length === 0 ? read.slot : -1;
  const reads = visible([read], context);
  return operationNode({ path, source, operator, operands, slot, reads, evaluate: compileVar(read, operands[0]) });
}

function compileMissingNode(site: Site, keys: readonly Json[], context: NodeContext): Compiled {
  const { path, source, operator, parts } = site;
  const found = keys.map((key) => ({ key, ...compileRead(String(key), context) }));
  const need = operator === "missing_some" ? Number(parts.operands[0]) : null;
  const evaluate = need === null ? compileMissing(found) : compileMissingSome(need, found);
  const reads = visible(found, context);
  return operationNode({ path, source, operator, operands: [], reads, moreNodes: keys.length, evaluate });
}

/** `missing` takes its keys one by one or as one list. */
function keysOf(operands: readonly Json[]): readonly Json[] {
  const [first] = operands;
  return Array.isArray(first) ? first : operands;
}

/** What is read of an iterator's item is no path of the lead, and no evidence. */
function visible(reads: readonly PathRead[], context: NodeContext): readonly PathRead[] {
  return context.inItem ? [] : reads;
}

function compileIsNode(site: Site, context: NodeContext): Compiled {
  const [body] = site.parts.operands;
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw unchecked(site.path);
  const clauses = expandIs(body, operandPath(site.parts, 0));
  const source = { and: clauses.map((clause) => clause.operation) };
  const operands = clauses.map((clause) => compileNode(clause.operation, clause.path, context));
  return operationNode({ path: site.path, source, operator: "and", operands, evaluate: compileAnd(operands) });
}

function compileLookupNode(site: Site, context: NodeContext): Compiled {
  const [table] = site.parts.operands;
  if (typeof table !== "string") {
    const operands = compileOperands(site, context);
    return nodeAt(site, operands, compileMapLookup(operands));
  }
  const lookup = context.lookups.get(table);
  if (lookup === undefined) throw unchecked(site.path);
  const keys = compileOperands(site, context, 1);
  return nodeAt(site, keys, compileTableLookup(lookup, keys));
}

function compileTimeNode(site: Site, operator: OperatorOf<"time">, context: NodeContext): Compiled {
  const { time } = context;
  if (time === undefined) throw unchecked(site.path);
  if (operator === "daysBetween") {
    const operands = compileOperands(site, context);
    return operationNode({ ...site, operands, evaluate: compileDaysBetween(operands, time) });
  }
  const [schedule] = site.parts.operands;
  context.noteNow?.();
  if (typeof schedule !== "string") throw unchecked(site.path);
  const operands = compileOperands(site, context, 1);
  return operationNode({ ...site, operands, evaluate: compileInSchedule(time.schedule(schedule), operands[0]) });
}

type Iterator = "some" | "all" | "none" | "filter" | "map" | "reduce";

function compileIteratorNode(site: Site, operator: Iterator, context: NodeContext): Compiled {
  const { path, source, parts } = site;
  const [listSource, bodySource, startSource] = parts.operands;
  if (listSource === undefined || bodySource === undefined) throw unchecked(path);
  const list = compileNode(listSource, operandPath(parts, 0), context);
  const body = compileNode(bodySource, operandPath(parts, 1), { ...context, inItem: true });
  const start = startSource === undefined ? undefined : compileNode(startSource, operandPath(parts, 2), context);
  const evaluate = operator === "reduce" ? compileReduce(list, body, start) : compileIterator(operator, list, body);
  const operands = start === undefined ? [list] : [list, start];
  return operationNode({ path, source, operator, operands, moreNodes: body.nodes, evaluate });
}

function unchecked(path: string): TypeError {
  return new TypeError(`${path || "(root)"}: only checked expressions can be compiled`);
}
