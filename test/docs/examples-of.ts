import ts from "typescript";
import { fencesOf } from "./markdown.js";

/** A runnable example from the doc comment of something public. */
export interface Example {
  /** Of the function, type or member that it documents: `createRouter`, `Router.route`. */
  readonly name: string;
  readonly code: string;
}

/** What an entry file exports: every example in the doc comments, and the functions that have none. */
export interface Documented {
  readonly examples: readonly Example[];
  readonly functionsWithout: readonly string[];
}

/** Reads the doc comments of everything that the files export, members of exported types included. */
export function examplesOf(entries: readonly string[]): Documented {
  const program = ts.createProgram([...entries], { moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true });
  const checker = program.getTypeChecker();
  const exported = new Map(
    entries.flatMap((entry) => exportsOf(program, entry)).map((symbol) => [symbol.name, symbol]),
  );
  const examples: Example[] = [];
  const functionsWithout: string[] = [];
  for (const symbol of exported.values()) {
    const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const own = codeOf(original, checker);
    if (own.length === 0 && original.flags & ts.SymbolFlags.Function) functionsWithout.push(symbol.name);
    examples.push(...own.map((code) => ({ name: symbol.name, code })));
    original.members?.forEach((member) => {
      examples.push(...codeOf(member, checker).map((code) => ({ name: `${symbol.name}.${member.name}`, code })));
    });
  }
  return { examples, functionsWithout };
}

function exportsOf(program: ts.Program, entry: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${entry} exports nothing`);
  return checker.getExportsOfModule(module);
}

function codeOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const tags = symbol.getJsDocTags(checker).filter((tag) => tag.name === "example");
  return tags.flatMap((tag) => {
    const text = ts.displayPartsToString(tag.text);
    const fences = fencesOf(text);
    return fences.length > 0 ? fences.map((fence) => fence.code) : [text];
  });
}
