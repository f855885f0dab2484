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

/**
 * Watches the connection of a client. Clients keep commands until there is a connection, give some of them up, and ioredis
 * sends those that were under way again; none of it shows in their errors.
 *
 * A client whose errors nobody listens to would throw them into the host. Each also rejects what the client was asked, so
 * then they are passed over.
 */
export function redisLink(client: RedisClient): RedisLink {
  const changes = { connected: 0, calls: 0 };
  const connected = () => {
    changes.connected += 1;
  };
  // The second is what a cluster of ioredis says before it sends to another node.
  for (const event of ["ready", "-node"]) client.on?.(event, connected);
  if (client.listenerCount?.("error") === 0) client.on?.("error", passOver);
  return {
    client,
    mark: ([first = ""]) => {
      changes.calls += 1;
      return `${changes.calls} ${first}`;
    },
    watch: () => {
      const before = changes.connected;
      const ready = isReady(client);
      return () => sendingOf(ready, changes.connected - before);
    },
  };
}

function passOver(): void {}

function sendingOf(ready: boolean, connected: number): Sending {
  if (!ready && connected === 0) return "never";
  return connected > (ready ? 0 : 1) ? "perhaps-again" : "once";
}

// A client that does not say counts as connected: then nothing is sure.
function isReady(client: RedisClient): boolean {
  if (isNodeRedis(client)) return client.isReady ?? true;
  return client.status === undefined || client.status === "ready";
}
