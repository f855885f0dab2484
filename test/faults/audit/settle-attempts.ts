import type { Attempt } from "./read-journals.js";

/** What was written, and what cannot be. */
export interface Settled {
  readonly committed: readonly Attempt[];
  readonly findings: readonly string[];
}

/** A value that an attempt writes, in the place of the one that has this revision. */
export interface Writing {
  readonly key: string;
  readonly revision: number;
  readonly body: string;
}

/** What an attempt writes. */
function writingsOf({ read, write, records }: Attempt): readonly Writing[] {
  const revisions = new Map(read);
  return [
    ...write.map(([key, body]) => ({ key, revision: revisions.get(key) ?? 0, body })),
    ...records.map(([key, revision, body]) => ({ key, revision, body })),
  ];
}

/** Names of what an attempt replaces. */
export function slotsOf(attempt: Attempt): readonly string[] {
  return writingsOf(attempt).map(({ key, revision }) => slotName(key, revision));
}

export function slotName(key: string, revision: number): string {
  return `${key}@${revision}`;
}

/**
 * Finds out which attempts of which nobody knows were written: every revision up to the one in the store was written by
 * exactly one of them.
 *
 * @param canBe - whether the store has what is written, or something newer.
 */
export function settleAttempts(attempts: readonly Attempt[], canBe: (writing: Writing) => boolean): Settled {
  const taken = new Set<string>();
  const findings: string[] = [];
  const committed = attempts.filter(({ outcome }) => outcome === "committed");
  for (const each of committed) {
    for (const slot of slotsOf(each)) {
      if (taken.has(slot)) findings.push(`${slot} was replaced twice`);
      taken.add(slot);
    }
    const gone = writingsOf(each).filter((writing) => !canBe(writing));
    findings.push(...gone.map(({ key }) => `${key} was committed, and is not in the store`));
  }
  let unsure = attempts.filter((each) => each.outcome === "unknown" && writingsOf(each).every(canBe));
  for (;;) {
    unsure = unsure.filter((each) => !slotsOf(each).some((slot) => taken.has(slot)));
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
