import { setTimeout as pause } from "node:timers/promises";
import { assertNever } from "../../src/kernel/assert-never.js";
import type { Crew } from "./crew.js";
import type { Site } from "./site.js";

/** One thing that goes wrong. */
export interface Fault {
  readonly what:
    | "kill" // one process, which is started again with the same leads
    | "restart" // the server, killed and started again
    | "cut-request" // the connection, before a commit reaches the server
    | "cut-answer" // the connection, after a commit and before its answer
    | "drop" // all connections
    | "refuse" // all connections, and new ones are refused for a while
    | "forget" // sessions and scripts, by the server itself
    | "swap"; // all processes go on with another router
  /** How often, evenly from the first answers to the last. */
  readonly times: number;
}

/** A fault at the time at which it is due. */
export interface Due {
  readonly what: Fault["what"];
  /** The part of all answers that are there by then. */
  readonly at: number;
}

const REFUSED_MS = 300;
/** A text that is in every commit of a decision and in nothing else. */
const IN_COMMITS = "decisions";

/** When everything goes wrong, in order. */
export function scheduleOf(faults: readonly Fault[]): readonly Due[] {
  const due = faults.flatMap(({ what, times }) =>
    Array.from({ length: times }, (_, index) => ({ what, at: (index + 0.5) / times })),
  );
  return due.sort((a, b) => a.at - b.at);
}

/** Does it. */
export async function strike({ what, at }: Due, site: Site, crew: Crew): Promise<void> {
  switch (what) {
    case "kill":
      return crew.kill(Math.floor(at * 7919));
    case "restart":
      return site.restart();
    case "cut-request":
      return site.proxy.cutAt("request", IN_COMMITS);
    case "cut-answer":
      return site.proxy.cutAt("answer", IN_COMMITS);
    case "drop":
      return site.proxy.drop();
    case "refuse":
      site.proxy.refuse(true);
      site.proxy.drop();
      await pause(REFUSED_MS);
      return site.proxy.refuse(false);
    case "forget":
      return site.forget();
    case "swap":
      return crew.swap();
    default:
      return assertNever(what);
  }
}
