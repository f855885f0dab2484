const DURATION = /^([1-9]\d{0,6})([smhd])$/;
const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

/**
 * Milliseconds of an elapsed time in one unit (`30s`, `5m`, `36h`, `3d`: a day is 24 hours), or `null`.
 * Zero is none, and so is a number of more than seven digits.
 */
export function parseDuration(text: string): number | null {
  const match = DURATION.exec(text);
  const unitMs = UNIT_MS.get(match?.[2] ?? "");
  return match === null || unitMs === undefined ? null : Number(match[1]) * unitMs;
}
