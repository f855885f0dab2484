import { MARK_SCRIPT } from "./mark-script.js";
import type { RedisScript } from "./redis-script.js";

/** Key: a sorted set. Arguments: the highest score, the limit. Gives names, by score and then by bytes. */
export const DUE_SCRIPT: RedisScript = {
  text: `${MARK_SCRIPT}return marked(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2]))
`,
  sha1: "f9c483adb559ebaf62c10cf1987db231018ce1a2",
};
