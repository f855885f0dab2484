import { MARK_SCRIPT } from "./mark-script.js";
import type { RedisScript } from "./redis-script.js";
import { VALUE_SCRIPT } from "./value-script.js";

/** Keys: the records that are due, then records. Arguments: their names in the set. */
export const ERASE_SCRIPT: RedisScript = {
  text: `${MARK_SCRIPT}${VALUE_SCRIPT}local erased = {}
redis.call('ZCARD', KEYS[1])
for at = 2, #KEYS do erased[at] = known(KEYS[at], redis.call('HGET', KEYS[at], 'r')) end
for at = 2, #KEYS do
  if erased[at] then
    redis.call('HINCRBY', KEYS[at], 'r', 1)
    redis.call('HSET', KEYS[at], 'b', '')
    redis.call('ZREM', KEYS[1], ARGV[at - 1])
  end
end
return marked(1)
`,
  sha1: "4069d742747ff450081e974a27615d0280b552f8",
};
