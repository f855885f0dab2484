import { expect, test } from "vitest";
import { bundledSize } from "../../bench/measure/bundled-size.js";
import { ceilingOf, targetOf } from "../../bench/targets.js";

const ENTRIES = [
  { figure: "core-gzip-bytes", entry: "core" },
  { figure: "root-gzip-bytes", entry: "index" },
] as const;

/** How far a bundle may fall below its ceiling before the ceiling has to follow. */
const SLACK = 0.05;

test.each(ENTRIES)("$entry, bundled with its dependencies, weighs at most its ceiling", async ({ figure, entry }) => {
  const { gzipBytes } = await bundledSize(entry);
  expect(gzipBytes).toBeLessThanOrEqual(ceilingOf(figure));
});

test.each(ENTRIES)("the ceiling of $entry follows the bundle down, as far as the target", async ({ figure, entry }) => {
  const { gzipBytes } = await bundledSize(entry);
  const slackest = Math.max(targetOf(figure).target, Math.ceil(gzipBytes * (1 + SLACK)));
  expect(ceilingOf(figure), "lower it in bench/targets.ts").toBeLessThanOrEqual(slackest);
});
