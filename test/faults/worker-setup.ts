import type { Decision } from "lead-router";
import type { ClientName } from "./open-store.js";
import type { WorldName } from "./worlds.js";

/** What a process is told when it starts. */
export interface WorkerSetup {
  readonly client: ClientName;
  readonly url: string;
  /** The schema, or what the keys begin with. */
  readonly place: string;
  readonly world: WorldName;
  /** Which of how many processes it is, and how many leads are each one's own. */
  readonly worker: number;
  readonly workers: number;
  readonly leads: number;
  /** By how much its clock is wrong. */
  readonly skewMs: number;
  /** The folder in which it writes down what it commits; `null`: it does not. */
  readonly journals: string | null;
}

/** One answer that a caller got: the lead, which of its assignments it is, and what it says. */
export type Told = readonly [lead: string, attempt: number, text: string];

/** Counts by the names of errors. */
export interface Retries {
  [error: string]: number;
}

/** What a process tells its parent. */
export interface Report {
  readonly answers: readonly Told[];
  /** How many deliveries were answered. */
  readonly delivered: number;
  readonly conflicts: number;
  /** How often something was sent again, by the name of the error. */
  readonly retries: Retries;
  /** The last of these errors. */
  readonly lastError: string | null;
}

export const TENANT = "faults";
/** How many deliveries a process has under way at once. */
export const AT_ONCE = 100;

/** The leads that a process delivers: its own, and beside each one of its neighbour's, who delivers them too. */
export function leadsOf({ worker, workers, leads }: WorkerSetup): readonly number[] {
  const neighbour = (worker + 1) % workers;
  return Array.from({ length: leads }, (_, index) => [worker * leads + index, neighbour * leads + index]).flat();
}

/** What an answer says, as it is compared with others. */
export function answerText({ at, rule, assignments }: Decision): string {
  return JSON.stringify([at, rule, assignments]);
}
