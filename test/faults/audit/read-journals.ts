import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, type RoutingEvent } from "lead-router";
import type { Line } from "../journal.js";

/** Something that a process sent to be committed. */
export interface Attempt {
  readonly read: readonly (readonly [key: string, revision: number])[];
  readonly write: readonly (readonly [key: string, body: string])[];
  readonly records: readonly (readonly [id: string, expected: number, body: string])[];
  /** `unknown`: nobody was told. */
  outcome: "committed" | "not-written" | "unknown";
}

/** What the journals of a run say. */
export interface Journals {
  readonly attempts: readonly Attempt[];
  /** The events that were told, by id and fingerprint: hosts tell the same one with the times of their own clocks. */
  readonly events: ReadonlyMap<string, RoutingEvent>;
}

/** The name under which an event is found among those told. */
export function eventName(id: string, print: string): string {
  return `${id} ${print}`;
}

/** Reads every journal in a folder. */
export function readJournals(folder: string): Journals {
  const attempts: Attempt[] = [];
  const events = new Map<string, RoutingEvent>();
  for (const file of readdirSync(folder)) {
    const sent = new Map<number, Attempt>();
    for (const line of linesOf(join(folder, file))) {
      if (line.line === "event") events.set(eventName(line.event.id, fingerprint(line.event)), line.event);
      else if (line.line === "sent") sent.set(line.number, attemptOf(line));
      else settle(sent.get(line.number), line.outcome);
    }
    attempts.push(...sent.values());
  }
  return { attempts, events };
}

function attemptOf({ read, write, records }: Extract<Line, { line: "sent" }>): Attempt {
  return { read, write, records, outcome: "unknown" };
}

function settle(attempt: Attempt | undefined, outcome: Extract<Line, { line: "answered" }>["outcome"]): void {
  if (attempt !== undefined) attempt.outcome = outcome === "committed" ? "committed" : "not-written";
}

// A process that was killed while it wrote leaves half a line: what that says was not sent.
function linesOf(file: string): readonly Line[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.slice(0, -1).map((line): Line => JSON.parse(line));
}
