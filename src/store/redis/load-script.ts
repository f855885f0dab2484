import type { RedisScript } from "./redis-script.js";
import { VALUE_SCRIPT } from "./value-script.js";

/** Gives revision and body of every key, both nil for an absent one. */
export const LOAD_SCRIPT: RedisScript = {
  text: `${VALUE_SCRIPT}return values(1)
`,
  sha1: "5625afab48f3f360981351a27b493363442012be",
};
