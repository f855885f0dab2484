// The host's own search is fast but quadratic for some long needles; up to this length that does not matter.
const SHORT_NEEDLE = 16;

/** Whether a text occurs in another, in time linear in both (Knuth, Morris and Pratt for long needles). */
export function containsText(haystack: string, needle: string): boolean {
  if (needle.length <= SHORT_NEEDLE || needle.length > haystack.length) return haystack.includes(needle);
  const borders = bordersOf(needle);
  let matched = 0;
  for (let index = 0; index < haystack.length; index++) {
    matched = nextMatch(needle, borders, matched, haystack.charCodeAt(index));
    if (matched === needle.length) return true;
  }
  return false;
}

/** For each prefix of the needle, by its length: the length of its longest proper prefix that is also its suffix. */
function bordersOf(needle: string): Int32Array {
  const borders = new Int32Array(needle.length + 1);
  for (let length = 2; length <= needle.length; length++) {
    borders[length] = nextMatch(needle, borders, borders[length - 1] ?? 0, needle.charCodeAt(length - 1));
  }
  return borders;
}

function nextMatch(needle: string, borders: Int32Array, matched: number, unit: number): number {
  let length = matched;
  while (length > 0 && needle.charCodeAt(length) !== unit) length = borders[length] ?? 0;
  return needle.charCodeAt(length) === unit ? length + 1 : 0;
}
