import { compareText } from "../kernel/compare-text.js";
import { emptyMap } from "../kernel/empty-map.js";
import { isContainer } from "../kernel/is-container.js";
import type { Json } from "../model/json.js";
import { foreignName } from "./foreign-name.js";
import type { Reading } from "./reading.js";

/**
 * Copies a value of a lead as plain JSON: own enumerable members only, objects without a prototype and with their keys
 * in code-unit order, `-0` as 0. Depth, size and total work are bounded by the reading's limits.
 *
 * What is not JSON is left out (in a list: `null`, as JSON writes it) and named in `reading.foreign`; for a cycle or a
 * value over a limit the answer is `undefined` and `reading.fault` says which. Accessors and proxies may throw.
 * One cost has no bound: JavaScript lists all keys of an object or none (0.3 s for a million of them).
 */
export function snapshotValue(value: unknown, reading: Reading): Json | undefined {
  return isContainer(value) ? snapshotContainer(value, reading, []) : snapshotScalar(value, reading);
}

function snapshotScalar(value: unknown, reading: Reading): Json | undefined {
  switch (typeof value) {
    case "string":
      return chargeText(reading, value.length) ? value : undefined;
    case "number":
      if (Number.isFinite(value)) return value === 0 ? 0 : value;
      return leaveOut(reading, String(value));
    case "boolean":
      return value;
    case "object":
    case "undefined":
      return value === null ? null : undefined;
    default:
      return leaveOut(reading, typeof value);
  }
}

function snapshotContainer(
  container: { readonly [key: string]: unknown },
  reading: Reading,
  ancestors: readonly object[],
): Json | undefined {
  if (ancestors.includes(container)) return refuse(reading, "wrong_type");
  if (ancestors.length >= reading.limits.leadDepth) return refuse(reading, "limit_exceeded");
  const inside = [...ancestors, container];
  if (Array.isArray(container)) return snapshotList(container, reading, inside);
  const foreign = foreignName(container);
  return foreign === null ? snapshotObject(container, reading, inside) : leaveOut(reading, foreign);
}

function snapshotList(list: readonly unknown[], reading: Reading, ancestors: readonly object[]): Json | undefined {
  const length: unknown = list.length;
  // The length of a proxied array can be anything.
  if (typeof length !== "number" || !Number.isSafeInteger(length)) return refuse(reading, "wrong_type");
  if (!chargeNodes(reading, length, reading.limits.leadList)) return undefined;
  const copy: Json[] = [];
  for (let index = 0; index < length; index++) {
    const item = Object.hasOwn(list, index) ? list[index] : null;
    copy.push(snapshotInside(item, reading, ancestors) ?? null);
    if (reading.fault !== null) return undefined;
  }
  return copy;
}

function snapshotObject(
  container: { readonly [key: string]: unknown },
  reading: Reading,
  ancestors: readonly object[],
): Json | undefined {
  const keys = Object.keys(container);
  if (!chargeNodes(reading, keys.length, reading.limits.leadKeys)) return undefined;
  const copy = emptyMap<Json>();
  for (const key of keys.sort(compareText)) {
    if (!chargeText(reading, key.length)) return undefined;
    const member = snapshotInside(container[key], reading, ancestors);
    if (reading.fault !== null) return undefined;
    if (member !== undefined) copy[key] = member;
  }
  return copy;
}

function snapshotInside(value: unknown, reading: Reading, ancestors: readonly object[]): Json | undefined {
  return isContainer(value) ? snapshotContainer(value, reading, ancestors) : snapshotScalar(value, reading);
}

function chargeNodes(reading: Reading, size: number, most: number): boolean {
  reading.nodes -= size;
  if (size > most || reading.nodes < 0) reading.fault = "limit_exceeded";
  return reading.fault === null;
}

function chargeText(reading: Reading, length: number): boolean {
  reading.characters -= length;
  if (length > reading.limits.leadText || reading.characters < 0) reading.fault = "limit_exceeded";
  return reading.fault === null;
}

function refuse(reading: Reading, fault: "limit_exceeded" | "wrong_type"): undefined {
  reading.fault = fault;
}

function leaveOut(reading: Reading, name: string): undefined {
  reading.foreign ??= name;
}
