import ts from "typescript";
import { importsOf, isRelative } from "../imports.js";
import { layerOf, PACKAGES } from "../layers.js";
import { type Rule, violationAt } from "../source-tree.js";

/** A package is imported only in the layers that own it; zod as a namespace, so that bundlers keep what is used. */
export const packagesInTheirPlace: Rule = (tree) =>
  [...tree.values()].flatMap((file) =>
    importsOf(file)
      .filter((found) => !isRelative(found.specifier))
      .flatMap((found) => {
        const fault = faultOf(layerOf(file.fileName), found.specifier, found.node);
        return fault === null ? [] : [violationAt(file, found.node, fault)];
      }),
  );

function faultOf(layer: string, specifier: string, node: ts.Node): string | null {
  const allowed = Object.hasOwn(PACKAGES, specifier) ? (PACKAGES[specifier] ?? []) : [];
  if (!allowed.includes(layer)) return `imports ${specifier}, which ${layer} may not`;
  return specifier === "zod/mini" && !isNamespaceImport(node) ? "imports zod/mini other than by `import * as`" : null;
}

function isNamespaceImport(node: ts.Node): boolean {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  return bindings !== undefined && ts.isNamespaceImport(bindings);
}
