/** Operators whose second operand reads the item at hand, not the lead. */
const ITERATORS: ReadonlySet<string> = new Set(["map", "filter", "reduce", "all", "none", "some"]);

/** The paths that an expression reads of the lead or the rep: by `var`, `missing`, `missing_some` and `is`. */
export function collectReads(expression: unknown): ReadonlySet<string> {
  const paths = new Set<string>();
  const waiting: unknown[] = [expression];
  while (waiting.length > 0) {
    const node = waiting.pop();
    const inner = Array.isArray(node) ? node : isObject(node) ? readOperation(node, paths) : [];
    for (const next of inner) waiting.push(next);
  }
  return paths;
}

function isObject(node: unknown): node is object {
  return typeof node === "object" && node !== null;
}

/** Adds what an operation reads by itself, and gives the operands that may read more. */
function readOperation(operation: object, paths: Set<string>): readonly unknown[] {
  return Object.entries(operation).flatMap(([operator, body]) => {
    const operands: readonly unknown[] = Array.isArray(body) ? body : [body];
    if (operator === "var") addTexts(operands.slice(0, 1), paths);
    if (operator === "missing" || operator === "missing_some") addTexts(operands.flat(), paths);
    if (operator === "is" && isObject(body)) {
      addTexts(Object.keys(body), paths);
      return Object.values(body);
    }
    return ITERATORS.has(operator) ? operands.filter((_, index) => index !== 1) : operands;
  });
}

function addTexts(candidates: readonly unknown[], paths: Set<string>): void {
  for (const path of candidates) if (typeof path === "string") paths.add(path);
}
