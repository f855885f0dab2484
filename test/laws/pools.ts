import fc from "fast-check";
import type { ChangingPool, ConstantPool, PoolMember, Stretch } from "../../src/testing/pool-world.js";

/** Few and many reps, alike and far apart; decimals included. */
const weights = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }),
  fc.array(
    fc.integer({ min: 1, max: 10_000 }).map((thousandths) => thousandths / 1000),
    { minLength: 2, maxLength: 8 },
  ),
  fc
    .tuple(fc.integer({ min: 100, max: 1000 }), fc.array(fc.constant(1), { minLength: 1, maxLength: 6 }))
    .map(([heavy, others]) => [heavy, ...others]),
  fc.integer({ min: 1, max: 30 }).map((count) => Array.from({ length: count }, () => 1)),
);

export function constantPools(most: number): fc.Arbitrary<ConstantPool> {
  return fc.record({ weights, leads: fc.integer({ min: 1, max: most }) });
}

const NAMES = ["ana", "ben", "cleo", "dan", "eva", "finn", "gus", "hana"];

const member = (rep: string): fc.Arbitrary<PoolMember | null> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 6 }).map((weight) => ({ rep, weight })) },
    { weight: 1, arbitrary: fc.constant({ rep, weight: 1, paused: true as const }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

/** Between two stretches one to three reps join, leave, pause, come back or change weight. */
export const changingPools: fc.Arbitrary<ChangingPool> = fc
  .tuple(
    fc.tuple(...NAMES.map(member)),
    fc.array(fc.tuple(someChanges(), fc.integer({ min: 1, max: 60 })), { minLength: 2, maxLength: 14 }),
  )
  .map(([first, changes]) => {
    const stretches: Stretch[] = [];
    let now = first;
    for (const [change, leads] of changes) {
      now = now.map((each, index) => (change.has(index) ? (change.get(index) ?? null) : each));
      const members = now.filter((each) => each !== null);
      const isOpen = members.some(({ paused }) => paused === undefined);
      stretches.push({ members: isOpen ? members : [...members, { rep: "zoe", weight: 1 }], leads });
    }
    return { stretches };
  });

function someChanges(): fc.Arbitrary<Map<number, PoolMember | null>> {
  const change = fc
    .nat({ max: NAMES.length - 1 })
    .chain((index) => member(NAMES[index] ?? "").map((next) => [index, next] as const));
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((entries) => new Map(entries));
}
