import type { BoundMember } from "../eligibility/bound-pool.js";
import { compareText } from "../kernel/compare-text.js";
import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState } from "../model/state.js";
import { creditOf } from "../state/credit-of.js";
import type { SoundPool } from "../state/sound-pool.js";
import { type EarningChange, NO_EARNING_CHANGE, type Rotation } from "../strategy/rotation.js";

/** A rotation as its entry in the plain state has it. */
export function storedRotation(sound: SoundPool): Rotation {
  const { entry } = sound;
  return {
    creditOf: ({ rep }) => {
      const stored = readOwn(entry.members, rep.id);
      return stored === undefined ? 0 : creditOf(stored, entry.clock);
    },
    lastOf: ({ rep }) => readOwn(entry.members, rep.id)?.last ?? 0,
    countsOf: ({ rep }) => {
      const stored = readOwn(entry.members, rep.id);
      return stored === undefined ? undefined : ownPart(stored, "counts");
    },
    owed: entry.owed,
    earningChange: (earning) => earningChange(sound, earning),
  };
}

// Whoever is new or has another weight enters, whoever earned and is not among them leaves; in text order, whatever order
// the state's keys are in. Mostly nobody: then it takes no more than counting.
function earningChange({ entry, earning }: SoundPool, eligible: readonly BoundMember[]): EarningChange {
  const settled = eligible.reduce((count, member) => count + Number(earnsAlready(entry, member)), 0);
  if (settled === eligible.length && settled === earning) return NO_EARNING_CHANGE;
  const entering = eligible.filter((member) => !earnsAlready(entry, member));
  const enter = entering.map(({ rep, weight }): [string, number] => [rep.id, weight]);
  const staying = new Set(eligible.map(({ rep }) => rep.id));
  const leave = Object.keys(entry.members).filter((rep) => entry.members[rep]?.since !== null && !staying.has(rep));
  return { enter: enter.sort((a, b) => compareText(a[0], b[0])), leave: leave.sort(compareText) };
}

function earnsAlready({ members }: PoolState, { rep, weight }: BoundMember): boolean {
  const stored = readOwn(members, rep.id);
  return stored !== undefined && stored.since !== null && stored.weight === weight;
}
