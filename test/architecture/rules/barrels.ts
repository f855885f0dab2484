import { posix } from "node:path";
import ts from "typescript";
import { ENTRIES } from "../layers.js";
import { type Rule, type Violation, violationAt } from "../source-tree.js";

/** No barrels inside `src/`: no `index.ts` below the top, no file that only passes on what others export. */
export const noInnerBarrels: Rule = (tree) =>
  [...tree.values()]
    .filter((file) => !ENTRIES.includes(file.fileName))
    .flatMap((file): Violation[] => {
      if (posix.basename(file.fileName) === "index.ts") {
        return [{ path: file.fileName, line: 1, message: "is an index.ts below the top of src" }];
      }
      const barrel = file.statements.some(ts.isExportDeclaration) && file.statements.every(passesOn);
      return barrel ? [{ path: file.fileName, line: 1, message: "only passes on what other files export" }] : [];
    });

function passesOn(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement);
}

/** `export *` stands nowhere, and a public entry holds nothing but named re-exports. */
export const explicitExports: Rule = (tree) =>
  [...tree.values()].flatMap((file) =>
    file.statements.flatMap((statement): Violation[] => {
      if (ts.isExportDeclaration(statement)) {
        const named = statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause);
        return named ? [] : [violationAt(file, statement, "exports everything of a file instead of names")];
      }
      if (!ENTRIES.includes(file.fileName)) return [];
      return [violationAt(file, statement, "stands in a public entry, which holds nothing but named re-exports")];
    }),
  );
