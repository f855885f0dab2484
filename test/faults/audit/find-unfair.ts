import type { Decision } from "lead-router";
import { HOT_POOL } from "../hot-world.js";
import type { World } from "../world.js";
import { routersOf } from "../worlds.js";
import { repOf } from "./rep-of.js";
import type { Passage } from "./replay.js";

interface RosterDocument {
  readonly reps: readonly { readonly id: string; readonly weight: number; readonly paused?: boolean }[];
}

/**
 * Who is further from their share than is proven, at any place of the history: 1 − 1/(2n − 2) leads from the beginning, 2
 * leads from a change of the roster to the next.
 */
export function findUnfair(world: World, passages: readonly Passage[]): readonly string[] {
  const rosters = routersOf(world).map((router, index) => [router.roster, world.inputs[index]?.roster] as const);
  const shares = new Map(rosters.map(([print, roster]) => [print, sharesOf(roster as RosterDocument)]));
  const findings: string[] = [];
  let stretch: Stretch | null = null;
  for (const decision of passages.flatMap((each) => each.decision ?? [])) {
    if (decision.assignments[0]?.pool !== HOT_POOL) continue;
    if (stretch?.roster !== decision.roster) stretch = newStretch(decision, stretch === null, shares);
    findings.push(...count(stretch, repOf(decision) ?? ""));
  }
  return findings;
}

interface Stretch {
  readonly roster: string;
  readonly bound: number;
  readonly weights: ReadonlyMap<string, number>;
  readonly counts: Map<string, number>;
}

function newStretch({ roster }: Decision, isFirst: boolean, shares: ReadonlyMap<string, Stretch["weights"]>): Stretch {
  const weights = shares.get(roster) ?? new Map<string, number>();
  return { roster, weights, bound: isFirst ? 1 - 1 / (2 * weights.size - 2) : 2, counts: new Map() };
}

function count({ counts, weights, bound }: Stretch, rep: string): readonly string[] {
  counts.set(rep, (counts.get(rep) ?? 0) + 1);
  const leads = sum(counts.values());
  const total = sum(weights.values());
  return [...weights].flatMap(([each, weight]) => {
    const away = Math.abs((counts.get(each) ?? 0) - (leads * weight) / total);
    return away > bound + 1e-9 ? [`${each} is ${away} leads from their share after ${leads}`] : [];
  });
}

function sharesOf({ reps }: RosterDocument): ReadonlyMap<string, number> {
  return new Map(reps.filter(({ paused }) => paused !== true).map(({ id, weight }) => [id, weight]));
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
