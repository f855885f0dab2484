import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { COMMIT_SCRIPT } from "../../src/store/redis/commit-script.js";
import { DUE_SCRIPT } from "../../src/store/redis/due-script.js";
import { ERASE_SCRIPT } from "../../src/store/redis/erase-script.js";
import { LOAD_SCRIPT } from "../../src/store/redis/load-script.js";
import { PURGE_SCRIPT } from "../../src/store/redis/purge-script.js";
import type { RedisClient } from "../../src/store/redis/redis-client.js";
import { redisStore } from "../../src/store/redis-store.js";
import { commitOf, loadOf, nameOfFailure } from "./request.js";

/** What clients throw at a commit, and what it means. */
const THROWN: readonly (readonly [message: string, name: string])[] = [
  ["READONLY You can't write against a read only replica.", "StoreUnavailable"],
  ["LOADING Redis is loading the dataset in memory", "StoreUnavailable"],
  ["MOVED 866 127.0.0.1:7001", "StoreUnavailable"],
  ["OOM command not allowed when used memory > 'maxmemory'.", "StoreUnavailable"],
  ["NOSCRIPT No matching script. Please use EVAL.", "StoreUnavailable"],
  ["ERR user_script:9: WRONGTYPE Operation against a key", "StateError"],
  ["The client is closed", "StoreUnavailable"],
  ["Stream isn't writeable and enableOfflineQueue options is false", "StoreUnavailable"],
  ["connect ECONNREFUSED 127.0.0.1:6379", "StoreUnavailable"],
  ["Socket closed unexpectedly", "OutcomeUnknown"],
  ["Connection is closed.", "OutcomeUnknown"],
  ["read ECONNRESET", "OutcomeUnknown"],
  ["Command timed out", "OutcomeUnknown"],
  ["ERR Connection timed out", "OutcomeUnknown"],
  ["ERR server connection close", "OutcomeUnknown"],
  ["Too many Cluster redirections. Last error: ReplyError: MOVED 1 a:1", "OutcomeUnknown"],
];

const throwing = (message: string) => async () => {
  throw new Error(message);
};

// As `redis` 5.12 does from then on, when its connection broke while much was under way.
test("a client that gives every answer to the next command is not believed", async () => {
  let last: unknown = ["0 somebody else's", 1];
  const evalSha = async (_: string, { arguments: values }: { arguments: string[] }) => {
    const answer = last;
    last = [values.at(-1), 1];
    return answer;
  };
  const store = redisStore({ evalSha, eval: evalSha });
  for (let round = 0; round < 3; round += 1) {
    expect(await nameOfFailure(store.commit(commitOf(0, "a")))).toBe("OutcomeUnknown");
    expect(await nameOfFailure(store.load(loadOf()))).toBe("StoreUnavailable");
  }
});

describe("what a client of Redis throws", () => {
  test.each(THROWN)("%s at a commit is %s", async (message, name) => {
    const act = throwing(message);
    expect(await nameOfFailure(redisStore({ evalSha: act, eval: act }).commit(commitOf(0, "a")))).toBe(name);
    expect(await nameOfFailure(redisStore({ evalsha: act, eval: act }).commit(commitOf(0, "a")))).toBe(name);
  });

  test("at what only reads never means that something may be written", async () => {
    const act = throwing("Socket closed unexpectedly");
    expect(await nameOfFailure(redisStore({ evalSha: act, eval: act }).load(loadOf()))).toBe("StoreUnavailable");
  });

  test("of a commit that it kept until it gave up says that nothing was written", async () => {
    const act = throwing("Reached the max retries per request limit (which is 20).");
    for (const status of ["connecting", "reconnecting", "end"]) {
      const client: RedisClient = { evalsha: act, eval: act, status };
      expect(await nameOfFailure(redisStore(client).commit(commitOf(0, "a")))).toBe("StoreUnavailable");
    }
    const ready: RedisClient = { evalsha: act, eval: act, status: "ready" };
    expect(await nameOfFailure(redisStore(ready).commit(commitOf(0, "a")))).toBe("OutcomeUnknown");
  });

  test("of a commit that it gave up waiting for, but still keeps to send it, does not say that nothing will be written", async () => {
    const act = throwing("Command timed out");
    const client: RedisClient = { evalsha: act, eval: act, status: "reconnecting" };
    expect(await nameOfFailure(redisStore(client).commit(commitOf(0, "a")))).toBe("OutcomeUnknown");
  });

  test("of a commit that it sends with its greeting, before it is ready, says nothing for sure", async () => {
    const heard = new Map<string, () => void>();
    const act = throwing("Socket closed unexpectedly");
    const on = (event: string, listener: () => void) => heard.set(event, listener);
    const store = redisStore({ evalSha: act, eval: act, isOpen: true, isReady: false, on });
    const failure = () => nameOfFailure(store.commit(commitOf(0, "a")));
    expect(await failure()).toBe("OutcomeUnknown");
    heard.get("reconnecting")?.();
    expect(await failure()).toBe("StoreUnavailable");
    heard.get("connect")?.();
    expect(await failure()).toBe("OutcomeUnknown");
  });

  test("of a commit that it sent twice says nothing for sure, a conflict included", async () => {
    for (const answer of ["READONLY no", null]) {
      let connected = () => {};
      const client: RedisClient = {
        status: "ready",
        on: (event, listener) => {
          if (event === "ready") connected = listener;
        },
        eval: throwing("not asked"),
        evalsha: async (...words) => {
          connected();
          if (answer !== null) throw new Error(answer);
          return [words.at(-1), ["1", "a"]];
        },
      };
      expect(await nameOfFailure(redisStore(client).commit(commitOf(0, "b")))).toBe("OutcomeUnknown");
    }
  });

  test("as an event that nobody listens to does not reach the host", () => {
    const heard: string[] = [];
    const client = (listeners: number): RedisClient => ({
      evalSha: throwing("not asked"),
      eval: throwing("not asked"),
      listenerCount: () => listeners,
      on: (event) => heard.push(event),
    });
    redisStore(client(0));
    expect(heard).toContain("error");
    heard.length = 0;
    redisStore(client(1));
    expect(heard).not.toContain("error");
  });
});

test.each([
  ["load", LOAD_SCRIPT],
  ["commit", COMMIT_SCRIPT],
  ["due", DUE_SCRIPT],
  ["erase", ERASE_SCRIPT],
  ["purge", PURGE_SCRIPT],
])("the script of %s has the name under which the server keeps it", (_, { text, sha1 }) => {
  expect(sha1).toBe(createHash("sha1").update(text).digest("hex"));
});
