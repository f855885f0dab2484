import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STORE_CASES } from "../../src/testing/store/store-cases.js";
import { type Consumer, createConsumer } from "./consumer.js";

const OPTIONS = `create: async () => ({ store: memoryStore() }), skip: { reopen: "in memory only" }`;

/** Declares tests as jest does: at once, in globals; runs them when all are declared. */
const LIKE_JEST = `
  const tests = [];
  const test = Object.assign((name, body, timeout) => { tests.push({ name, body }); }, {
    skip: (name, body, timeout) => { tests.push({ name, body: null }); },
  });
  const describe = (name, body) => { if (body() !== undefined) throw new Error("describe must not return"); };
  storeConformance({ runner: { describe, test }, ${OPTIONS} });
  (async () => {
    for (const { body } of tests) if (body !== null && (await body()) !== undefined) throw new Error("a test returned");
    const skipped = tests.filter(({ body }) => body === null).map(({ name }) => name);
    console.log(JSON.stringify({ run: tests.length - skipped.length, skipped }));
  })();
`;

let consumer: Consumer;
beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

const SKIPPED = STORE_CASES.filter(({ needs }) => needs === "reopen").map(
  ({ name }) => `${name} (skipped: in memory only)`,
);
const RUN = STORE_CASES.length - SKIPPED.length;

describe("lead-router/testing declares its cases", () => {
  test("under node:test, where they pass or are skipped", () => {
    consumer.write(
      "stores.test.mjs",
      `import { describe, test } from "node:test";
       import { memoryStore } from "lead-router/store/memory";
       import { storeConformance } from "lead-router/testing";
       storeConformance({ runner: { describe, test }, ${OPTIONS} });`,
    );
    const report = consumer.run("stores.test.mjs");
    expect(report).toContain(`# pass ${RUN}\n# fail 0\n`);
    expect(report).toContain(`# skipped ${SKIPPED.length}\n`);
    for (const name of SKIPPED) expect(report).toContain(`${name} # SKIP`);
  });

  test("under node:test, where a broken store fails by name", () => {
    consumer.write(
      "broken.test.mjs",
      `import { describe, test } from "node:test";
       import { memoryStore } from "lead-router/store/memory";
       import { storeConformance } from "lead-router/testing";
       const create = async () => ({ store: { ...memoryStore(), erase: async () => {} } });
       storeConformance({ runner: { describe, test }, create, skip: { reopen: "in memory only" } });`,
    );
    expect(() => consumer.run("broken.test.mjs")).toThrow(
      expect.objectContaining({ stdout: expect.stringMatching(/not ok \d+ - erasing empties the body, keeps the id/) }),
    );
  });

  test("under a runner like jest, required", () => {
    consumer.write(
      "stores.cjs",
      `const { memoryStore } = require("lead-router/store/memory");
       const { storeConformance } = require("lead-router/testing");
       ${LIKE_JEST}`,
    );
    expect(JSON.parse(consumer.run("stores.cjs"))).toEqual({ run: RUN, skipped: SKIPPED });
  });
});
