import { parseArgs } from "node:util";
import { walkChangingPool } from "./changing-pool.js";
import { walkConstantPool } from "./constant-pool.js";
import { progressOf } from "./progress.js";

/** What a long walk found; one that finds anything wrong throws. */
interface Walk {
  readonly name: string;
  readonly walk: (picks: number, onPick: (done: number) => void) => readonly string[];
}

const WALKS: readonly Walk[] = [
  { name: "a pool that never changes", walk: walkConstantPool },
  { name: "a pool that members enter and leave", walk: walkChangingPool },
];

const { values } = parseArgs({ options: { picks: { type: "string", default: "10000000" } } });
const picks = Number(values.picks);
if (!Number.isSafeInteger(picks) || picks < 1) throw new RangeError(`\`--picks\` is \`${values.picks}\`, not a count`);

for (const { name, walk } of WALKS) {
  console.log(`\n${name}, ${picks.toLocaleString("en-US")} picks through a session`);
  const progress = progressOf(picks, console.log);
  const found = walk(picks, progress.onPick);
  for (const line of [...found, progress.summary()]) console.log(`  ${line}`);
}
console.log("\nnothing has drifted");
