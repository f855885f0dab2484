import ts from "typescript";
import { lineOf, nodesOf, type Rule, type SourceTree, violationAt } from "../source-tree.js";

const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 60;
export const HIGHEST_MEDIAN = 60;

/** No file over 250 lines. */
export const shortFiles: Rule = (tree) =>
  [...tree.values()]
    .filter((file) => lineCount(file) > LONGEST_FILE)
    .map((file) => ({ path: file.fileName, line: LONGEST_FILE + 1, message: `has ${lineCount(file)} lines` }));

/** No function over 60 lines, whatever its form. */
export const shortFunctions: Rule = (tree) =>
  [...tree.values()].flatMap((file) =>
    nodesOf(file)
      .filter(ts.isFunctionLike)
      .map((node) => ({ node, lines: lineOf(file, node.getEnd()) - lineOf(file, node.getStart(file)) + 1 }))
      .filter(({ lines }) => lines > LONGEST_FUNCTION)
      .map(({ node, lines }) => violationAt(file, node, `is a function of ${lines} lines`)),
  );

/** The length of the file in the middle. */
export function medianLength(tree: SourceTree): number {
  const lengths = [...tree.values()].map(lineCount).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
}

function lineCount(file: ts.SourceFile): number {
  return file.text.split("\n").length - (file.text.endsWith("\n") ? 1 : 0);
}
