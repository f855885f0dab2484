import { MARK_SCRIPT } from "./mark-script.js";
import type { RedisScript } from "./redis-script.js";
import { VALUE_SCRIPT } from "./value-script.js";

/**
 * Keys: the records that are due, those that may go, then every value. Six arguments for each value: the revision that it
 * must have, the next one (empty: only read), the body, and for a record when it is due, when it may go (empty: never) and
 * its name in the two sets. Gives 1, or revision and body of every value where one has another revision.
 */
export const COMMIT_SCRIPT: RedisScript = {
  text: `${MARK_SCRIPT}${VALUE_SCRIPT}local function list(set, at, name)
  if at == '' then redis.call('ZREM', set, name) else redis.call('ZADD', set, at, name) end
end
redis.call('ZCARD', KEYS[1])
redis.call('ZCARD', KEYS[2])
for at = 3, #KEYS do
  local revision = known(KEYS[at], redis.call('HGET', KEYS[at], 'r'))
  if (revision or '0') ~= ARGV[6 * at - 17] then return marked(values(3)) end
end
for at = 3, #KEYS do
  local first = 6 * at - 17
  if ARGV[first + 1] ~= '' then redis.call('HSET', KEYS[at], 'r', ARGV[first + 1], 'b', ARGV[first + 2]) end
  if ARGV[first + 5] ~= '' then
    list(KEYS[1], ARGV[first + 3], ARGV[first + 5])
    list(KEYS[2], ARGV[first + 4], ARGV[first + 5])
  end
end
return marked(1)
`,
  sha1: "a539b94285eaaf5a668849ad85a570548b3c1f01",
};
