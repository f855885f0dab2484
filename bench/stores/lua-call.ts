import type { Take } from "./callers.js";
import { REPS } from "./hot-pool.js";
import type { RedisServer } from "./redis-server.js";

/** Gives the rep who has the lead already; else the next in turn gets it. */
const SCRIPT = `local before = redis.call('GET', KEYS[2])
if before then return before end
local turn = redis.call('INCR', KEYS[1])
local rep = ARGV[(turn - 1) % #ARGV + 1]
redis.call('SET', KEYS[2], rep)
return rep`;

/** What one writes by hand: for every lead one call of a script that takes turns among equal reps. No rules, no reasons. */
export async function luaCall({ client, prefix }: RedisServer): Promise<Take> {
  const sha1 = await client.scriptLoad(SCRIPT);
  const turn = `${prefix}{hot}:turn`;
  return ({ id }) => client.evalSha(sha1, { keys: [turn, `${prefix}{hot}:lead:${id}`], arguments: [...REPS] });
}
