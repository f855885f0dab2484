import type { Verdict } from "./audit/audit.js";
import type { Fault } from "./fault.js";
import type { ClientName } from "./open-store.js";
import type { StoreName } from "./site.js";
import type { Retries } from "./worker-setup.js";
import type { WorldName } from "./worlds.js";

/** One run: who routes what on which store, and what goes wrong meanwhile. */
export interface Run {
  readonly what: string;
  readonly world: WorldName;
  readonly processes: number;
  /** Leads that are each process's own; every lead is sent by two. */
  readonly leads: number;
  readonly faults: readonly Fault[];
  /** By how much the processes' clocks are wrong, in turn. */
  readonly skewsMs?: readonly number[];
  /** How long after the start it is midnight by a right clock; absent: whenever it is. */
  readonly midnightInMs?: number;
}

/** A run on a store. */
export interface StoreRun extends Run {
  readonly store: StoreName;
}

/** What came of a run. */
export interface Outcome extends Verdict {
  readonly run: StoreRun;
  readonly kills: number;
  /** Faults other than kills. */
  readonly struck: number;
  readonly conflicts: number;
  readonly retries: Retries;
  readonly seconds: number;
}

type Clients = readonly [ClientName, ...ClientName[]];

/** The clients of a run's processes, in turn. */
export function clientsOf({ store, faults }: StoreRun): Clients {
  if (store === "postgres") return ["pg", "pg", "pg", "postgres"];
  // `redis` 5.12 counts its answers wrong once it lost a connection at a bad time, and never gets right again.
  return faults.every(({ what }) => HARMLESS.has(what)) ? ["ioredis", "redis"] : ["ioredis"];
}

/** What costs nobody a connection. */
const HARMLESS: ReadonlySet<Fault["what"]> = new Set(["kill", "swap"]);
