import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer } from "../package/consumer.js";
import { fencesOf } from "./markdown.js";
import { stripTypes } from "./run-example.js";

const readme = existsSync("README.md") ? readFileSync("README.md", "utf8") : "";
const source = existsSync("examples/quick-start.ts") ? readFileSync("examples/quick-start.ts", "utf8") : "";
const [program, output] = fencesOf(readme).filter(
  (fence) => /quick start/i.test(fence.heading) && !["sh", "bash", "console", "shell"].includes(fence.language),
);

let consumer: Consumer;
beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

describe("the README", () => {
  test("has a section `Quick start` with a program and, below it, what it prints", () => {
    expect(program?.language).toBe("ts");
    expect(output).toBeDefined();
  });

  test("shows examples/quick-start.ts word for word, in under 15 lines", () => {
    expect(program?.code).toBe(source.trimEnd());
    expect(source.trimEnd().split("\n").length).toBeLessThan(15);
  });

  test("shows what the quick start prints with the built package", () => {
    cpSync("examples", join(consumer.folder, "examples"), { recursive: true });
    consumer.write("examples/quick-start.mjs", stripTypes(source));
    expect(consumer.run("examples/quick-start.mjs").trimEnd()).toBe(output?.code);
  });

  test("has at most 120 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
  });

  test("names the two commands", () => {
    expect(readme).toContain("npm ci && npm run demo");
    expect(readme).toContain("npm ci && npm test");
  });

  test("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((found) => found[1] ?? "");
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
