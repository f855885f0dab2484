import { execFileSync, type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.js";

/** A cluster of a test's own, which it may break. */
export interface OwnPostgres {
  readonly url: string;
  readonly port: number;
  /** Starts it, on the data that is there, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it without a chance to write anything. */
  kill(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

const VERSIONS = "/usr/lib/postgresql";
/** Who runs it where the tests are run by root, whom PostgreSQL refuses. */
const SERVANT = "postgres";

/** Whether there is a cluster to make; one visible line where there is none, and a failure with REQUIRE_SERVICES=1. */
export function hasOwnPostgres(what: string): boolean {
  if (programs() !== null && (!isRoot() || servant() !== null)) return true;
  const missing = `no initdb under ${VERSIONS}, or nobody to run it`;
  if (process.env.REQUIRE_SERVICES === "1") throw new Error(`${missing}, and REQUIRE_SERVICES=1 asks for it: ${what}`);
  process.stderr.write(`NOT RUN: ${what}: ${missing}\n`);
  return false;
}

/** A new cluster on a free port, started. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "lead-router-postgres-"));
  const data = join(folder, "data");
  const ids = isRoot() ? servant() : null;
  if (ids !== null) chownSync(folder, ids.uid, ids.gid);
  const port = await freePort();
  const run = (program: string, ...words: readonly string[]) => {
    const { status, stderr } = spawn(program, words, ids);
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  };
  const log = join(folder, "log");
  const control = (...words: readonly string[]) => run("pg_ctl", "-D", data, "-w", "-l", log, ...words);
  run("initdb", "-D", data, "-U", "root", "-A", "trust", "-E", "UTF8", "--no-sync");
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`;
  const server: OwnPostgres = {
    url: `postgres://root@127.0.0.1:${port}/postgres`,
    port,
    start: async () => control("start", "-o", settings),
    kill: async () => control("stop", "-m", "immediate"),
    remove: async () => {
      spawn("pg_ctl", ["-D", data, "-w", "stop", "-m", "immediate"], ids);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function spawn(program: string, words: readonly string[], ids: Ids | null): SpawnSyncReturns<string> {
  // The server inherits what pg_ctl was given: nobody may wait for that to be closed.
  const stdio = ["ignore", "ignore", program === "initdb" ? "pipe" : "ignore"] as const;
  return spawnSync(join(programs() ?? "", program), words, {
    ...{ encoding: "utf8", cwd: tmpdir(), stdio: [...stdio] },
    ...ids,
  });
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function servant(): Ids | null {
  const idOf = (flag: string) => Number(execFileSync("id", [flag, SERVANT], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
}

function programs(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
  const folder = join(VERSIONS, newest ?? "", "bin");
  return existsSync(join(folder, "initdb")) ? folder : null;
}
