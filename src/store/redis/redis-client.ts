/** What the adapter uses of a client of `redis`, and of its cluster. */
export interface NodeRedisClient extends RedisConnection {
  evalSha(sha1: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  configGet?(parameter: string): Promise<unknown>;
  readonly isOpen?: boolean;
  readonly isReady?: boolean;
}

/** What the adapter uses of a client of `ioredis`, and of its cluster. */
export interface IoRedisClient extends RedisConnection {
  evalsha(sha1: string, numberOfKeys: number, ...keysAndValues: string[]): Promise<unknown>;
  eval(script: string, numberOfKeys: number, ...keysAndValues: string[]): Promise<unknown>;
  config?(subcommand: "GET", parameter: string): Promise<unknown>;
  readonly status?: string;
}

/** A client of either package. */
export type RedisClient = NodeRedisClient | IoRedisClient;

interface RedisConnection {
  on?(event: string, listener: () => void): unknown;
  listenerCount?(event: string): number;
}

/** Which of the two: they call their commands by different names. */
export function isNodeRedis(client: RedisClient): client is NodeRedisClient {
  return "evalSha" in client;
}
