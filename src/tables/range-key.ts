/** Numbers from `low` to `high`, both included; an open end is Infinity. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const RANGE = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)?$/;

/** Reads `60000-60999`, `1-49` or `1000-`; `null` where the key is no range. Whether low exceeds high is not its question. */
export function rangeKey(key: string): Range | null {
  const parts = RANGE.exec(key);
  if (parts === null) return null;
  return { low: Number(parts[1]), high: parts[2] === undefined ? Number.POSITIVE_INFINITY : Number(parts[2]) };
}
