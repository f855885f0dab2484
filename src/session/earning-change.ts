import { compareText } from "../kernel/compare-text.js";
import type { Turn } from "../model/change.js";
import type { Id } from "../model/words.js";
import { NONE } from "./column.js";
import type { PoolSeats } from "./pool-seats.js";

/** Who begins and who ceases to earn, so that exactly those lined up earn. In text order; mostly nobody. */
export function earningChange(seats: PoolSeats): Pick<Turn, "enter" | "leave"> {
  return { enter: findEntering(seats), leave: findLeaving(seats) };
}

function findEntering({ rotation, slots, lineup }: PoolSeats): Turn["enter"] {
  const enter: [Id, number][] = [];
  for (let index = 0; index < lineup.count; index += 1) {
    const position = lineup.positions[index] ?? 0;
    const weight = lineup.weights[index] ?? 0;
    const slot = slots[position] ?? 0;
    if (rotation.rate[slot] !== weight) enter.push([rotation.reps[slot] ?? "", weight]);
  }
  return enter.sort((a, b) => compareText(a[0], b[0]));
}

function findLeaving({ rotation, lineup }: PoolSeats): Turn["leave"] {
  const leaves = (slot: number) => rotation.since[slot] !== NONE && (lineup.indexes[slot] ?? -1) < 0;
  return rotation.reps.filter((_, slot) => leaves(slot)).sort(compareText);
}
