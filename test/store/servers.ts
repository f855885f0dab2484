import { connect } from "node:net";

/** A server that tests run against when there is one. */
export interface Server {
  readonly name: string;
  /** The variable that names another one. */
  readonly variable: string;
  readonly url: string;
}

export const POSTGRES: Server = {
  name: "PostgreSQL",
  variable: "POSTGRES_URL",
  url: process.env.POSTGRES_URL ?? "postgres://root@127.0.0.1:5432/test",
};

export const REDIS: Server = {
  name: "Redis",
  variable: "REDIS_URL",
  url: process.env.REDIS_URL ?? "redis://127.0.0.1:6379",
};

const DEFAULT_PORTS: { readonly [protocol: string]: number } = {
  "postgres:": 5432,
  "postgresql:": 5432,
  "redis:": 6379,
};
const PATIENCE_MS = 2000;

/**
 * The address of a server, for tests that need a real one: `describe.skipIf(url === undefined)`. Where nobody listens it
 * prints one line that says what was not run; with REQUIRE_SERVICES=1 that is a failure.
 *
 * @param what - what is not run without it, as the line says it: `the races over pg and postgres`.
 */
export async function findServer(server: Server, what: string): Promise<string | undefined> {
  if (await isListening(new URL(server.url))) return server.url;
  const missing = `no ${server.name} at ${server.url} (${server.variable} names another)`;
  if (process.env.REQUIRE_SERVICES === "1") throw new Error(`${missing}, and REQUIRE_SERVICES=1 asks for one: ${what}`);
  process.stderr.write(`NOT RUN: ${what}: ${missing}\n`);
  return undefined;
}

function isListening(url: URL): Promise<boolean> {
  const port = Number(url.port || DEFAULT_PORTS[url.protocol]);
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port, timeout: PATIENCE_MS });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}
