import { memberHolder } from "./caps.js";
import { addTime, shopOf } from "./hours.js";
import { durationMs, toInstant } from "./instants.js";
import { candidatesOf, poolOf, repOf, type World } from "./members.js";
import { copyOf, joint, keyOf, type Memory, type Placement, rotationOf } from "./memory.js";
import { isHoldingCounted } from "./placing.js";
import { readingOf } from "./reading.js";
import { standingOf } from "./rotation.js";
import { type PlainDecision, routeByReference } from "./router.js";

/** What happened outside. `at` is an instant or epoch milliseconds. */
export type Happening =
  | { type: "closed" | "rejected" | "no-show" | "reassigned" | "sla-missed"; lead: string; at: string | number }
  | { type: "counted"; rep: string; open: number; value?: number; at: string | number }
  | { type: "owed"; rotation: string; rep: string }
  | { type: "rep-left"; rep: string; at: string | number };

/** Where the leads of a rep who left go, oldest first. */
export type Plan = PlainDecision[];

/** Writes into the memory what happened; of a rep who left, says where their leads would go. */
export function happen(world: World, memory: Memory, event: Happening): Plan {
  switch (event.type) {
    case "closed":
    case "sla-missed":
      for (const placement of heldOf(memory, event.lead)) release(memory, placement);
      return [];
    case "rejected":
    case "reassigned":
      refund(world, memory, event.lead, event.type, instantOf(event.at));
      for (const placement of heldOf(memory, event.lead)) release(memory, placement);
      return [];
    case "no-show":
      refund(world, memory, event.lead, event.type, instantOf(event.at));
      return [];
    case "counted":
      if (isHoldingCounted(world, event.rep)) count(memory, event.rep, event.open, event.value, instantOf(event.at));
      return [];
    case "owed":
      rotationOf(memory, keyOf(event.rotation, null)).owed.push(event.rep);
      return [];
    case "rep-left":
      return leave(world, memory, event.rep, instantOf(event.at));
  }
}

function instantOf(at: string | number): number {
  const instant = toInstant(at);
  if (instant === undefined) throw new Error(`no instant: ${at}`);
  return instant;
}

function heldOf({ placements }: Memory, leadId: string): Placement[] {
  return placements.filter((placement) => placement.leadId === leadId && placement.isHeld);
}

/** The rep holds the lead no more: exactly what it added is taken away. */
function release(memory: Memory, placement: Placement): void {
  placement.isHeld = false;
  takeAway(memory.open, placement.rep, placement.open);
  if (placement.openIn !== null) takeAway(memory.openIn, placement.openIn.key, placement.openIn.by);
}

/** Nobody holds less than nothing: the CRM's count may have known already. */
function takeAway(amounts: Map<string, number>, key: string, by: number): void {
  amounts.set(key, Math.max(0, (amounts.get(key) ?? 0) - by));
}

/** A turn is owed to whom the lead cost one, if the pool says so and it was soon enough; once per lead. */
function refund(world: World, memory: Memory, leadId: string, type: "rejected" | "reassigned" | "no-show", at: number) {
  if (memory.credited.has(leadId)) return;
  for (const placement of heldOf(memory, leadId)) {
    if (placement.turn === null || !isRefunded(world, placement, type, at)) continue;
    rotationOf(memory, placement.turn.key).owed.push(placement.turn.rep);
    memory.credited.add(leadId);
  }
}

function isRefunded(world: World, { turn, rep, at: placedAt }: Placement, type: string, at: number): boolean {
  const credit = turn === null ? undefined : poolOf(world, turn.pool)?.credit;
  if (credit === undefined || !(credit.on as string[]).includes(type)) return false;
  if (credit.within === undefined) return true;
  const end = addTime(shopOf(world, credit.hours ?? "always", repOf(world, rep)), placedAt, durationMs(credit.within));
  return end === null || at < end;
}

/** The CRM's count, and the leads that were placed after it. An older count than the last is no news. */
function count(memory: Memory, rep: string, open: number, value: number | undefined, at: number): void {
  if (at <= (memory.counted.get(rep) ?? Number.NEGATIVE_INFINITY)) return;
  const later = memory.placements.filter((each) => each.rep === rep && each.isHeld && each.at > at);
  memory.counted.set(rep, at);
  memory.open.set(
    rep,
    later.reduce((sum, placement) => sum + placement.open, open * 1000),
  );
  if (value !== undefined) memory.value.set(rep, value);
}

/** The leaver's credit goes to the others by weight; then their leads are routed anew, on a copy. */
function leave(world: World, memory: Memory, leaver: string, at: number): Plan {
  for (const key of poolsWithMembers(memory)) rotationOf(memory, key);
  for (const [key, rotation] of memory.rotations) {
    const credit = rotation.standings.get(leaver)?.credit ?? 0n;
    const others = othersIn(world, key, leaver, at);
    const total = others.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
    // Credits add up to zero, so nobody's credit goes where nobody is left.
    if (total === 0n) continue;
    let before = 0n;
    for (const { id, weight } of others) {
      const after = before + BigInt(weight);
      standingOf(rotation, id).credit += share(credit, after, total) - share(credit, before, total);
      before = after;
    }
    rotation.standings.delete(leaver);
    rotation.owed = rotation.owed.filter((id) => id !== leaver);
    forgetMember(memory, key, leaver);
  }
  return planLeads(world, copyOf(memory), leaver, at);
}

/** Where something is counted of members, though nobody may have had a turn. */
function poolsWithMembers({ openIn, counts }: Memory): string[] {
  const holders = [...counts.keys()]
    .map((counter) => JSON.parse(counter)[0])
    .filter((holder) => holder.startsWith("["));
  const members = holders.map((holder) => JSON.parse(holder)).filter(([kind]) => kind === "member");
  return [...[...openIn.keys()].map((key) => JSON.parse(key)[0]), ...members.map(([, key]) => key)];
}

/** Nothing is counted any more of who is a member no more. */
function forgetMember({ counts, openIn }: Memory, key: string, leaver: string): void {
  const [turns, own] = [joint("turns", key, leaver).slice(0, -1), joint(memberHolder(key, leaver)).slice(0, -1)];
  for (const counter of [...counts.keys()]) {
    if (counter.startsWith(turns) || counter.startsWith(own)) counts.delete(counter);
  }
  openIn.delete(joint(key, leaver));
}

/** The remaining members of the first pool of that rotation, with the weights that they have whatever the lead. */
function othersIn(world: World, key: string, leaver: string, at: number) {
  const isIn = (id: string) => keyOf(poolOf(world, id)?.rotation ?? id, null) === key.split("/")[0];
  const pool = Object.keys(world.ruleset.pools)
    .sort((a, b) => (a < b ? -1 : 1))
    .find(isIn);
  const reading = readingOf(world.ruleset, at, () => undefined);
  const members = pool === undefined ? [] : candidatesOf(world, pool, reading);
  return members.filter(
    ({ id, rep, weight }) => id !== leaver && rep !== undefined && rep.active !== false && weight > 0,
  );
}

/** Rounded down, so that the shares of neighbours add up exactly. */
function share(credit: bigint, part: bigint, total: bigint): bigint {
  const product = credit * part;
  const quotient = product / total;
  return product < 0n && quotient * total !== product ? quotient - 1n : quotient;
}

function planLeads({ ruleset, roster }: World, memory: Memory, leaver: string, at: number): Plan {
  const reps = roster.reps.map((rep) => (rep.id === leaver ? { ...rep, active: false as const } : rep));
  const world = { ruleset, roster: { ...roster, reps } };
  const held = memory.placements.filter(({ rep, isHeld }) => rep === leaver && isHeld);
  held.sort((a, b) => a.at - b.at || (a.leadId < b.leadId ? -1 : Number(a.leadId > b.leadId)));
  return held.map((placement) => {
    const { lead, at: since } = placement;
    // All roles of the lead are filled anew.
    const roles = memory.placements.filter((each) => each.isHeld && each.lead === lead && each.at === since);
    for (const each of roles) release(memory, each);
    const history = { since: placement.since, attempt: placement.attempt, tried: [leaver] };
    return routeByReference(world, placement.lead, memory, { at, history }).decision;
  });
}
