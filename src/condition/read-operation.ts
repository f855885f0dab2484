import { childPath } from "../kernel/json-path.js";
import type { Json } from "../model/json.js";
import { OPERATORS } from "./operators.js";

/** An operation taken apart: `{ "!": x }` is short for `{ "!": [x] }`. */
export interface OperationParts {
  readonly name: string;
  readonly operands: readonly Json[];
  /** Where the list of operands stands, or the only operand itself; see `operandPath`. */
  readonly operandsPath: string;
  /** Whether the operands are written as a list. */
  readonly listed: boolean;
}

// What an operator adds to a path: asked for once for each operation of a ruleset.
const SEGMENTS: ReadonlyMap<string, string> = new Map(
  Object.keys(OPERATORS).map((name) => [name, childPath("-", name).slice(1)]),
);

/** Takes an object with exactly one key apart; `null` for any other. */
export function readOperation(node: { readonly [key: string]: Json }, path: string): OperationParts | null {
  const keys = Object.keys(node);
  const name = keys[0];
  if (name === undefined || keys.length > 1) return null;
  const argument = node[name] ?? null;
  const operandsPath = pathUnder(path, name);
  if (!Array.isArray(argument)) return { name, operands: [argument], operandsPath, listed: false };
  return { name, operands: argument, operandsPath, listed: true };
}

/** Where an operand stands. */
export function operandPath({ operandsPath, listed }: OperationParts, index: number): string {
  return listed ? childPath(operandsPath, index) : operandsPath;
}

function pathUnder(path: string, name: string): string {
  const segment = path === "" ? undefined : SEGMENTS.get(name);
  return segment === undefined ? childPath(path, name) : path + segment;
}
