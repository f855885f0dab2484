import type { PoolSettings } from "../../src/model/pool.js";
import type { ReasonCode } from "../../src/model/reasons.js";
import type { Rep } from "../../src/model/roster.js";
import type { PoolTarget, RepTarget, Target } from "../../src/model/target.js";
import type { Gate } from "../../src/model/words.js";
import { type Capped, capsOfRep, memberHolder, poolHolder, repHolder } from "./caps.js";
import { evaluate } from "./condition.js";
import { costOf } from "./cost.js";
import { isAbsent, shopOf, waitUntilOpen } from "./hours.js";
import { durationMs } from "./instants.js";
import { type Bar, GATES, judge } from "./judge.js";
import { type Candidate, candidatesOf, poolOf, repOf } from "./members.js";
import { keyOf, type Placement } from "./memory.js";
import { lowestTier, nearestDay, shortlisted } from "./narrow.js";
import { knowPartition, partitionOf } from "./partition.js";
import { mostOwed, type Picking, pick, writeAsPicked } from "./pick.js";
import { isHoldingCounted, place } from "./placing.js";
import { standInFor } from "./stand-in.js";
import type { Trying } from "./trying.js";
import { turnCounter, turnsOf } from "./turns.js";
import type { Reading, Value } from "./value.js";

export type Verdict = Gate | "chosen" | "later" | "tier" | "opening" | "shortlist";

/** Where the lead goes. */
export interface Taken {
  target: { rep: string } | { queue: string } | { unassigned: string };
  pool: string | null;
  handler: string | null;
  exempt: Gate[];
}

/** What one step came to. `taken` is `null` where it could not take the lead. */
export interface StepAnswer {
  taken: Taken | null;
  /** What the step named, after its expressions. */
  named: { rep: string[] } | { pool: string | null } | { queue: string | null } | { unassigned: string };
  verdicts: [rep: string, verdict: Verdict][];
  /** Whether those who are absent wait for each other: each is the backup of another. */
  isCircular: boolean;
  /** Whether somebody was stopped who would pass if these gates were not asked. */
  wouldPass(without: readonly Gate[]): boolean;
}

const NOBODY = { verdicts: [], isCircular: false, wouldPass: () => false };

export function tryTarget(step: Target, trying: Trying): StepAnswer {
  const plain = { pool: null, handler: null, exempt: [] };
  if ("unassigned" in step) return { taken: { target: step, ...plain }, named: step, ...NOBODY };
  if ("queue" in step) {
    const queue = nameOf(step.queue, trying.reading, trying.world.ruleset.queues ?? []);
    return { taken: queue === null ? null : { target: { queue }, ...plain }, named: { queue }, ...NOBODY };
  }
  return "pool" in step ? tryPool(step, trying) : tryReps(step, trying);
}

/** In the order in which they are named; the first who passes has it, and nobody asks about those behind. */
function tryReps(step: RepTarget, trying: Trying): StepAnswer {
  const { world, reading } = trying;
  const value: Value = typeof step.rep === "string" || Array.isArray(step.rep) ? step.rep : evaluate(step.rep, reading);
  const values: readonly Value[] = Array.isArray(value) ? value : [value];
  const named = [...new Set(values.flatMap((each) => idOf(each) ?? []))];
  const bar: Bar = {
    ...commonBar(step, trying, null),
    pausing: false,
    shopOf: (rep) => shopOf(world, "working", rep),
    requires: [world.ruleset.requires, step.requires],
    isCovered: (rep) => step.away === "cover" && standIn(rep, bar, trying) !== null,
  };
  const gates = named.map((id) => judge(id, repOf(world, id), bar));
  const verdicts: [string, Verdict][] = [];
  let taken: Taken | null = null;
  for (const [index, id] of named.entries()) {
    const gate = gates[index] ?? null;
    const backup = gate === "absent" && step.away === "backup" ? standIn(repOf(world, id), bar, trying) : null;
    const rep = gate === null ? id : backup;
    const isChosen = verdicts.some(([other, verdict]) => other === id && verdict === "chosen");
    if (!isChosen) verdicts.push([id, taken !== null ? "later" : (gate ?? "chosen")]);
    if (taken !== null || rep === null) continue;
    if (backup !== null) verdicts.push([backup, "chosen"]);
    const handler = gate === null ? handlerOf(id, bar, trying) : null;
    const turn = writeTurnOf(step, trying, bar, rep);
    taken = { target: { rep }, pool: null, handler, exempt: exemptOf(step) };
    place(trying, { bar, rep, from: null, turn });
  }
  return {
    taken,
    named: { rep: named },
    verdicts,
    isCircular:
      (step.away ?? "skip") !== "skip" &&
      named.some((id, index) => gates[index] === "absent" && isInCircle(repOf(world, id), bar)),
    wouldPass: (without) =>
      named.some((id, index) => gates[index] !== null && judge(id, repOf(world, id), unasked(bar, without)) === null),
  };
}

/** Gates, then the lowest tier, the soonest to open, the shortlist, then whose turn it is. */
function tryPool(step: PoolTarget, trying: Trying): StepAnswer {
  const { world, reading, memory } = trying;
  const id = nameOf(step.pool, reading, Object.keys(world.ruleset.pools));
  const pool = id === null ? undefined : poolOf(world, id);
  if (id === null || pool === undefined) return { taken: null, named: { pool: null }, ...NOBODY };

  const asked = askPool(id, pool, trying, typeof step.counts === "string" ? step.counts : undefined);
  const { everyone, key } = asked;
  const bar = poolBar(step, trying, asked);
  const gates = gatesOf(asked, bar);
  const passing = everyone.filter((_, index) => gates[index] === null);
  const daysUntil = ({ rep }: Candidate) => Math.ceil(waitUntilOpen(rep ? bar.shopOf(rep) : null, bar.at) / DAY);
  const inMemberOrder = (some: readonly Candidate[]) => everyone.filter((each) => some.includes(each));
  const inTier = lowestTier(passing);
  const soonest = pool.opensWithin === undefined ? inTier : nearestDay(inTier, daysUntil);
  const left = shortlisted(soonest, pool.shortlist, reading);
  const wouldBeLeft = (each: Candidate) =>
    each.tier === inTier[0]?.tier &&
    (pool.opensWithin === undefined || daysUntil(each) === daysUntil(soonest[0] ?? each)) &&
    shortlisted(inMemberOrder([...soonest, each]), pool.shortlist, reading).includes(each);
  const isMissing = (each: Candidate) =>
    judge(each.id, each.rep, bar, each.weight > 0) === "absent" &&
    judge(each.id, each.rep, unasked(bar, ["absent"]), each.weight > 0) === null;
  const missing = mostOwed(pool) > 0 ? everyone.filter((each) => isMissing(each) && wouldBeLeft(each)) : [];

  const counts = step.counts !== false;
  const picking: Picking = { ...asked, bar, leadId: trying.leadId, passing, left, missing, counts };
  const chosen = left.length === 0 ? null : pick(picking);
  const member = everyone.find((candidate) => candidate.id === chosen);
  let taken: Taken | null = null;
  if (chosen !== null && member !== undefined) {
    const handler = handlerOf(chosen, bar, trying);
    const rep = step.away === "backup" ? (handler ?? chosen) : chosen;
    taken = { target: { rep }, pool: id, handler: rep === chosen ? handler : null, exempt: exemptOf(step) };
    knowPartition(memory, asked.rotation, asked.partition);
    place(trying, {
      bar,
      rep,
      from: { pool: id, key: asked.poolKey, member },
      turn: counts ? { key, pool: id, rep: chosen } : null,
    });
  }
  const verdictOf = (candidate: Candidate): Verdict => {
    if (candidate.id === chosen) return "chosen";
    if (left.includes(candidate)) return "later";
    if (!inTier.includes(candidate)) return "tier";
    return soonest.includes(candidate) ? "shortlist" : "opening";
  };
  return {
    taken,
    named: { pool: id },
    verdicts: everyone.map((each, index) => [each.id, gates[index] ?? verdictOf(each)]),
    isCircular: false,
    wouldPass: (without) => {
      const others = gatesOf(asked, unasked(bar, without));
      return gates.some((gate, index) => gate !== null && others[index] === null);
    },
  };
}

const DAY = durationMs("1d");

/** A pool as one lead sees it. */
interface AskedPool {
  poolId: string;
  pool: PoolSettings;
  partition: string | null;
  /** The pool's own entry. */
  poolKey: string;
  /** The rotation whose turn it is, and its entry. */
  rotation: string;
  key: string;
  everyone: readonly Candidate[];
}

function askPool(poolId: string, pool: PoolSettings, trying: Trying, counts: string | undefined): AskedPool {
  const { world, memory, reading, partitions } = trying;
  const rotation = counts ?? pool.rotation ?? poolId;
  const partition = partitionOf(memory, rotation, pool.partitionBy, reading, partitions);
  const [poolKey, key] = [keyOf(poolId, partition), keyOf(rotation, partition)];
  return { poolId, pool, partition, poolKey, rotation, key, everyone: candidatesOf(world, poolId, reading) };
}

type Settings = Pick<PoolTarget, "requires" | "exempt" | "cost" | "away">;

function poolBar(step: Settings, trying: Trying, { poolId, pool, poolKey, everyone }: AskedPool): Bar {
  const { world, memory } = trying;
  const capsOf = (id: string) => everyone.find((each) => each.id === id)?.caps;
  const bar: Bar = {
    ...commonBar(step, trying, poolId),
    pausing: true,
    shopOf: (rep) => shopOf(world, pool.hours ?? "working", rep),
    opensWithin: pool.opensWithin === undefined ? 0 : durationMs(pool.opensWithin),
    requires: [world.ruleset.requires, pool.requires, step.requires],
    cappedOf: (rep) => {
      const member = capsOf(rep.id);
      const openIn = JSON.stringify([poolKey, rep.id]);
      const inPool: Capped[] = [
        { caps: member ?? [], holder: memberHolder(poolKey, rep.id), open: memory.openIn.get(openIn) ?? 0 },
        { caps: pool.caps ?? [], holder: poolHolder(poolKey), open: openInPool(trying, poolKey) },
      ];
      return [cappedRep(rep, trying), ...(member === undefined ? [] : inPool)];
    },
    isCovered: (rep) => (step.away === "backup" || step.away === "cover") && standIn(rep, bar, trying) !== null,
  };
  return bar;
}

function openInPool({ memory }: Trying, poolKey: string): number {
  const own = [...memory.openIn].filter(([key]) => JSON.parse(key)[0] === poolKey);
  return own.reduce((sum, [, open]) => sum + open, 0);
}

function cappedRep(rep: Rep, { world, memory }: Trying): Capped {
  return { caps: capsOfRep(world, rep), holder: repHolder(rep.id), open: memory.open.get(rep.id) ?? 0 };
}

function commonBar(step: Settings, trying: Trying, pool: string | null): Omit<Bar, "pausing" | "shopOf" | "requires"> {
  const { world, memory, at, reading, barred, serving } = trying;
  return {
    ...{ world, memory, at, reading, barred, serving },
    unasked: step.exempt ?? [],
    opensWithin: 0,
    cost: costOf(step.cost, pool, trying),
    capacityOf: (rep) => rep.capacity ?? world.ruleset.defaults?.rep?.capacity,
    openOf: (rep) => (isHoldingCounted(world, rep.id) ? (memory.open.get(rep.id) ?? 0) : 0),
    cappedOf: (rep) => [cappedRep(rep, trying)],
    isCovered: () => false,
  };
}

function unasked(bar: Bar, gates: readonly Gate[]): Bar {
  return { ...bar, unasked: [...bar.unasked, ...gates] };
}

/** Every member's gate; who is ahead is asked last, among those who passed the rest. */
function gatesOf({ pool, key, everyone }: AskedPool, bar: Bar): (Gate | null)[] {
  const gates = everyone.map(({ id, rep, weight }) => judge(id, rep, bar, weight > 0));
  const { maxAhead } = pool;
  if (maxAhead === undefined || bar.unasked.includes("ahead")) return gates;
  const counter = turnCounter(bar.world, maxAhead.per, bar.at);
  const passing = everyone.filter(({ weight }, index) => weight > 0 && gates[index] === null);
  const turns = ({ id }: Candidate) => turnsOf(bar.memory, key, id, counter);
  const isAhead = (one: Candidate) =>
    passing.some(
      (other) =>
        other !== one && turns(one) * other.weight - turns(other) * one.weight >= maxAhead.leads * 1000 * other.weight,
    );
  return everyone.map((each, index) => gates[index] ?? (each.weight > 0 && isAhead(each) ? "ahead" : null));
}

function standIn(rep: Rep | undefined, bar: Bar, trying: Trying): string | null {
  if (rep === undefined) return null;
  const { id, isCyclic } = standInFor(rep, bar);
  if (isCyclic) trying.remark(`backup_cycle ${rep.id}`);
  return id;
}

function isInCircle(rep: Rep | undefined, bar: Bar): boolean {
  return rep !== undefined && standInFor(rep, bar).isCyclic;
}

/** Who works the lead of a rep who is absent and passed all the same. */
function handlerOf(id: string, bar: Bar, trying: Trying): string | null {
  const rep = repOf(bar.world, id);
  if (rep === undefined || bar.unasked.includes("absent") || !isAbsent(bar.world, rep, bar.at)) return null;
  return standIn(rep, bar, trying);
}

function exemptOf({ exempt = [] }: Settings): Gate[] {
  return GATES.filter((gate) => (exempt as readonly Gate[]).includes(gate));
}

/** The turn of a rep who was named counts where the target says: as if the first pool of that rotation had picked them. */
function writeTurnOf({ counts }: RepTarget, trying: Trying, { cost }: Bar, rep: string): Placement["turn"] {
  const { world } = trying;
  const ids = Object.keys(world.ruleset.pools).sort((a, b) => (a < b ? -1 : 1));
  const poolId = ids.find((id) => (poolOf(world, id)?.rotation ?? id) === counts);
  const pool = poolId === undefined ? undefined : poolOf(world, poolId);
  if (poolId === undefined || pool === undefined) return null;
  const asked = askPool(poolId, pool, trying, undefined);
  const { everyone, key } = asked;
  if (!everyone.some(({ id }) => id === rep)) return null;
  const bar = poolBar({ cost: cost / 1000 }, trying, asked);
  const gates = gatesOf(asked, bar);
  const passing = everyone.filter((_, index) => gates[index] === null);
  knowPartition(trying.memory, asked.rotation, asked.partition);
  const picking = { ...asked, bar, leadId: trying.leadId, passing, left: passing, missing: [], counts: true };
  writeAsPicked(picking, rep);
  return { key, pool: poolId, rep };
}

/** The pool or queue that a step names, if it exists. */
function nameOf(named: PoolTarget["pool"], reading: Reading, existing: readonly string[]): string | null {
  const value: Value = typeof named === "string" ? named : evaluate(named, reading);
  const id = idOf(value);
  return id !== null && existing.includes(id) ? id : null;
}

/** A text, or a whole number as its text. */
function idOf(value: Value): string | null {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

const FURTHEST_FIRST: readonly [Verdict, ReasonCode][] = [
  ["ahead", "all_ahead"],
  ["caps", "all_at_limit"],
  ["capacity", "no_capacity"],
  ["requires", "requirements_unmet"],
  ["hours", "outside_hours"],
  ["paused", "all_paused"],
  ["absent", "all_absent"],
  ["repeat", "only_previous_reps"],
  ["inactive", "no_active_rep"],
];

/** Why nobody took the lead: the gate that stopped whoever came furthest. */
export function reasonOf(answers: readonly StepAnswer[]): ReasonCode {
  const furthest = furthestOf(answers);
  const isCircular = answers.some((answer) => answer.isCircular && furthestOf([answer]) === "all_absent");
  return furthest === "all_absent" && isCircular ? "backup_cycle" : furthest;
}

function furthestOf(answers: readonly StepAnswer[]): ReasonCode {
  const verdicts = answers.flatMap((answer) => answer.verdicts.map(([, verdict]) => verdict));
  return FURTHEST_FIRST.find(([gate]) => verdicts.includes(gate))?.[1] ?? "no_rep_named";
}
