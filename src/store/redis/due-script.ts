import type { RedisScript } from "./redis-script.js";

/** Key: a sorted set. Arguments: the highest score, the limit. Gives names, by score and then by bytes. */
export const DUE_SCRIPT: RedisScript = {
  text: `return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
`,
  sha1: "13ad14d16a29af3ad278aa54d10013a75e40fb96",
};
