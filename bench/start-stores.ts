import { spawnSync } from "node:child_process";
import { bundled } from "./bundle.js";

/** Runs the bench of the dispatcher and its stores in plain Node. */
const { status } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-", ...process.argv.slice(2)], {
  input: await bundled("bench/stores/main.ts"),
  stdio: ["pipe", "inherit", "inherit"],
});
process.exitCode = status ?? 1;
