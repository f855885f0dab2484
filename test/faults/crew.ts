import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Report, Retries, Told, WorkerSetup } from "./worker-setup.js";

/** What the processes have told so far. */
export interface CrewTally {
  delivered: number;
  conflicts: number;
  readonly retries: Retries;
  kills: number;
  lastError: string | null;
  /** What callers were told about each assignment of each lead. */
  readonly told: Map<string, Set<string>>;
}

/** The processes of a run. */
export interface Crew {
  readonly tally: CrewTally;
  /** Ends one of those at work without a chance to do anything, and starts it again. */
  kill(which: number): Promise<void>;
  /** Lets all go on with another router. */
  swap(): void;
  /** Resolves when every process is through with its leads; rejects when one fails. */
  readonly done: Promise<void>;
  /** Ends all. */
  end(): void;
}

/** The name of one assignment of a lead, as answers are kept by. */
export function assignmentName(lead: string, attempt: number): string {
  return `${lead}#${attempt}`;
}

/** Starts a process of the script for each setup. */
export function startCrew(script: string, setups: readonly WorkerSetup[]): Crew {
  const tally: CrewTally = { delivered: 0, conflicts: 0, retries: {}, kills: 0, lastError: null, told: new Map() };
  const running = new Map<number, ChildProcess>();
  const killed = new Set<ChildProcess>();
  const start = async (index: number): Promise<void> => {
    const child = spawn(process.execPath, [script, JSON.stringify(setups[index])], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    running.set(index, child);
    child.on("message", (report: Report) => hear(tally, report));
    const [code] = await once(child, "close");
    running.delete(index);
    if (killed.has(child)) return start(index);
    if (code !== 0) throw new Error(`process ${index} ended with ${code}`);
  };
  const end = () => {
    for (const child of running.values()) child.kill("SIGKILL");
  };
  process.once("exit", end);
  const done = Promise.all(setups.map((_, index) => start(index))).then(() => void process.off("exit", end));
  return {
    tally,
    done,
    end,
    kill: async (which) => {
      const children = [...running.values()];
      const child = children[which % children.length];
      if (child === undefined) return;
      killed.add(child);
      tally.kills += 1;
      child.kill("SIGKILL");
    },
    swap: () => {
      for (const child of running.values()) if (child.connected) child.send("swap");
    },
  };
}

function hear(tally: CrewTally, { answers, delivered, conflicts, retries, lastError }: Report): void {
  tally.delivered += delivered;
  tally.conflicts += conflicts;
  for (const [name, count] of Object.entries(retries)) tally.retries[name] = (tally.retries[name] ?? 0) + count;
  tally.lastError = lastError ?? tally.lastError;
  for (const answer of answers) keep(tally.told, answer);
}

function keep(told: CrewTally["told"], [lead, attempt, text]: Told): void {
  const name = assignmentName(lead, attempt);
  const texts = told.get(name) ?? new Set();
  told.set(name, texts.add(text));
}
