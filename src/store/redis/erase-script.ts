import type { RedisScript } from "./redis-script.js";
import { VALUE_SCRIPT } from "./value-script.js";

/** Keys: the records that are due, then records. Arguments: their names in the set. */
export const ERASE_SCRIPT: RedisScript = {
  text: `${VALUE_SCRIPT}local erased = {}
redis.call('ZCARD', KEYS[1])
for at = 2, #KEYS do erased[at] = known(KEYS[at], redis.call('HGET', KEYS[at], 'r')) end
for at = 2, #KEYS do
  if erased[at] then
    redis.call('HINCRBY', KEYS[at], 'r', 1)
    redis.call('HSET', KEYS[at], 'b', '')
    redis.call('ZREM', KEYS[1], ARGV[at - 1])
  end
end
return 1
`,
  sha1: "1ce8d36ec75e7b12b3955ccb000637415714bbdd",
};
