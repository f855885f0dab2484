/**
 * Orders two texts by UTF-16 code units: −1, 0 or 1. The same on every host, unlike `localeCompare`.
 */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
