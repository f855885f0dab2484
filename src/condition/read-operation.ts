import { childPath } from "../kernel/json-path.js";
import type { Json } from "../model/json.js";

/** An operation taken apart: `{ "!": x }` is short for `{ "!": [x] }`. */
export interface OperationParts {
  readonly name: string;
  readonly operands: readonly Json[];
  /** Where an operand stands. */
  readonly pathOf: (index: number) => string;
}

/** Takes an object with exactly one key apart; `null` for any other. */
export function readOperation(node: { readonly [key: string]: Json }, path: string): OperationParts | null {
  const [name, surplus] = Object.keys(node);
  if (name === undefined || surplus !== undefined) return null;
  const argument = node[name] ?? null;
  const operandsPath = childPath(path, name);
  if (!Array.isArray(argument)) return { name, operands: [argument], pathOf: () => operandsPath };
  return { name, operands: argument, pathOf: (index) => childPath(operandsPath, index) };
}
