import type { BoundMember } from "../eligibility/bound-pool.js";
import { compareText } from "../kernel/compare-text.js";
import { readOwn } from "../kernel/read-own.js";
import type { Turn } from "../model/change.js";
import type { PoolState } from "../model/state.js";
import { creditOf } from "../state/credit-of.js";
import type { Rotation } from "../strategy/rotation.js";

/** A rotation as its entry in the plain state has it. */
export function storedRotation(entry: PoolState): Rotation {
  return {
    creditOf: ({ rep }) => {
      const stored = readOwn(entry.members, rep.id);
      return stored === undefined ? 0 : creditOf(stored, entry.clock);
    },
    lastOf: ({ rep }) => readOwn(entry.members, rep.id)?.last ?? 0,
    earningChange: (earning) => earningChange(entry, earning),
  };
}

// Whoever is new or has another weight enters, whoever earned and is not among them leaves; in text order, whatever order
// the state's keys are in.
function earningChange(entry: PoolState, earning: readonly BoundMember[]): Pick<Turn, "enter" | "leave"> {
  const enter: [string, number][] = [];
  for (const { rep, weight } of earning) {
    const stored = readOwn(entry.members, rep.id);
    if (stored === undefined || stored.since === null || stored.weight !== weight) enter.push([rep.id, weight]);
  }
  const earningNow = new Set(earning.map((member) => member.rep.id));
  const leave = Object.keys(entry.members).filter((rep) => entry.members[rep]?.since !== null && !earningNow.has(rep));
  return { enter: enter.sort((a, b) => compareText(a[0], b[0])), leave: leave.sort(compareText) };
}
