import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LAWS } from "../../src/testing/laws.js";
import { BROKEN } from "./broken.js";

const ROOT = new URL("../../", import.meta.url);

const registered = readFileSync(new URL("docs/laws.md", ROOT), "utf8")
  .split("\n")
  .map((line) => /^\| `(?<name>[\w-]+)` \| (?<statement>.+) \| `(?<file>.+)` \|$/.exec(line)?.groups)
  .filter((row) => row !== undefined);

const laws = Object.entries(LAWS).flatMap(([kind, group]) =>
  group.map(({ name, statement }) => ({ kind, name, statement })),
);

describe("docs/laws.md", () => {
  test("registers every law of src/testing/laws.ts in the same words, and no other", () => {
    expect(registered.map(({ name, statement }) => ({ name, statement }))).toEqual(
      laws.map(({ name, statement }) => ({ name, statement })),
    );
  });

  test.each(laws)("says where $name is checked", ({ kind, name }) => {
    const file = registered.find((row) => row.name === name)?.file ?? "";
    expect(existsSync(new URL(file, ROOT))).toBe(true);
    expect(readFileSync(new URL(file, ROOT), "utf8")).toContain(`LAWS.${kind}`);
  });

  test("names no law twice", () => {
    const names = laws.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("has an implementation that breaks each law", () => {
    expect(Object.keys(BROKEN).sort()).toEqual(laws.map(({ name }) => name).sort());
  });
});
