import { MARK_SCRIPT } from "./mark-script.js";
import type { RedisScript } from "./redis-script.js";

/**
 * Keys: the records that are due, those that may go, then records. Arguments: the instant, then their names in the two sets.
 * Removes those that may still go before it, and gives how many.
 */
export const PURGE_SCRIPT: RedisScript = {
  text: `${MARK_SCRIPT}local removed = 0
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
return marked(removed)
`,
  sha1: "396ebea4032c7551509f8c4ef8e9b45a553a07ec",
};
