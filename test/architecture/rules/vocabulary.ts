import ts from "typescript";
import { layerOf } from "../layers.js";
import { nodesOf, type Rule, type Violation, violationAt } from "../source-tree.js";

const REFUSED: readonly string[] = [
  ...["user", "users", "agent", "agents", "team", "teams", "group", "groups"],
  ...["process", "handle", "manager", "service", "services", "util", "utils", "helper", "helpers"],
];

/** One noun each: exported names, JSON keys (in `model/`) and file names hold none of the refused words; `owner` only in `account/`. */
export const oneNounEach: Rule = (tree) =>
  [...tree.values()].flatMap((file) => {
    const refused = layerOf(file.fileName) === "account" ? REFUSED : [...REFUSED, "owner", "owners"];
    const spoken = (name: string) => wordsOf(name).find((word) => refused.includes(word));
    const word = spoken(file.fileName.replace(/\.ts$/, ""));
    const named: Violation[] =
      word === undefined ? [] : [{ path: file.fileName, line: 1, message: `has \`${word}\` in its path` }];
    const inside = namesOf(file).flatMap((name) => {
      const found = spoken(name.text);
      return found === undefined
        ? []
        : [violationAt(file, name, `\`${name.text}\` holds the refused word \`${found}\``)];
    });
    return [...named, ...inside];
  });

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

type Name = ts.Identifier | ts.StringLiteralLike;

function namesOf(file: ts.SourceFile): Name[] {
  return nodesOf(file).flatMap((node): Name[] => {
    if (ts.isExportSpecifier(node)) return [node.name];
    if (ts.isPropertySignature(node)) return isJsonKey(file, node) ? plainName(node.name) : [];
    if (ts.isVariableStatement(node) && isExported(node)) {
      return node.declarationList.declarations.flatMap((declaration) => plainName(declaration.name));
    }
    return isDeclaration(node) && isExported(node) ? plainName(node.name) : [];
  });
}

type Declaration = ts.FunctionDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration;

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}

function isJsonKey(file: ts.SourceFile, node: ts.Node): boolean {
  return layerOf(file.fileName) === "model" && isExported(outermost(node));
}

function outermost(node: ts.Node): ts.Node {
  let outer = node;
  while (outer.parent !== undefined && !ts.isSourceFile(outer.parent)) outer = outer.parent;
  return outer;
}

function isExported(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function plainName(name: ts.Node | undefined): Name[] {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name] : [];
}
