import { MARK_SCRIPT } from "./mark-script.js";
import type { RedisScript } from "./redis-script.js";
import { VALUE_SCRIPT } from "./value-script.js";

/** Gives revision and body of every key, both nil for an absent one. */
export const LOAD_SCRIPT: RedisScript = {
  text: `${MARK_SCRIPT}${VALUE_SCRIPT}return marked(values(1))
`,
  sha1: "98548a6543bc5454d6e1dc9d6243748422c21828",
};
