import { isAmount } from "../kernel/is-amount.js";
import { isRecord } from "../kernel/is-record.js";
import { ownPart } from "../kernel/own-part.js";
import type { Change } from "../model/change.js";
import { isInstant, isQuantity } from "./check-counts.js";
import { isCount } from "./check-state.js";
import { TIMES_LIMIT } from "./state-limits.js";

type Part = (value: unknown) => boolean;
type Parts = { readonly [key: string]: Part };

/** What each type of change consists of. A part that may be absent takes `undefined`. */
const PARTS: { readonly [Type in Change["type"]]: Parts } = {
  turn: {
    ...{ rotation: isText, rep: isText, step: isCount, price: isCount },
    enter: (value) => arePairs(value, isCount),
    leave: (value) => Array.isArray(value) && value.every(isText),
  },
  owed: { rotation: isText, rep: isText, by: (value) => value === 1 || value === -1 },
  open: { rep: isText, by: isAmount, value: orAbsent(isAmount), at: orAbsent(isInstant) },
  "open-in": { pool: isText, rep: isText, by: isAmount },
  count: { pool: orNull(isText), rep: orNull(isText), counter: isText, at: isInstant, by: isQuantity, keep: isKeep },
  "set-count": { pool: isText, rep: orNull(isText), counter: isText, period: isInstant, count: isQuantity },
  partition: { rotation: isText, key: isText },
  deal: { rotation: isText, rep: isText, to: (value) => arePairs(value, Number.isSafeInteger) },
  counted: { rep: isText, open: isCount, at: isInstant },
};

/** Whether a value is a change of this engine, every part of it what the fold needs. */
export function isChange(value: unknown): value is Change {
  if (!isRecord(value)) return false;
  const type = ownPart(value, "type");
  if (typeof type !== "string" || !isType(type)) return false;
  const parts = PARTS[type];
  return (
    Object.keys(parts).every((key) => parts[key]?.(ownPart(value, key))) && (type !== "count" || isCounting(value))
  );
}

function isType(type: string): type is Change["type"] {
  return Object.hasOwn(PARTS, type);
}

// It counts of somebody, and one by one in a rolling window.
function isCounting({ pool, rep, by, keep }: { readonly [key: string]: unknown }): boolean {
  return (pool !== null || rep !== null) && (keep === null || by === 1);
}

function isKeep(value: unknown): boolean {
  return value === null || (isCount(value) && Number(value) >= 1 && Number(value) <= TIMES_LIMIT);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function orNull(part: Part): Part {
  return (value) => value === null || part(value);
}

function orAbsent(part: Part): Part {
  return (value) => value === undefined || part(value);
}

function arePairs(value: unknown, isSecond: Part): boolean {
  return Array.isArray(value) && value.every((pair) => isPair(pair, isSecond));
}

function isPair(value: unknown, isSecond: Part): boolean {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isSecond(value[1]);
}
