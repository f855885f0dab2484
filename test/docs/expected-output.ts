import ts from "typescript";

/** One `console.log` of an example: what the comment beside or below it says that it prints. */
export interface Printed {
  readonly call: string;
  /** `null`: no comment says. */
  readonly expected: string | null;
}

/** Every `console.log(…)` statement of a code block with its comment: `// text` on its last line, or `//` lines below. */
export function expectedOutput(code: string): Printed[] {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const printed: Printed[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isExpressionStatement(node) && /^console\.log\(/.test(node.getText(file))) {
      printed.push({ call: node.getText(file), expected: commentAfter(code, node.getEnd()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return printed;
}

function commentAfter(code: string, end: number): string | null {
  const [rest = "", ...below] = code.slice(end).split("\n");
  const beside = /^[\s;})]*\/\/ ?(.*)$/.exec(rest);
  if (beside !== null) return beside[1] ?? "";
  const lines: string[] = [];
  for (const line of below) {
    const comment = /^\s*\/\/ ?(.*)$/.exec(line);
    if (comment === null) break;
    lines.push(comment[1] ?? "");
  }
  return lines.length > 0 ? lines.join("\n") : null;
}

/** Printed text as comments can show it: runs of white space are one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
