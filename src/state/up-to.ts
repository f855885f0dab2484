/** How many of these instants, which ascend, are not after another one. Looked for from the newest on. */
export function upTo(times: readonly number[], instant: number): number {
  let count = times.length;
  while (count > 0 && (times[count - 1] ?? instant) > instant) count -= 1;
  return count;
}

/** The instants with one more, in its place. */
export function withInstant(times: readonly number[], instant: number): readonly number[] {
  const place = upTo(times, instant);
  return [...times.slice(0, place), instant, ...times.slice(place)];
}
