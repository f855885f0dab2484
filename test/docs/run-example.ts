import { transformSync } from "esbuild";
import type { Consumer } from "../package/consumer.js";

// Runs first and keeps what each call would have printed; Node's own `console.log` does the formatting.
const RECORD = `
import { formatWithOptions } from "node:util";
const recorded = [];
console.log = (...values) => { recorded.push(formatWithOptions({ colors: false }, ...values)); };
process.on("exit", () => process.stdout.write(JSON.stringify(recorded)));
`;

/** Runs a TypeScript code block against the built package and gives the text of each `console.log` call. */
export function runExample(consumer: Consumer, code: string): string[] {
  consumer.write("record.mjs", RECORD);
  consumer.write("example.mjs", `import "./record.mjs";\n${stripTypes(code)}`);
  return JSON.parse(consumer.run("example.mjs"));
}

/** The JavaScript of TypeScript. */
export function stripTypes(code: string): string {
  return transformSync(code, { loader: "ts", format: "esm", target: "node20" }).code;
}
