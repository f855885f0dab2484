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
import type { CompileContext, Compiled } from "./compiled.js";
import { listNode, literalNode, operationNode } from "./compiled-node.js";
import { expandIs } from "./expand-is.js";
import { isOperator, type Operator } from "./operators.js";
import { readOperation } from "./read-operation.js";

export type { CompileContext } from "./compiled.js";

interface NodeContext extends CompileContext {
  readonly inItem: boolean;
}

/** An operation on its way to become a node. */
interface Site {
  readonly operator: Operator;
  readonly operands: readonly Json[];
  readonly pathOf: (index: number) => string;
  readonly path: string;
  readonly source: Json;
}

/**
 * Compiles an expression that `checkExpression` accepted into closures over slots, rep and item. The slots that it reads
 * are asked of the context as it goes.
 *
 * @throws TypeError where the expression could not have passed the check.
 */
export function compileExpression(expression: Json, path: string, context: CompileContext): Compiled {
  return compileNode(expression, path, { ...context, inItem: false });
}

function compileNode(source: Json, path: string, context: NodeContext): Compiled {
  if (Array.isArray(source)) return compileListNode(source, path, context);
  if (typeof source !== "object" || source === null) return literalNode(source, path);
  const parts = readOperation(source, path);
  if (parts === null || !isOperator(parts.name)) throw unchecked(path);
  const { operands, pathOf } = parts;
  return compileOperation({ operator: parts.name, operands, pathOf, path, source }, context);
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
      return compileMissingNode(site, keysOf(site.operands), context);
    case "missing_some":
      return compileMissingNode(site, keysOf(site.operands.slice(1)), context);
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
      throw unchecked(site.path);
    default: {
      const operands = compileOperands(site, context);
      return operationNode({ ...site, operands, evaluate: compilePlain(operator, operands, context.semantics) });
    }
  }
}

function compileOperands(site: Site, context: NodeContext, from = 0): Compiled[] {
  const operands = site.operands.map((operand, index) => ({ operand, path: site.pathOf(index) })).slice(from);
  return operands.map(({ operand, path }) => compileNode(operand, path, context));
}

function compileVarNode(site: Site, context: NodeContext): Compiled {
  const read = compileRead(String(site.operands[0] ?? ""), context);
  const operands = compileOperands(site, context, 1);
  const slot = operands.length === 0 ? read.slot : -1;
  return operationNode({
    ...site,
    operands,
    slot,
    reads: visible([read], context),
    evaluate: compileVar(read, operands[0]),
  });
}

function compileMissingNode(site: Site, keys: readonly Json[], context: NodeContext): Compiled {
  const reads = keys.map((key) => ({ key, ...compileRead(String(key), context) }));
  const need = site.operator === "missing_some" ? Number(site.operands[0]) : null;
  const evaluate = need === null ? compileMissing(reads) : compileMissingSome(need, reads);
  return operationNode({ ...site, operands: [], reads: visible(reads, context), moreNodes: keys.length, evaluate });
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
  const [body] = site.operands;
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw unchecked(site.path);
  const clauses = expandIs(body, site.pathOf(0));
  const source = { and: clauses.map((clause) => clause.operation) };
  const operands = clauses.map((clause) => compileNode(clause.operation, clause.path, context));
  return operationNode({ path: site.path, source, operator: "and", operands, evaluate: compileAnd(operands) });
}

function compileLookupNode(site: Site, context: NodeContext): Compiled {
  const [table] = site.operands;
  if (typeof table !== "string") {
    const operands = compileOperands(site, context);
    return operationNode({ ...site, operands, evaluate: compileMapLookup(operands) });
  }
  const lookup = context.lookups.get(table);
  if (lookup === undefined) throw unchecked(site.path);
  const keys = compileOperands(site, context, 1);
  return operationNode({ ...site, operands: keys, evaluate: compileTableLookup(lookup, keys) });
}

type Iterator = "some" | "all" | "none" | "filter" | "map" | "reduce";

function compileIteratorNode(site: Site, operator: Iterator, context: NodeContext): Compiled {
  const [listSource, bodySource, startSource] = site.operands;
  if (listSource === undefined || bodySource === undefined) throw unchecked(site.path);
  const list = compileNode(listSource, site.pathOf(0), context);
  const body = compileNode(bodySource, site.pathOf(1), { ...context, inItem: true });
  const start = startSource === undefined ? undefined : compileNode(startSource, site.pathOf(2), context);
  const evaluate = operator === "reduce" ? compileReduce(list, body, start) : compileIterator(operator, list, body);
  const operands = start === undefined ? [list] : [list, start];
  return operationNode({ ...site, operands, moreNodes: body.nodes, evaluate });
}

function unchecked(path: string): TypeError {
  return new TypeError(`${path || "(root)"}: only checked expressions can be compiled`);
}
