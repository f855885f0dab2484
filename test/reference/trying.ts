import type { Note } from "../../src/model/decision.js";
import type { World } from "./members.js";
import type { Memory } from "./memory.js";
import type { Reading } from "./value.js";

/** Everything that a step is tried against. */
export interface Trying {
  world: World;
  memory: Memory;
  reading: Reading;
  lead: object;
  leadId: string;
  at: number;
  attempt: number;
  /** When waiting began. */
  since: number;
  /** Who had this lead and may not have it in this round. */
  barred: readonly string[];
  /** Who serves another role of this decision. */
  serving: readonly string[];
  /** Where the step stands: `rules[0].assign[1]`. */
  path: string;
  /** How many partitions a rotation may have. */
  partitions: number;
  note(note: Note): void;
  /** Something for the explanation: `backup_cycle ana`. */
  remark(text: string): void;
}
