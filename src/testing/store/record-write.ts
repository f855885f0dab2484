import type { RecordWrite } from "../../store/rotation-store.js";

/** What is written of a record: never due and kept for ever, unless said otherwise. */
export function recordWrite(expected: number, body: string, instants: Partial<RecordWrite> = {}): RecordWrite {
  return { dueAt: null, keepUntil: null, ...instants, expected, body };
}
