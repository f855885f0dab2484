import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADAPTERS, ENTRIES } from "../architecture/layers.js";
import { type Consumer, createConsumer } from "../package/consumer.js";
import { examplesOf } from "./examples-of.js";
import { expectedOutput, oneLine } from "./expected-output.js";
import { runExample } from "./run-example.js";

const { examples, functionsWithout } = examplesOf([...ENTRIES, ...ADAPTERS].map((path) => `src/${path}`));

let consumer: Consumer;
beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

describe("doc comments", () => {
  test("every public function has a runnable example", () => {
    expect(functionsWithout).toEqual([]);
  });

  test.each(examples)("the example of $name prints what it says", ({ code }) => {
    const expected = expectedOutput(code);
    expect(expected.filter((line) => line.expected === null)).toEqual([]);
    const said = expected.map((line) => line.expected).join("\n");
    expect(oneLine(runExample(consumer, code).join("\n"))).toBe(oneLine(said));
  });
});

describe("the runner of examples", () => {
  test("reads what a call prints beside it, below it, and inside a block", () => {
    const code = [
      `console.log("a"); // a`,
      `console.log("b\\nc");`,
      "// b",
      "// c",
      `try { throw 1; } catch { console.log("d"); } // d`,
      `if (true) console.log("e", // not this`,
      `  1); // e 1`,
    ].join("\n");
    const expected = expectedOutput(code).map((line) => line.expected);
    expect(expected).toEqual(["a", "b\nc", "d", "e 1"]);
    expect(runExample(consumer, code)).toEqual(["a", "b\nc", "d", "e 1"]);
  });

  test("runs TypeScript against the built package and sees a wrong comment", () => {
    const code = `import { fingerprint } from "lead-router";\nconst a: string = fingerprint(1);\nconsole.log(a.length); // 31`;
    expect(runExample(consumer, code)).toEqual(["32"]);
    expect(expectedOutput(code)).toEqual([{ call: "console.log(a.length);", expected: "31" }]);
  });

  test("an example that throws fails", () => {
    expect(() => runExample(consumer, `throw new Error("no")`)).toThrow();
  });
});
