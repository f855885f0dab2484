import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { addWorkingTime } from "../../src/time/add-working-time.js";
import { compileSchedule } from "../../src/time/compile-schedule.js";
import { describeInstant } from "../../src/time/describe-instant.js";
import { zoneTables } from "../../src/time/zone-tables.js";
import { at, zones } from "./zones-under-test.js";

const BARE = `for (const name of ["Intl", "Date"]) delete globalThis[name];`;
const QUESTIONS = ["cache-offsets", "zones-from-tables", "compile-schedule", "add-working-time", "describe-instant"];

async function bundled(files: readonly string[]): Promise<string> {
  const contents = files.map((file) => `export * from "./src/time/${file}.js";`).join("\n");
  const result = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: "iife",
    globalName: "time",
    platform: "neutral",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}

function runBare(code: string, given: object): unknown {
  const realm = createContext(Object.assign(Object.create(null), given, { output: null }));
  runInContext(`${BARE}\n${code}`, realm, { timeout: 10_000 });
  return realm.output;
}

const SCHEDULE = { week: { "mon-fri": ["09:00-17:00"] } };
const FROM = at("2026-01-16T16:50-05:00");
const NEW_YORK = "America/New_York";

test("with zone tables, hours are the same in a realm without Intl and Date", async () => {
  const end = addWorkingTime(compileSchedule(SCHEDULE, { timezone: NEW_YORK }), zones, FROM, 1_800_000) ?? 0;
  const code = `${await bundled(QUESTIONS)}
    const { tables, schedule, timezone, from } = JSON.parse(input);
    const zones = time.cacheOffsets(time.zonesFromTables(tables));
    const end = time.addWorkingTime(time.compileSchedule(schedule, { timezone }), zones, from, 1_800_000);
    output = time.describeInstant(end, timezone, zones);`;
  const tables = zoneTables({ zones, names: [NEW_YORK], from: FROM, until: FROM });
  const input = JSON.stringify({ tables, schedule: SCHEDULE, timezone: NEW_YORK, from: FROM });
  expect(runBare(code, { input })).toBe("Mon 2026-01-19 09:20 America/New_York");
  expect(describeInstant(end, NEW_YORK, zones)).toBe("Mon 2026-01-19 09:20 America/New_York");
});

test("the questions bring nothing of Intl, Date or a package along", async () => {
  const code = await bundled(QUESTIONS);
  expect(code).not.toMatch(/\bIntl\b|\bnew Date\b|\bDate\.|date-fns/);
});

test("the default zones can be imported and made in such a realm, and say nothing there", async () => {
  const code = `${await bundled(["default-zones"])}
    output = [time.defaultZones().id, time.defaultZones().offsetAt("America/Chicago", 0)];`;
  expect(JSON.stringify(runBare(code, {}))).toBe(JSON.stringify(["intl", null]));
});
