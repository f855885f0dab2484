import type { RedisScript } from "./redis-script.js";

/**
 * Keys: the records that are due, those that may go, then records. Arguments: the instant, then their names in the two sets.
 * Removes those that may still go before it, and gives how many.
 */
export const PURGE_SCRIPT: RedisScript = {
  text: `local removed = 0
redis.call('ZCARD', KEYS[1])
for at = 3, #KEYS do
  local name = ARGV[at - 1]
  local keep = redis.call('ZSCORE', KEYS[2], name)
  if keep and tonumber(keep) < tonumber(ARGV[1]) then
    redis.call('ZREM', KEYS[2], name)
    redis.call('ZREM', KEYS[1], name)
    redis.call('DEL', KEYS[at])
    removed = removed + 1
  end
end
return removed
`,
  sha1: "460a873ba8e56492556283e5b2240c16e31ebe84",
};
