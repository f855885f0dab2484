import { isNodeRedis, type RedisClient } from "./redis-client.js";

/** How often a command left the client: surely never, surely not twice, or perhaps again after the connection broke. */
export type Sending = "never" | "once" | "perhaps-again";

/** A client, and what is known of its connection. */
export interface RedisLink {
  readonly client: RedisClient;
  /** To be called before a command is given to the client; the answer tells what has become of it. */
  watch(): () => Sending;
  /** A text that no other call of these keys over this link has. */
  mark(keys: readonly string[]): string;
}

/** What a client says when it may send what it kept: `-node` is what a cluster of ioredis says before it asks another node. */
const NODE_REDIS_SENDS = ["connect"];
const IO_REDIS_SENDS = ["ready", "-node"];

/**
 * Watches the connection of a client. Clients keep commands until there is a connection, give some of them up, and ioredis
 * sends those that were under way again; none of it shows in their errors.
 *
 * A client whose errors nobody listens to would throw them into the host. Each also rejects what the client was asked, so
 * then they are passed over.
 */
export function redisLink(client: RedisClient): RedisLink {
  // A client of `redis` sends what it kept together with its greeting, before it calls itself ready.
  const line = { connections: 0, calls: 0, isOpen: isNodeRedis(client) && client.isOpen === true };
  const connected = () => {
    line.connections += 1;
    line.isOpen = true;
  };
  const lost = () => {
    line.isOpen = false;
  };
  for (const event of isNodeRedis(client) ? NODE_REDIS_SENDS : IO_REDIS_SENDS) client.on?.(event, connected);
  client.on?.("reconnecting", lost);
  if (client.listenerCount?.("error") === 0) client.on?.("error", passOver);
  return {
    client,
    mark: ([first = ""]) => {
      line.calls += 1;
      return `${line.calls} ${first}`;
    },
    watch: () => {
      const before = line.connections;
      const sends = sendsAtOnce(client, line.isOpen);
      return () => sendingOf(sends, line.connections - before);
    },
  };
}

function passOver(): void {}

function sendingOf(sends: boolean, connections: number): Sending {
  if (!sends && connections === 0) return "never";
  return connections > (sends ? 0 : 1) ? "perhaps-again" : "once";
}

// A client that does not say counts as connected: then nothing is sure.
function sendsAtOnce(client: RedisClient, isOpen: boolean): boolean {
  if (isNodeRedis(client)) return client.isReady !== false || isOpen;
  return client.status === undefined || client.status === "ready";
}
