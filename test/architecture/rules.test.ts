import { describe, expect, test } from "vitest";
import { nothingBanned } from "./rules/banned.js";
import { explicitExports, noInnerBarrels } from "./rules/barrels.js";
import { noCycles } from "./rules/cycles.js";
import { layerOrder, strangersAmongStrategies } from "./rules/layer-order.js";
import { coreStaysSmall, everyFileReached } from "./rules/reachability.js";
import { medianLength, shortFiles, shortFunctions } from "./rules/sizes.js";
import { packagesInTheirPlace } from "./rules/third-party.js";
import { oneNounEach } from "./rules/vocabulary.js";
import { parseTree, type Rule } from "./source-tree.js";

interface Case {
  readonly name: string;
  readonly rule: Rule;
  readonly sources: { readonly [path: string]: string };
  /** `path:line message` of every violation; none: the sources are fine. */
  readonly found: readonly string[];
}

function found(rule: Rule, sources: { readonly [path: string]: string }): string[] {
  return rule(parseTree(sources)).map((fault) => `${fault.path}:${fault.line} ${fault.message}`);
}

const LATER = "imports model/lead.ts, a later layer than kernel";

const IMPORTS: readonly Case[] = [
  {
    name: "an import of a later layer",
    rule: layerOrder,
    sources: { "kernel/a.ts": `\nimport { lead } from "../model/lead.js";\n`, "model/lead.ts": "" },
    found: [`kernel/a.ts:2 ${LATER}`],
  },
  {
    name: "a type-only import of a later layer",
    rule: layerOrder,
    sources: { "kernel/a.ts": `import type { Lead } from "../model/lead.js";`, "model/lead.ts": "" },
    found: [`kernel/a.ts:1 ${LATER}`],
  },
  {
    name: "an import type of a later layer",
    rule: layerOrder,
    sources: { "kernel/a.ts": `export type A = import("../model/lead.js").Lead;`, "model/lead.ts": "" },
    found: [`kernel/a.ts:1 ${LATER}`],
  },
  {
    name: "a re-export of a later layer",
    rule: layerOrder,
    sources: { "kernel/a.ts": `export type { Lead } from "../model/lead.js";`, "model/lead.ts": "" },
    found: [`kernel/a.ts:1 ${LATER}`],
  },
  {
    name: "a dynamic import of a later layer",
    rule: layerOrder,
    sources: { "kernel/a.ts": `export const a = import("../model/lead.js");`, "model/lead.ts": "" },
    found: [`kernel/a.ts:1 ${LATER}`],
  },
  {
    name: "an import of a later file at the top",
    rule: layerOrder,
    sources: { "route.ts": `import { engine } from "./engine.js";`, "engine.ts": "" },
    found: ["route.ts:1 imports engine.ts, a later layer than route.ts"],
  },
  {
    name: "an import of a public entry",
    rule: layerOrder,
    sources: { "index.ts": `export { a } from "./core.js";`, "core.ts": "" },
    found: ["index.ts:1 imports core.ts, a public entry that nothing may import"],
  },
  {
    name: "an import without its ending, and one that leads nowhere",
    rule: layerOrder,
    sources: { "kernel/a.ts": `import "./b";\nimport "./c.js";`, "kernel/b.ts": "" },
    found: [
      "kernel/a.ts:1 imports ./b, which does not end in .js",
      "kernel/a.ts:2 imports kernel/c.ts, which does not exist",
    ],
  },
  {
    name: "a file in no layer",
    rule: layerOrder,
    sources: { "misc/a.ts": "", "orphan.ts": "" },
    found: ["misc/a.ts:1 stands in no layer", "orphan.ts:1 stands in no layer"],
  },
  {
    name: "imports of earlier layers and of the own folder",
    rule: layerOrder,
    sources: {
      "model/lead.ts": `import { quote } from "../kernel/quote.js";\nimport { id } from "./id.js";\nimport * as z from "zod/mini";`,
      "model/id.ts": "",
      "kernel/quote.ts": `// import { lead } from "../model/lead.js"`,
    },
    found: [],
  },
  {
    name: "a strategy that imports another",
    rule: strangersAmongStrategies,
    sources: { "strategy/a.ts": `import { b } from "./b.js";`, "strategy/b.ts": "" },
    found: ["strategy/a.ts:1 imports its sibling strategy/b.ts; strategies share rotation.ts only"],
  },
  {
    name: "a strategy that imports rotation.ts and an earlier layer",
    rule: strangersAmongStrategies,
    sources: { "strategy/a.ts": `import "./rotation.js";\nimport "../kernel/b.js";`, "strategy/rotation.ts": "" },
    found: [],
  },
  {
    name: "a cycle of values and types, told once",
    rule: noCycles,
    sources: {
      "kernel/a.ts": `import { b } from "./b.js";`,
      "kernel/b.ts": `import type { C } from "./c.js";`,
      "kernel/c.ts": `export { a } from "./a.js";`,
      "kernel/d.ts": `import { a } from "./a.js";`,
    },
    found: ["kernel/a.ts:1 is in a cycle: kernel/a.ts → kernel/b.ts → kernel/c.ts → kernel/a.ts"],
  },
  {
    name: "a file that imports itself",
    rule: noCycles,
    sources: { "kernel/a.ts": `import type { A } from "./a.js";` },
    found: ["kernel/a.ts:1 is in a cycle: kernel/a.ts → kernel/a.ts"],
  },
  {
    name: "a diamond, which is no cycle",
    rule: noCycles,
    sources: {
      "kernel/a.ts": `import "./b.js";\nimport "./c.js";`,
      "kernel/b.ts": `import "./d.js";`,
      "kernel/c.ts": `import "./d.js";`,
      "kernel/d.ts": "",
    },
    found: [],
  },
  {
    name: "inner barrels",
    rule: noInnerBarrels,
    sources: {
      "kernel/index.ts": "export const a = 1;",
      "kernel/all.ts": `export { a } from "./a.js";\nexport type { B } from "./b.js";`,
      "kernel/passing.ts": `import { a } from "./a.js";\nexport { a };`,
      "kernel/fine.ts": `import { a } from "./a.js";\nexport const b = a;\nexport { a };`,
      "index.ts": `export { a } from "./kernel/a.js";`,
    },
    found: [
      "kernel/index.ts:1 is an index.ts below the top of src",
      "kernel/all.ts:1 only passes on what other files export",
      "kernel/passing.ts:1 only passes on what other files export",
    ],
  },
  {
    name: "exports of everything",
    rule: explicitExports,
    sources: { "core.ts": `export * from "./a.js";\nexport * as b from "./b.js";\nexport { c } from "./c.js";` },
    found: [
      "core.ts:1 exports everything of a file instead of names",
      "core.ts:2 exports everything of a file instead of names",
    ],
  },
  {
    name: "code in a public entry",
    rule: explicitExports,
    sources: { "index.ts": `export { a } from "./a.js";\nexport const b = 1;`, "kernel/a.ts": "export const a = 1;" },
    found: ["index.ts:2 stands in a public entry, which holds nothing but named re-exports"],
  },
  {
    name: "a package where it may not be",
    rule: packagesInTheirPlace,
    sources: {
      "model/a.ts": `import type * as z from "zod/mini";`,
      "schema/b.ts": `import * as z from "zod/mini";`,
      "schema/c.ts": `import { z } from "zod/mini";`,
      "schema/i.ts": `import * as z from "zod";`,
      "condition/d.ts": `import logic from "json-logic-js";`,
      "check/e.ts": `import logic from "json-logic-js";`,
      "check/f.ts": `import { distance } from "fastest-levenshtein";`,
      "testing/g.ts": `import * as fc from "fast-check";`,
      "kernel/h.ts": `import { createHash } from "node:crypto";\nimport "left-pad";\nimport "zod/mini";`,
    },
    found: [
      "model/a.ts:1 imports zod/mini, which model may not",
      "schema/c.ts:1 imports zod/mini other than by `import * as`",
      "schema/i.ts:1 imports zod, which schema may not",
      "check/e.ts:1 imports json-logic-js, which check may not",
      "kernel/h.ts:1 imports node:crypto, which kernel may not",
      "kernel/h.ts:2 imports left-pad, which kernel may not",
      "kernel/h.ts:3 imports zod/mini, which kernel may not",
    ],
  },
  {
    name: "a file that nobody reaches, types counting as a way",
    rule: everyFileReached(["index.ts", "testing/laws.ts"]),
    sources: {
      "index.ts": `export type { A } from "./kernel/a.js";`,
      "kernel/a.ts": `import type { B } from "./b.js";`,
      "kernel/b.ts": "",
      "kernel/lost.ts": `import "./also-lost.js";`,
      "kernel/also-lost.ts": `import "./lost.js";`,
      "testing/laws.ts": `import "./law.js";`,
      "testing/law.ts": "",
    },
    found: [
      "kernel/lost.ts:1 is reached from none of index.ts, testing/laws.ts",
      "kernel/also-lost.ts:1 is reached from none of index.ts, testing/laws.ts",
    ],
  },
  {
    name: "types of a package that nobody who is reached imports",
    rule: everyFileReached(["index.ts"]),
    sources: {
      "index.ts": `import "left-pad";`,
      "kernel/left-pad.d.ts": `declare module "left-pad" {}`,
      "kernel/right-pad.d.ts": `declare module "right-pad" {}`,
      "kernel/lost.ts": `import "right-pad";`,
    },
    found: [
      "kernel/right-pad.d.ts:1 is reached from none of index.ts",
      "kernel/lost.ts:1 is reached from none of index.ts",
    ],
  },
  {
    name: "schema/ behind the core, by a type and over a detour",
    rule: coreStaysSmall,
    sources: {
      "core.ts": `export { a } from "./engine.js";`,
      "engine.ts": `import type { B } from "./schema/b.js";`,
      "schema/b.ts": "",
      "check/c.ts": "",
      "index.ts": `export { c } from "./check/c.js";`,
    },
    found: ["schema/b.ts:1 is reached from core.ts, though schema/ is beyond the core"],
  },
];

const BANNED: readonly (readonly [source: string, fault: string])[] = [
  ["const a = new Date();", "names `Date` outside time/"],
  ["export type A = Date;", "names `Date` outside time/"],
  ["const a = Intl.DateTimeFormat;", "names `Intl` outside time/"],
  ["console.log(1);", "names `console`"],
  ["const a = process.env;", "names `process`"],
  ["const a = { process };", "names `process`"],
  [`const a = require("fs");`, "names `require`"],
  ["const a = globalThis;", "names `globalThis`"],
  [`const a = eval("1");`, "names `eval`"],
  [`const a = new Function("return 1");`, "names `Function`"],
  [`const a = Function("return 1");`, "names `Function`"],
  [`const a = (() => 1).constructor("return 1");`, "reads `constructor`"],
  [`const a = (() => 1)["constructor"];`, "reads `constructor`"],
  ["const { constructor: a } = {};", "reads `constructor`"],
  ["setTimeout(() => 1, 0);", "names `setTimeout`"],
  ["const a = performance.now();", "names `performance`"],
  ["const a = Math.random();", "uses `Math.random`, which is not exact on every engine"],
  ["const a = Math.log(2);", "uses `Math.log`, which is not exact on every engine"],
  ["const a = Math.sqrt(2);", "uses `Math.sqrt`, which is not exact on every engine"],
  ["const { random } = Math;", "takes `Math` as a value"],
  [`const a = Math["random"]();`, "takes `Math` as a value"],
  ["const a = 2 ** 3;", "raises to a power with `**`, which is not exact on every engine"],
  ["let a = 2; a **= 3;", "raises to a power with `**`, which is not exact on every engine"],
  [`const a = "a".localeCompare("b");`, "uses `localeCompare`, which depends on the host"],
  [`const a = "a"?.["localeCompare"]("b");`, "uses `localeCompare`, which depends on the host"],
  ["const a = (1).toLocaleString();", "uses `toLocaleString`, which depends on the host"],
  [`const { toLocaleUpperCase } = "a";`, "uses `toLocaleUpperCase`, which depends on the host"],
  ["const a = [2, 1].sort();", "calls `sort` without a comparator"],
  ["const a = [2, 1]?.toSorted();", "calls `toSorted` without a comparator"],
  [`const a = import("./b.js");`, "imports dynamically"],
  ["const a = import.meta.url;", "reads `import.meta`"],
  ["class A {}", "declares a class"],
  ["const a: any = 1;", "has the type `any`"],
  ["const a: Array<any> = [];", "has the type `any`"],
  ["const a = 1 as unknown as string;", "casts through `unknown`"],
  ["const a = (1 as unknown) as string;", "casts through `unknown`"],
  ["const a = <string>(<unknown>1);", "casts through `unknown`"],
  ["// @ts-ignore\nconst a = 1;", "silences a check with `@ts-ignore`"],
  ["const a = 1; // @ts-expect-error", "silences a check with `@ts-expect-error`"],
  ["function a() {\n  /* biome-ignore lint: no */\n}", "silences a check with `biome-ignore`"],
];

const ALLOWED: readonly string[] = [
  "// console.log(process.env, new Date(), 2 ** 3)\nconst a = 1;",
  "/** Unlike `Math.random` and `localeCompare`. */\nconst a = 1;",
  `const a = { process: 1, Date: 2, "console": 3 };`,
  "export interface A { process: string; Function(): void }",
  "const a = { process: 1 }; const b = a.process; const { process: c } = a;",
  `const a = "process.env and eval and 2 ** 3";`,
  "const a = `Date console ** any`;",
  "const a = Math.floor(Math.max(1.5, 2));",
  "const a = [2, 1].sort((x, y) => x - y);",
  `const a = 1 as unknown; const b = ["x"] as const;`,
  "const anything = 1; const Dated = 2;",
];

const WORDS: readonly (readonly [path: string, source: string, found: readonly string[]])[] = [
  ["model/a.ts", "export interface UserRecord {}", ["model/a.ts:1 `UserRecord` holds the refused word `user`"]],
  ["model/a.ts", "export function handleLead() {}", ["model/a.ts:1 `handleLead` holds the refused word `handle`"]],
  [
    "model/a.ts",
    "export const A = 1, poolManager = 2;",
    ["model/a.ts:1 `poolManager` holds the refused word `manager`"],
  ],
  ["model/a.ts", "export type TeamId = string;", ["model/a.ts:1 `TeamId` holds the refused word `team`"]],
  [
    "model/a.ts",
    "export interface A {\n  groups: string[];\n}",
    ["model/a.ts:2 `groups` holds the refused word `groups`"],
  ],
  ["model/a.ts", `export type A = { "agent": 1 };`, ["model/a.ts:1 `agent` holds the refused word `agent`"]],
  ["index.ts", `export { a as process } from "./a.js";`, ["index.ts:1 `process` holds the refused word `process`"]],
  ["kernel/text-utils.ts", "", ["kernel/text-utils.ts:1 has `utils` in its path"]],
  ["model/a.ts", "export const owner = 1;", ["model/a.ts:1 `owner` holds the refused word `owner`"]],
  ["account/a.ts", "export const owner = 1;", []],
  ["prepare/a.ts", "export interface A { owner: number }", []],
  ["model/a.ts", "const user = 1;\nexport const handler = user;", []],
  ["model/a.ts", "export const processed = 1; export const regroup = 2;", []],
];

describe("imports", () => {
  test.each(IMPORTS)("$name", ({ rule, sources, found: expected }) => {
    expect(found(rule, sources)).toEqual(expected);
  });
});

describe("what is banned", () => {
  test.each(BANNED)("%j is found", (source, fault) => {
    expect(found(nothingBanned, { "kernel/a.ts": source }).map((line) => line.replace(/^\S+ /, ""))).toContain(fault);
  });

  test.each(ALLOWED)("%j is fine", (source) => {
    expect(found(nothingBanned, { "kernel/a.ts": source })).toEqual([]);
  });

  test("time/ may name the clock and the calendar, and nothing else", () => {
    const source = "export const a = new Date(0); export const b = Intl.DateTimeFormat; console.log(a);";
    expect(found(nothingBanned, { "time/a.ts": source })).toEqual(["time/a.ts:1 names `console`"]);
  });

  test("a violation is told with its line", () => {
    expect(found(nothingBanned, { "kernel/a.ts": "\n\nconst a = new Date();" })).toEqual([
      "kernel/a.ts:3 names `Date` outside time/",
    ]);
  });
});

describe("sizes", () => {
  const lines = (count: number) => "const a = 1;\n".repeat(count);
  const functionOf = (count: number) => `const f = () => {\n${"a();\n".repeat(count - 2)}};\n`;

  test("a file of 250 lines is short, one of 251 is not", () => {
    expect(found(shortFiles, { "kernel/a.ts": lines(250) })).toEqual([]);
    expect(found(shortFiles, { "kernel/a.ts": lines(251) })).toEqual(["kernel/a.ts:251 has 251 lines"]);
  });

  test("a function of 60 lines is short, one of 61 is not", () => {
    expect(found(shortFunctions, { "kernel/a.ts": functionOf(60) })).toEqual([]);
    expect(found(shortFunctions, { "kernel/a.ts": functionOf(61) })).toEqual([
      "kernel/a.ts:1 is a function of 61 lines",
    ]);
  });

  test("the median is the length of the file in the middle", () => {
    expect(medianLength(parseTree({ a: lines(3), b: lines(10), c: lines(500) }))).toBe(10);
  });
});

describe("words", () => {
  test.each(WORDS)("%s: %j", (path, source, expected) => {
    expect(found(oneNounEach, { [path]: source })).toEqual(expected);
  });
});
