import { isRecord } from "../kernel/is-record.js";
import type { Change } from "../model/change.js";
import { isCount } from "./check-state.js";

/** Whether a value is a change of this engine, every part of it what the fold needs. */
export function isChange(value: unknown): value is Change {
  if (!isRecord(value) || typeof value.rep !== "string") return false;
  if (value.type === "open") return Number.isSafeInteger(value.by);
  return (
    value.type === "turn" &&
    typeof value.rotation === "string" &&
    isCount(value.step) &&
    isCount(value.price) &&
    Array.isArray(value.enter) &&
    value.enter.every(isEntering) &&
    Array.isArray(value.leave) &&
    value.leave.every((rep) => typeof rep === "string")
  );
}

function isEntering(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && isCount(value[1]);
}
