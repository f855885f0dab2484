import type { Attempt } from "./read-journals.js";

/** What was written, and what cannot be. */
export interface Settled {
  readonly committed: readonly Attempt[];
  readonly findings: readonly string[];
}

/** The values that an attempt writes, each with the revision that it replaces. */
export function slotsOf({ read, write, records }: Attempt): readonly string[] {
  const revisions = new Map(read);
  return [
    ...write.map(([key]) => slotName(key, revisions.get(key) ?? 0)),
    ...records.map(([id, expected]) => slotName(id, expected)),
  ];
}

export function slotName(key: string, revision: number): string {
  return `${key}@${revision}`;
}

/**
 * Finds out which attempts of which nobody knows were written: every revision up to the one in the store was written by
 * exactly one of them.
 *
 * @param isThere - whether the store went on from this revision of a value.
 */
export function settleAttempts(attempts: readonly Attempt[], isThere: (slot: string) => boolean): Settled {
  const taken = new Set<string>();
  const findings: string[] = [];
  const committed = attempts.filter(({ outcome }) => outcome === "committed");
  for (const slot of committed.flatMap(slotsOf)) {
    if (taken.has(slot)) findings.push(`${slot} was replaced twice`);
    if (!isThere(slot)) findings.push(`${slot} was replaced, but the store does not know`);
    taken.add(slot);
  }
  let unsure = attempts.filter(({ outcome }) => outcome === "unknown");
  for (;;) {
    unsure = unsure.filter((each) => slotsOf(each).every((slot) => isThere(slot) && !taken.has(slot)));
    const next = surestOf(unsure);
    if (next === undefined) return { committed, findings };
    committed.push(next);
    for (const slot of slotsOf(next)) taken.add(slot);
  }
}

/** One that alone can have written something; else any. */
function surestOf(unsure: readonly Attempt[]): Attempt | undefined {
  const claims = new Map<string, number>();
  for (const slot of unsure.flatMap(slotsOf)) claims.set(slot, (claims.get(slot) ?? 0) + 1);
  return unsure.find((each) => slotsOf(each).some((slot) => claims.get(slot) === 1)) ?? unsure[0];
}
