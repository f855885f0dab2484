import seedrandom from "seedrandom";
import type { PoolSettings, Strategy } from "../../src/model/pool.js";
import { evaluate } from "./condition.js";
import { hashOf, prefixed } from "./hash.js";
import { isAbsent } from "./hours.js";
import type { Bar } from "./judge.js";
import type { Candidate } from "./members.js";
import { copyOf, rotationOf } from "./memory.js";
import { best, fairPick, payTurn, type Rotation, recordTurn } from "./rotation.js";
import { countTurn, forgetTurns, isCountedIn, setTurns, turnCounter, turnCountersOf, turnsOf } from "./turns.js";
import { keyText, UNKNOWN } from "./value.js";

/** Everything that a pick looks at. */
export interface Picking {
  bar: Bar;
  leadId: string;
  poolId: string;
  pool: PoolSettings;
  /** The rotation whose turn it is, and its entry. */
  rotation: string;
  key: string;
  /** All of the pool, in member order. */
  everyone: readonly Candidate[];
  /** Who passed the gates, and who of them is left after tiers and shortlist. */
  passing: readonly Candidate[];
  left: readonly Candidate[];
  /** Absent members who earn owed turns meanwhile. */
  missing: readonly Candidate[];
  /** Whether the turn is written down. */
  counts: boolean;
}

/** Whose lead it is: first those who are owed a turn, then whose turn it is. The turn is written down. */
export function pick(picking: Picking): string {
  const { bar, key, counts, passing, left } = picking;
  if (!counts) {
    const tried = copyOf(bar.memory);
    return pickOnce({ ...picking, bar: { ...bar, memory: tried } }, left);
  }
  const rotation = rotationOf(bar.memory, key);
  const owed = rotation.owed.find((id) => passing.some((candidate) => candidate.id === id));
  if (owed !== undefined) {
    forgive(rotation, owed);
    recordTurn(rotation, owed);
    return owed;
  }
  for (;;) {
    const missing = picking.missing.filter(({ id }) => owedTo(rotation, id) < mostOwed(picking.pool));
    const among = picking.everyone.filter((each) => [...left, ...missing].some(({ id }) => id === each.id));
    const picked = pickOnce({ ...picking, missing }, among);
    if (left.some(({ id }) => id === picked)) return picked;
    rotation.owed.push(picked);
  }
}

/** The rep's first owed turn is paid back. */
function forgive(rotation: Rotation, rep: string): void {
  const index = rotation.owed.indexOf(rep);
  if (index >= 0) rotation.owed.splice(index, 1);
}

function owedTo(rotation: Rotation, rep: string): number {
  return rotation.owed.filter((id) => id === rep).length;
}

export function mostOwed({ strategy, missedTurns }: PoolSettings): number {
  const does = ["round-robin", "lowest-count", "least-recent"].includes(strategy?.type ?? "round-robin");
  return does && typeof missedTurns === "object" ? missedTurns.makeUp : 0;
}

/** Writes a turn down for somebody who was not picked, as if the pool had. */
export function writeAsPicked(picking: Picking, rep: string): void {
  const { strategy } = picking.pool;
  if (strategy?.type === "lowest-count") beginCounts(picking, picking.left, strategy);
  writeTurn(picking, picking.left, rep);
}

/** One turn among these: chosen and written down. */
function pickOnce(picking: Picking, among: readonly Candidate[]): string {
  const { strategy } = picking.pool;
  if (strategy?.type === "lowest-count") beginCounts(picking, among, strategy);
  const chosen = choose(picking, among, strategy);
  writeTurn(picking, among, chosen);
  return chosen;
}

/** Writes the turn down as the pool's strategy does: credits move under round robin, counts in any case. */
function writeTurn(picking: Picking, among: readonly Candidate[], rep: string): void {
  const { bar, rotation, key, poolId, pool } = picking;
  const entry = rotationOf(bar.memory, key);
  if ((pool.strategy?.type ?? "round-robin") === "round-robin") payTurn(entry, among.map(toEarner), rep, bar.cost);
  else recordTurn(entry, rep);
  for (const counter of turnCountersOf(bar.world, rotation, poolId, bar.at)) {
    countTurn(bar.memory, key, rep, counter, bar.cost);
  }
}

function toEarner({ id, weight }: Candidate) {
  return { rep: id, weight };
}

function choose(picking: Picking, among: readonly Candidate[], strategy: Strategy = { type: "round-robin" }): string {
  const { bar, key } = picking;
  const rotation = rotationOf(bar.memory, key);
  const recent = (a: Candidate, b: Candidate) => lastOf(rotation, a) - lastOf(rotation, b);
  switch (strategy.type) {
    case "round-robin":
      return fairPick(rotation, among.map(toEarner));
    case "least-recent":
      return best(among, recent).id;
    case "fixed-order":
      return best(among, (a, b) => (a.id < b.id ? -1 : 1)).id;
    case "least-loaded": {
      const load = (candidate: Candidate) => loadOf(candidate, strategy.by, bar);
      return best(among, (a, b) => compareLoads(load(a), load(b)) || recent(a, b)).id;
    }
    case "lowest-count": {
      const counter = turnCounter(bar.world, strategy.per, bar.at);
      const turns = ({ id, weight }: Candidate) => ({ above: turnsOf(bar.memory, key, id, counter), below: weight });
      return best(among, (a, b) => compareLoads(turns(a), turns(b))).id;
    }
    case "sticky": {
      const draw = ({ id }: Candidate) => hashOf([saltOf(bar), picking.poolId, stickyKey(strategy, picking), id]);
      return best(among, (a, b) => score(draw(a), a) - score(draw(b), b) || recent(a, b)).id;
    }
    case "random": {
      const draws = drawsOf(picking);
      return best(among, (a, b) => score(draws.get(a.id), a) - score(draws.get(b.id), b) || recent(a, b)).id;
    }
  }
}

function lastOf({ standings }: Rotation, { id }: Candidate): number {
  return standings.get(id)?.last ?? 0;
}

function saltOf({ world }: Bar): string {
  return world.ruleset.salt ?? world.ruleset.id;
}

/** A point of 2^32 as a waiting time: the shortest first, and the heavier the shorter. */
function score(point: number | undefined, { weight }: Candidate): number {
  if (point === undefined) throw new Error("every member has a draw");
  return -Math.log((point + 1) / 2 ** 32) / weight;
}

/** One draw for every member of the pool, in the order of their ids. */
function drawsOf({ bar, poolId, leadId, everyone }: Picking): Map<string, number> {
  const random = seedrandom.alea(prefixed([saltOf(bar), poolId, leadId]));
  const ids = everyone.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  return new Map(ids.map((id) => [id, random() * 2 ** 32]));
}

function stickyKey({ key }: Extract<Strategy, { type: "sticky" }>, { bar, leadId }: Picking): string {
  const value = evaluate(key, bar.reading);
  if (value === UNKNOWN || value === null || value === "") return leadId;
  return keyText(value) ?? JSON.stringify(value);
}

/** Whoever the rotation does not count yet, or who comes back from an absence, starts among the others. */
function beginCounts(
  picking: Picking,
  among: readonly Candidate[],
  { per, newcomer }: Extract<Strategy, { type: "lowest-count" }>,
): void {
  const { bar, key, everyone, passing } = picking;
  const counter = turnCounter(bar.world, per, bar.at);
  const isAway = ({ id, rep }: Candidate) =>
    rep !== undefined && isAbsent(bar.world, rep, bar.at) && ![...among, ...passing].some((each) => each.id === id);
  for (const each of everyone.filter(isAway)) forgetTurns(bar.memory, key, each.id, counter);
  const isCounted = ({ id }: Candidate) => isCountedIn(bar.memory, key, id, counter);
  const starting = among.filter((each) => !isCounted(each));
  const others = everyone.filter((each) => each.rep !== undefined && each.rep.active !== false && isCounted(each));
  if (starting.length === 0) return;
  const loads = others
    .filter(({ weight }) => weight > 0)
    .map(({ id, weight }) => ({ above: turnsOf(bar.memory, key, id, counter), below: weight }));
  for (const each of starting) setTurns(bar.memory, key, each.id, counter, startOf(each, loads, newcomer));
  if (newcomer === "reset") for (const each of others) setTurns(bar.memory, key, each.id, counter, 0);
}

/** A count in thousandths, in proportion to the weight, rounded down. */
function startOf({ weight }: Candidate, others: readonly Load[], newcomer = "average"): number {
  if (others.length === 0 || newcomer === "zero" || newcomer === "reset") return 0;
  const below = others.reduce((product, other) => product * BigInt(other.below), 1n);
  const shares = others.map((other) => (BigInt(other.above) * below) / BigInt(other.below));
  if (newcomer === "max") {
    const largest = shares.reduce((most, share) => (share > most ? share : most), 0n);
    return Number((largest * BigInt(weight)) / below);
  }
  const sum = shares.reduce((total, share) => total + share, 0n);
  return Number((sum * BigInt(weight)) / (below * BigInt(others.length)));
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
  if (by === "value") return { above: bar.memory.value.get(rep.id) ?? 0, below: 1 };
  if (by === "free") {
    return { above: capacity === undefined ? Number.NEGATIVE_INFINITY : open - capacity * 1000, below: 1 };
  }
  if (by === "ratio") return capacity === undefined ? { above: 0, below: 1 } : { above: open, below: capacity };
  return { above: open, below: 1 };
}

function compareLoads(a: Load, b: Load): number {
  const left = a.above * b.below;
  const right = b.above * a.below;
  return left < right ? -1 : left > right ? 1 : 0;
}
