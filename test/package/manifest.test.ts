import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const leaves = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(leaves);

describe("package.json", () => {
  test("promises what the package is", () => {
    const { name, license, type, sideEffects, files, engines } = manifest;
    expect({ name, license, type, sideEffects, files, engines }).toEqual({
      name: "lead-router",
      license: "MIT",
      type: "module",
      sideEffects: false,
      files: ["dist", "schema"],
      engines: { node: ">=20" },
    });
  });

  test("depends on nothing but time zones, JsonLogic, a stream of draws and zod, by exact version", () => {
    expect(Object.keys(manifest.dependencies)).toEqual(["@date-fns/tz", "json-logic-js", "seedrandom", "zod"]);
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  test("exports each public entry both ways, the schemas and itself", () => {
    const stores = ["memory", "sqlite", "postgres", "redis"].map((name) => `./store/${name}`);
    const entries = [".", "./core", "./dispatcher", ...stores, "./testing"];
    expect(Object.keys(manifest.exports)).toEqual([...entries, "./schema/*.json", "./package.json"]);
    for (const entry of entries.map((name) => manifest.exports[name])) {
      expect(Object.keys(entry)).toEqual(["import", "require"]);
      expect(Object.values(entry).map((condition) => Object.keys(condition ?? {}))).toEqual([
        ["types", "default"],
        ["types", "default"],
      ]);
    }
  });

  test("names files that exist", () => {
    const named = [...leaves(manifest.exports), manifest.main, manifest.module, manifest.types];
    expect(named.filter((path) => !path.includes("*") && !existsSync(path))).toEqual([]);
  });
});

test("the lock file names no registry", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const packages: [string, { resolved?: string }][] = Object.entries(lock.packages);
  expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

describe("the published package", () => {
  const packed: { path: string }[] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    }),
  )[0].files;
  const paths = packed.map((file) => file.path);

  test("holds what was built, the schemas, and the papers; no source", () => {
    const tops = new Set(paths.map((path) => path.split("/")[0]));
    expect([...tops].sort()).toEqual(["LICENSE", "README.md", "dist", "package.json", "schema"]);
  });

  test("holds the JSON Schema of ruleset, roster, lead and decision", () => {
    const schemas = paths.filter((path) => path.startsWith("schema/"));
    expect(schemas.sort()).toEqual(
      ["decision", "event", "lead", "record", "roster", "ruleset"].map((name) => `schema/${name}.schema.json`),
    );
  });

  test("carries the licence of what is bundled into it", () => {
    expect(paths).toContain("dist/THIRD-PARTY-NOTICES.txt");
    const notices = readFileSync("dist/THIRD-PARTY-NOTICES.txt", "utf8");
    expect(notices).toContain(`fastest-levenshtein ${manifest.devDependencies["fastest-levenshtein"]}`);
    expect(notices).toContain(readFileSync("node_modules/fastest-levenshtein/LICENSE.md", "utf8").trim());
  });
});
