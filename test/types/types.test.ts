import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer } from "../package/consumer.js";
import { ROSTER, RULESET } from "../package/sample.js";

const TSC = resolve("node_modules/typescript/bin/tsc");
const RESOLUTIONS = [
  { module: "node16", moduleResolution: "node16", endings: ["mts", "cts"] },
  { module: "esnext", moduleResolution: "bundler", endings: ["ts"] },
] as const;
const SOURCES = {
  right: readFileSync("test/types/fixtures/right-uses.ts", "utf8"),
  wrong: readFileSync("test/types/fixtures/wrong-uses.ts", "utf8"),
  missing: `import { nothing } from "lead-router";\nnothing();\n`,
};

let consumer: Consumer;
beforeAll(() => {
  consumer = createConsumer();
  consumer.write("package.json", `{ "type": "module" }`);
  consumer.write("ruleset.json", JSON.stringify(RULESET));
  consumer.write("roster.json", JSON.stringify(ROSTER));
});
afterAll(() => consumer.remove());

/** What tsc says of all sources, under `strict` and with every declaration file checked: one line an error. */
function compile({ module, moduleResolution, endings }: (typeof RESOLUTIONS)[number]): string[] {
  const options = { module, moduleResolution, target: "es2022", lib: ["es2022"], types: [], strict: true };
  const checks = { noEmit: true, skipLibCheck: false, resolveJsonModule: true, esModuleInterop: true };
  const files = endings.flatMap((ending) => Object.keys(SOURCES).map((name) => `${name}.${ending}`));
  for (const file of files) consumer.write(file, SOURCES[file.split(".")[0] as keyof typeof SOURCES]);
  consumer.write("tsconfig.json", JSON.stringify({ compilerOptions: { ...options, ...checks }, files }));
  const { stdout } = spawnSync(process.execPath, [TSC, "-p", "."], { cwd: consumer.folder, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}

describe.each(RESOLUTIONS)("under moduleResolution $moduleResolution", (resolution) => {
  let errors: string[];
  beforeAll(() => {
    errors = compile(resolution);
  });
  const errorsIn = (name: string) => errors.filter((line) => line.startsWith(`${name}.`));

  test("the published declarations compile", () => {
    expect(errors.filter((line) => line.includes("/dist/"))).toEqual([]);
  });

  test("an interface lead, imported JSON and written documents compile", () => {
    expect(errorsIn("right")).toEqual([]);
  });

  test("wrong uses do not compile", () => {
    expect(errorsIn("wrong")).toEqual([]);
  });

  test("the compiler does look at the package", () => {
    expect(errorsIn("missing")).toHaveLength(resolution.endings.length);
    expect(errorsIn("missing")[0]).toContain("has no exported member 'nothing'");
  });
});
