import { isNodeRedis, type RedisClient } from "./redis-client.js";
import { isForgotten, redisFailure } from "./redis-failure.js";
import type { RedisLink, Sending } from "./redis-link.js";
import type { RedisScript } from "./redis-script.js";

/** One call of a script. */
export interface ScriptCall {
  readonly script: RedisScript;
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** Whether the script writes: then a connection that breaks leaves its outcome unknown. */
  readonly writes: boolean;
}

/** What the server answered, and whether the client may have asked it twice. */
export interface ScriptAnswer {
  readonly answer: unknown;
  readonly sending: Sending;
}

/**
 * Runs a script by its name, and by its text where the server has forgotten it.
 *
 * @throws the error of the store for whatever the client threw.
 */
export async function runScript(link: RedisLink, call: ScriptCall): Promise<ScriptAnswer> {
  const watched = link.watch();
  try {
    const mark = link.mark(call.keys);
    const marked = { ...call, values: [...call.values, mark] };
    const answer = await byName(link.client, marked).catch((cause: unknown) => {
      if (isForgotten(cause)) return byText(link.client, marked);
      throw cause;
    });
    return { answer: answerTo(mark, answer), sending: watched() };
  } catch (cause) {
    throw redisFailure(cause, call.writes, watched());
  }
}

/**
 * What was answered to this call and no other.
 *
 * Clients count answers, and one that counts wrong after its connection broke (`redis` 5.12 does) gives each command what the
 * server said to another: `committed` to what is not, or another tenant's state.
 */
function answerTo(mark: string, answer: unknown): unknown {
  if (Array.isArray(answer) && answer[0] === mark) return answer[1];
  throw new Error("the client gave the answer to another command, and will go on so: close it and open another one");
}

async function byName(client: RedisClient, { script, keys, values }: ScriptCall): Promise<unknown> {
  return isNodeRedis(client)
    ? client.evalSha(script.sha1, { keys: [...keys], arguments: [...values] })
    : client.evalsha(script.sha1, keys.length, ...keys, ...values);
}

async function byText(client: RedisClient, { script, keys, values }: ScriptCall): Promise<unknown> {
  return isNodeRedis(client)
    ? client.eval(script.text, { keys: [...keys], arguments: [...values] })
    : client.eval(script.text, keys.length, ...keys, ...values);
}
