import type { Strategy } from "../../src/model/pool.js";
import type { Bar } from "./judge.js";
import type { Candidate } from "./members.js";
import { best, type Rotation, standingOf, takeTurn } from "./rotation.js";

/** Whose lead it is, among those who are left; the turn is written down in the rotation. */
export function pick(rotation: Rotation, left: readonly Candidate[], strategy: Strategy | undefined, bar: Bar): string {
  if (strategy?.type !== "least-loaded") {
    return takeTurn(
      rotation,
      left.map(({ id, weight }) => ({ rep: id, weight })),
    );
  }
  const lightest = best(left, (a, b) => {
    const difference = compareLoads(loadOf(a, strategy.by, bar), loadOf(b, strategy.by, bar));
    return difference || standingOf(rotation, a.id).last - standingOf(rotation, b.id).last;
  });
  rotation.turn += 1;
  standingOf(rotation, lightest.id).last = rotation.turn;
  return lightest.id;
}

/** A load is a fraction, so that ratios are compared exactly. Least first. */
interface Load {
  above: number;
  below: number;
}

function loadOf({ rep }: Candidate, by: "open" | "free" | "ratio" | "value" = "open", bar: Bar): Load {
  if (rep === undefined) throw new Error("nobody without a record passes the gates");
  const open = bar.openOf(rep);
  const capacity = bar.capacityOf(rep);
  if (by === "free") return { above: capacity === undefined ? Number.NEGATIVE_INFINITY : open - capacity, below: 1 };
  if (by === "ratio") return capacity === undefined ? { above: 0, below: 1 } : { above: open, below: capacity };
  return { above: open, below: 1 };
}

function compareLoads(a: Load, b: Load): number {
  const left = a.above * b.below;
  const right = b.above * a.below;
  return left < right ? -1 : left > right ? 1 : 0;
}
