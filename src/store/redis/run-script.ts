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
    const answer = await byName(link.client, call).catch((cause: unknown) => {
      if (isForgotten(cause)) return byText(link.client, call);
      throw cause;
    });
    return { answer, sending: watched() };
  } catch (cause) {
    throw redisFailure(cause, call.writes, watched());
  }
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
