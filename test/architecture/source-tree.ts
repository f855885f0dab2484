import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Parsed source files by their path below `src/`, e.g. `kernel/quote.ts`. */
export type SourceTree = ReadonlyMap<string, ts.SourceFile>;

/** One fault of one file against one rule of the house. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A rule of the house: what in a tree breaks it. */
export type Rule = (tree: SourceTree) => Violation[];

/** Parses sources by path; nothing is read from disk. */
export function parseTree(sources: { readonly [path: string]: string }): SourceTree {
  const parse = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return new Map(Object.entries(sources).map(([path, text]) => [path, parse(path, text)]));
}

/** Reads and parses every TypeScript file below a folder. */
export function readTree(folder: string): SourceTree {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return parseTree(Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")])));
}

/** The violation at a node. */
export function violationAt(file: ts.SourceFile, node: ts.Node, message: string): Violation {
  return { path: file.fileName, line: lineOf(file, node.getStart(file)), message };
}

/** The line of a position, from 1. */
export function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}

/** Every node of a file, parents first. */
export function nodesOf(file: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return nodes;
}
