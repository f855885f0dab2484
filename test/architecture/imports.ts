import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type SourceTree } from "./source-tree.js";

/** One mention of another module: an import, a re-export, an `import("…")` type or a dynamic import. */
export interface Import {
  readonly specifier: string;
  readonly node: ts.Node;
}

/** Every module that a file mentions, types included. */
export function importsOf(file: ts.SourceFile): Import[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier !== undefined && ts.isStringLiteralLike(specifier) ? [{ specifier: specifier.text, node }] : [];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith(".");
}

/** The path that a relative specifier means, seen from a file: `./issue.js` in `kernel/errors.ts` → `kernel/issue.ts`. */
export function resolveRelative(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
}

/** The paths that a file imports inside the tree. */
export function neighbours(tree: SourceTree, path: string): string[] {
  const file = tree.get(path);
  if (file === undefined) return [];
  const relative = importsOf(file).filter((found) => isRelative(found.specifier));
  return relative.map((found) => resolveRelative(path, found.specifier)).filter((target) => tree.has(target));
}

/** Every path that can be reached from the given ones, themselves included. */
export function reachable(tree: SourceTree, from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = from.filter((path) => tree.has(path));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...neighbours(tree, path));
  }
  return seen;
}
