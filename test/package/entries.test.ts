import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer } from "./consumer.js";
import { AT, LEADS, ROSTER, RULESET } from "./sample.js";

/** Prints what an entry exports and how it routes, whichever way it was loaded. */
const PROBE = `
  const kinds = Object.fromEntries(
    Object.keys(entry).filter((name) => name !== "default").sort().map((name) => [name, typeof entry[name]]),
  );
  const create = entry.createRouter ?? entry.createEngine;
  const router = create(${JSON.stringify({ ruleset: RULESET, roster: ROSTER })});
  let state = entry.initialState(router);
  const decisions = ${JSON.stringify(LEADS)}.map((lead) => {
    const decision = router.route(lead, { state, at: ${AT} });
    state = entry.applyChanges(state, decision.changes);
    return decision;
  });
  console.log(JSON.stringify({ kinds, decisions, state }));
`;

interface Probed {
  readonly kinds: { readonly [name: string]: string };
  readonly decisions: readonly { readonly outcome: string; readonly environment: { readonly engine: string } }[];
}

let consumer: Consumer;
beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

function probe(specifier: string): { imported: Probed; required: Probed } {
  consumer.write("probe.mjs", `import * as entry from "${specifier}";\n${PROBE}`);
  consumer.write("probe.cjs", `const entry = require("${specifier}");\n${PROBE}`);
  return { imported: JSON.parse(consumer.run("probe.mjs")), required: JSON.parse(consumer.run("probe.cjs")) };
}

describe.each(["lead-router", "lead-router/core"])("%s", (specifier) => {
  test("exports and decides the same, imported or required", () => {
    const { imported, required } = probe(specifier);
    expect(required).toEqual(imported);
    expect(imported.decisions.map((decision) => decision.outcome)).toEqual([
      "assigned",
      "queued",
      "assigned",
      "unassigned",
    ]);
  });
});

test("lead-router/testing loads and evaluates the same, imported or required", () => {
  const probe = `
    const { LAWS, evaluateJsonLogic } = testing;
    const { applyChanges, createRouter } = root;
    const broken = LAWS.constantPool.map((law) => law.check({ applyChanges, createRouter }, { weights: [2, 1], leads: 9 }));
    console.log(JSON.stringify([Object.keys(LAWS), broken, evaluateJsonLogic({ var: { var: "path" } }, { path: "a", a: 1 })]));
  `;
  const [testing, root] = ["lead-router/testing", "lead-router"];
  consumer.write("testing.mjs", `import * as testing from "${testing}";\nimport * as root from "${root}";\n${probe}`);
  consumer.write("testing.cjs", `const testing = require("${testing}");\nconst root = require("${root}");\n${probe}`);
  const imported = JSON.parse(consumer.run("testing.mjs"));
  expect(JSON.parse(consumer.run("testing.cjs"))).toEqual(imported);
  expect(imported).toEqual([["anyWorld", "constantPool", "changingPool", "hostileLeads"], [null, null, null], 1]);
});

test("the engine says the version of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const engines = probe("lead-router").imported.decisions.map((decision) => decision.environment.engine);
  expect(new Set(engines)).toEqual(new Set([version]));
});

test("the version in the source is the version of the package", async () => {
  const { ENGINE_VERSION } = await import("../../src/kernel/version.js");
  expect(ENGINE_VERSION).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});

async function bundle(specifier: string): Promise<{ inputs: string[]; bytes: number }> {
  const result = await build({
    stdin: { contents: `export * from "${specifier}";`, resolveDir: consumer.folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return { inputs: Object.keys(result.metafile.inputs), bytes: result.outputFiles[0]?.contents.length ?? 0 };
}

const packageIn = (inputs: readonly string[], name: string) =>
  inputs.some((path) => path.includes(`node_modules/${name}/`));

test("lead-router/core bundles for any platform, without zod", async ({ annotate }) => {
  const { inputs, bytes } = await bundle("lead-router/core");
  annotate(`${bytes} bytes`);
  expect(packageIn(inputs, "zod")).toBe(false);
  expect(packageIn(inputs, "json-logic-js")).toBe(true);
});

test("lead-router/testing bundles for any platform, without zod", async () => {
  const { inputs } = await bundle("lead-router/testing");
  expect(packageIn(inputs, "zod")).toBe(false);
  expect(packageIn(inputs, "json-logic-js")).toBe(true);
});

test("lead-router bundles for any platform too, with zod", async () => {
  expect(packageIn((await bundle("lead-router")).inputs, "zod")).toBe(true);
});

test("the built declarations import no package", () => {
  const declarations = readdirSync("dist").filter((file) => /\.d\.c?ts$/.test(file));
  const imports = declarations.flatMap((file) => ts.preProcessFile(readFileSync(`dist/${file}`, "utf8")).importedFiles);
  const foreign = imports.map((found) => found.fileName).filter((specifier) => !specifier.startsWith("."));
  expect(declarations.length).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});
