import { capsOfRep, countPlacement, memberHolder, poolHolder, readsOpenIn, repHolder } from "./caps.js";
import { type Bar, capQuestion } from "./judge.js";
import { type Candidate, candidatesOf, poolOf, repOf, type World } from "./members.js";
import { add, joint, type Placement } from "./memory.js";
import type { Trying } from "./trying.js";

/** Who gets the lead, and on what account. */
export interface Placing {
  bar: Bar;
  rep: string;
  /** The pool, its entry, and the member whose turn it is. */
  from: { pool: string; key: string; member: Candidate } | null;
  turn: Placement["turn"];
}

/** Writes down who holds the lead; what the target is exempt from does not count. */
export function place(trying: Trying, { bar, rep: id, from, turn }: Placing): void {
  const { world, memory, lead, leadId, at, attempt, since } = trying;
  const rep = repOf(world, id);
  if (rep === undefined) throw new Error("nobody unknown gets a lead");
  const open = isHoldingCounted(world, id) && !bar.unasked.includes("capacity") ? bar.cost : 0;
  add(memory.open, id, open);
  let openIn: Placement["openIn"] = null;
  if (!bar.unasked.includes("caps")) {
    countPlacement(capsOfRep(world, rep), repHolder(id), capQuestion(bar, rep));
    if (from !== null) {
      const { pool, key, member } = from;
      countPlacement(member.caps, memberHolder(key, member.id), capQuestion(bar, member.rep ?? rep));
      countPlacement(poolOf(world, pool)?.caps ?? [], poolHolder(key), capQuestion(bar, rep));
      if (readsOpenIn(world, pool, member.caps)) openIn = { key: joint(key, member.id), by: bar.cost };
      if (openIn !== null) add(memory.openIn, openIn.key, openIn.by);
    }
  }
  memory.placements.push({ lead, leadId, at, attempt, since, rep: id, open, openIn, turn, isHeld: true });
}

/** Whose open leads are kept: those with a capacity or a cap on them, and the members of a pool that goes by load. */
export function isHoldingCounted(world: World, id: string): boolean {
  const rep = repOf(world, id);
  if (rep === undefined) return false;
  if ((rep.capacity ?? world.ruleset.defaults?.rep?.capacity) !== undefined) return true;
  if (capsOfRep(world, rep).some(({ per }) => per === "open")) return true;
  return Object.keys(world.ruleset.pools)
    .filter((pool) => poolOf(world, pool)?.strategy?.type === "least-loaded")
    .some((pool) => candidatesOf(world, pool).some((candidate) => candidate.id === id));
}
