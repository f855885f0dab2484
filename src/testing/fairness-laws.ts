import type { Law, Routing } from "./law.js";
import { type ChangingPool, type ConstantPool, changingPoolWorld, constantPoolWorld, POOL } from "./pool-world.js";
import { settledCredits } from "./settled-credits.js";
import { firstViolation, type Passage, walkWorld } from "./world.js";

/** How turns are shared in a pool that never changes. */
export const CONSTANT_POOL_LAWS: readonly Law<ConstantPool>[] = [
  {
    name: "fair-at-every-moment",
    statement:
      "In a constant pool of n ≥ 2, from zero credits, every rep's count is within 1 − 1/(2n − 2) leads of the exact weighted share after every lead.",
    check: fairAtEveryMoment,
  },
  {
    name: "only-ratios-matter",
    statement: "Multiplying all weights by one number changes no turn.",
    check: onlyRatiosMatter,
  },
  {
    name: "nobody-is-overdue",
    statement: "In a constant pool no credit ever exceeds what makes a rep overdue: L·(k − 1)/k with k = 2n − 2.",
    check: nobodyIsOverdue,
  },
];

/** How turns are shared in a pool that reps join and leave, in which they pause and change weight. */
export const CHANGING_POOL_LAWS: readonly Law<ChangingPool>[] = [
  {
    name: "fair-after-a-change",
    statement:
      "After reps join, leave, pause or change weight, every rep's count from then on stays within 2 leads of the exact weighted share until the next change.",
    check: fairAfterAChange,
  },
  {
    name: "nobody-away-has-a-turn",
    statement: "A rep who is paused or has left takes no turn, and their credit stays as it was.",
    check: nobodyAwayHasATurn,
  },
];

/** Compared as integers: `|count·W − leads·w|·(2n − 2) ≤ W·(2n − 3)`. */
function fairAtEveryMoment(routing: Routing, pool: ConstantPool): string | null {
  const { shares, total } = wholeWeights(pool.weights);
  const n = shares.length;
  if (n < 2) return null;
  const counts = new Map<string, number>();
  return firstViolation(walkWorld(routing, constantPoolWorld(pool), "none"), ({ index, decision }) => {
    const rep = chosenRep(decision);
    counts.set(rep, (counts.get(rep) ?? 0) + 1);
    for (const [position, share] of shares.entries()) {
      const away = Math.abs((counts.get(`rep-${position}`) ?? 0) * total - (index + 1) * share);
      if (away * (2 * n - 2) > total * (2 * n - 3)) return `rep-${position} is ${away / total} leads from their share`;
    }
    return null;
  });
}

function onlyRatiosMatter(routing: Routing, pool: ConstantPool): string | null {
  const { shares } = wholeWeights(pool.weights);
  const picked = pickedReps(routing, pool);
  for (const factor of [2, 3, 10]) {
    const others = pickedReps(routing, { ...pool, weights: shares.map((share) => (share * factor) / 1000) });
    const index = picked.findIndex((rep, position) => rep !== others[position]);
    if (index >= 0) return `lead ${index + 1}: ${picked[index]}, but ${others[index]} with all weights times ${factor}`;
  }
  return null;
}

/** One lead's price is that of the turns themselves, read from the changes. */
function nobodyIsOverdue(routing: Routing, pool: ConstantPool): string | null {
  const k = 2 * pool.weights.length - 2;
  return firstViolation(walkWorld(routing, constantPoolWorld(pool), "none"), ({ decision, options }) => {
    const price = BigInt(decision.changes.find((change) => change.type === "turn")?.price ?? 0);
    for (const [rep, credit] of k === 0 ? [] : settledCredits(options.state, POOL)) {
      if (BigInt(credit) * BigInt(k) > price * BigInt(k - 1)) return `${rep} is overdue with a credit of ${credit}`;
    }
    return null;
  });
}

function fairAfterAChange(routing: Routing, pool: ChangingPool): string | null {
  const stretchOf = pool.stretches.flatMap((stretch) => Array.from({ length: stretch.leads }, () => stretch));
  let current = stretchOf[0];
  let leads = 0;
  let counts = new Map<string, number>();
  return firstViolation(walkWorld(routing, changingPoolWorld(pool), "none"), ({ index, decision }) => {
    if (stretchOf[index] !== current) {
      current = stretchOf[index];
      leads = 0;
      counts = new Map();
    }
    leads += 1;
    const rep = chosenRep(decision);
    counts.set(rep, (counts.get(rep) ?? 0) + 1);
    const earning = (current?.members ?? []).filter(({ paused }) => paused === undefined);
    const { shares, total } = wholeWeights(earning.map(({ weight }) => weight));
    for (const [position, share] of shares.entries()) {
      const name = earning[position]?.rep ?? "";
      const away = Math.abs((counts.get(name) ?? 0) * total - leads * share);
      if (away > 2 * total) return `${name} is ${away / total} leads from their share, ${leads} after the change`;
    }
    return null;
  });
}

function nobodyAwayHasATurn(routing: Routing, pool: ChangingPool): string | null {
  return firstViolation(walkWorld(routing, changingPoolWorld(pool), "none"), ({ roster, decision, options, after }) => {
    const here = new Set(roster.reps.filter(({ paused }) => paused === undefined).map(({ id }) => id));
    const rep = chosenRep(decision);
    if (!here.has(rep)) return `${rep} is away and has the turn`;
    const credits = settledCredits(after, POOL);
    for (const [each, credit] of settledCredits(options.state, POOL)) {
      if (!here.has(each) && credits.get(each) !== credit) return `${each} is away and their credit moved`;
    }
    return null;
  });
}

function pickedReps(routing: Routing, pool: ConstantPool): string[] {
  return Array.from(walkWorld(routing, constantPoolWorld(pool), "none"), ({ decision }) => chosenRep(decision));
}

function chosenRep({ assignments }: Passage["decision"]): string {
  const target = assignments[0]?.target;
  return target !== undefined && "rep" in target ? target.rep : "nobody";
}

/** Weights have at most three decimals. */
function wholeWeights(weights: readonly number[]): { shares: readonly number[]; total: number } {
  const shares = weights.map((weight) => Math.round(weight * 1000));
  return { shares, total: shares.reduce((sum, share) => sum + share, 0) };
}
