import ts from "typescript";
import { layerOf } from "../layers.js";
import { lineOf, nodesOf, type Rule, type Violation, violationAt } from "../source-tree.js";

/** Globals that a result must not depend on, or that not every realm has. */
const GLOBALS: readonly string[] = [
  ...["console", "process", "require", "module", "exports", "__dirname", "__filename", "globalThis", "global"],
  ...["eval", "Function", "WebAssembly", "WeakRef", "FinalizationRegistry", "Temporal", "performance", "crypto"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "fetch", "Buffer"],
  ...["TextEncoder", "TextDecoder", "structuredClone"],
];
/** The clock and the calendar: known in `time/` only. */
const TIME_GLOBALS: readonly string[] = ["Date", "Intl"];
/** The functions of `Math` that are exact, hence the same on every engine. */
const EXACT_MATH: readonly string[] = ["abs", "ceil", "clz32", "floor", "imul", "max", "min", "round", "sign", "trunc"];
const SILENCED = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;

/** Nothing in the tree reads a clock, dice, locale or environment, runs text as code, or lies to the compiler. */
export const nothingBanned: Rule = (tree) =>
  [...tree.values()].flatMap((file) => [
    ...nodesOf(file).flatMap((node) => {
      const fault = faultOf(node, layerOf(file.fileName));
      return fault === null ? [] : [violationAt(file, node, fault)];
    }),
    ...silencedLines(file),
  ]);

function faultOf(node: ts.Node, layer: string): string | null {
  if (ts.isIdentifier(node)) return identifierFault(node, layer);
  return memberFault(node) ?? syntaxFault(node) ?? castFault(node);
}

function identifierFault(node: ts.Identifier, layer: string): string | null {
  if (isOnlyAKey(node)) return null;
  if (node.text === "Math") return mathFault(node.parent);
  if (TIME_GLOBALS.includes(node.text)) return layer === "time" ? null : `names \`${node.text}\` outside time/`;
  return GLOBALS.includes(node.text) ? `names \`${node.text}\`` : null;
}

// `{ process: 1 }`, `entry.process` and `import { process as step }` name a key, not the global.
function isOnlyAKey(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isExportSpecifier(parent)) return parent.propertyName !== undefined && parent.name === node;
  const keyed =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isNamedTupleMember(parent);
  return keyed && parent.name === node;
}

function mathFault(parent: ts.Node): string | null {
  const name = ts.isPropertyAccessExpression(parent) ? parent.name.text : null;
  if (name === null) return "takes `Math` as a value";
  return EXACT_MATH.includes(name) ? null : `uses \`Math.${name}\`, which is not exact on every engine`;
}

function memberFault(node: ts.Node): string | null {
  const name = memberName(node);
  if (name === null) return null;
  if (name === "localeCompare" || name.startsWith("toLocale")) return `uses \`${name}\`, which depends on the host`;
  if (name === "constructor" || name === "__proto__") return `reads \`${name}\``;
  const called = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : null;
  const bare = (name === "sort" || name === "toSorted") && called?.arguments.length === 0;
  return bare ? `calls \`${name}\` without a comparator` : null;
}

function memberName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node)) {
    return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : null;
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return null;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : null;
}

function syntaxFault(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) {
    return "raises to a power with `**`, which is not exact on every engine";
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return "imports dynamically";
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return "reads `import.meta`";
  if (ts.isClassLike(node)) return "declares a class";
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "has the type `any`";
  return null;
}

function castFault(node: ts.Node): string | null {
  if (!isCast(node)) return null;
  let inner: ts.Expression = node.expression;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  const twice = isCast(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword;
  return twice ? "casts through `unknown`" : null;
}

function isCast(node: ts.Node): node is ts.AsExpression | ts.TypeAssertion {
  return ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
}

// Comments are no nodes: they stand before and behind the tokens.
function silencedLines(file: ts.SourceFile): Violation[] {
  const found = new Map<number, Violation>();
  for (const token of tokensOf(file, file)) {
    const before = ts.getLeadingCommentRanges(file.text, token.getFullStart()) ?? [];
    const behind = ts.getTrailingCommentRanges(file.text, token.getEnd()) ?? [];
    for (const range of [...before, ...behind]) {
      const match = SILENCED.exec(file.text.slice(range.pos, range.end));
      if (match === null) continue;
      const message = `silences a check with \`${match[0]}\``;
      found.set(range.pos, { path: file.fileName, line: lineOf(file, range.pos), message });
    }
  }
  return [...found.values()];
}

function tokensOf(node: ts.Node, file: ts.SourceFile): ts.Node[] {
  const children = node.getChildren(file);
  return children.length === 0 ? [node] : children.flatMap((child) => tokensOf(child, file));
}
