import { mentionsPath } from "../condition/mentions-path.js";
import type { Scope } from "../condition/scope.js";
import type { BoundPool } from "../eligibility/bound-pool.js";
import type { BoundRep } from "../eligibility/bound-rep.js";
import { assertNever } from "../kernel/assert-never.js";
import type { Id } from "../model/words.js";
import { poolKey, repKey } from "../state/keys.js";
import { partitionKeys } from "../state/partitions.js";
import type { CompiledStep, Named, TargetPlan } from "./compiled-step.js";
import { nameOne, nameReps } from "./name-target.js";
import { partitionNamed, poolOfRotation } from "./pool-for.js";
import type { Routing } from "./routing.js";

/** For whom entries are listed. */
export interface Needing {
  readonly routing: Routing;
  /** That, and the lead as it would be routed later, where its partitions may be others by then. */
  readonly moments: readonly Routing[];
  /** Whether a name that is an expression may come to mean anybody: it changes with time. */
  readonly anyName: boolean;
  /** The ruleset's roles. */
  readonly roles: readonly Id[];
  /** The partitions of the pools met so far. */
  readonly partitions: Map<BoundPool, ReadonlySet<string | null>>;
}

/** Adds the state entries that a step can read or change, whoever it ends up with. */
export function listEntries(step: CompiledStep, needing: Needing, keys: Set<string>): void {
  const { routing } = needing;
  // What the steps before it took is not known before the state is: each name is read as if it were the first.
  routing.scope.remaining = Number.POSITIVE_INFINITY;
  switch (step.kind) {
    case "rep":
      for (const rep of namedReps(step.named, needing)) addRep(rep, step, routing, keys);
      if (typeof step.counts === "string") addPool(poolOfRotation(step.counts, routing), PLAIN, needing, keys);
      return;
    case "pool":
      for (const pool of namedPools(step.named, needing)) addPool(pool, step, needing, keys);
      return;
    case "queue":
    case "unassigned":
    case "wait":
      return;
    default:
      assertNever(step);
  }
}

/** Of a rep who got the lead by name, the pool as whose turn it counts is asked by its own settings. */
const PLAIN = Object.freeze({ counts: null, away: "skip" } as const);

function namedReps(named: Named<readonly Id[]>, { routing, anyName }: Needing): readonly BoundRep[] {
  if (isAnybody(named, anyName)) return [...routing.reps.values()];
  return nameReps(named, routing).flatMap((id) => routing.reps.get(id) ?? []);
}

function namedPools(named: Named<Id>, { routing, anyName }: Needing): readonly BoundPool[] {
  if (isAnybody(named, anyName)) return [...routing.pools.values()];
  const pool = routing.pools.get(nameOne(named, routing) ?? "");
  return pool === undefined ? [] : [pool];
}

// Whom earlier roles chose is not known before the state is.
function isAnybody(named: Named<unknown>, anyName: boolean): boolean {
  return named.kind === "expression" && (anyName || named.readsChosen);
}

/** The entry of a rep, and where backups may take the lead, theirs and their backups'. */
function addRep(rep: BoundRep, plan: Pick<TargetPlan, "away">, routing: Routing, keys: Set<string>): void {
  const open = [rep];
  const met = new Set(open);
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (routing.tracked.has(each.id) || each.caps.length > 0) keys.add(repKey(each.id));
    for (const id of plan.away === "skip" ? [] : each.backup) {
      const backup = routing.reps.get(id);
      if (backup === undefined || met.has(backup)) continue;
      met.add(backup);
      open.push(backup);
    }
  }
}

function addPool(
  pool: BoundPool | undefined,
  plan: Pick<TargetPlan, "away" | "counts">,
  needing: Needing,
  keys: Set<string>,
): void {
  if (pool === undefined) return;
  const rotations = [pool.policy.rotation, ...(typeof plan.counts === "string" ? [plan.counts] : [])];
  for (const partition of partitionsOf(pool, needing)) {
    for (const id of [...rotations, ...(ownsEntry(pool) ? [pool.policy.entry] : [])]) {
      for (const key of partitionKeys(id, partition)) keys.add(poolKey(key));
    }
  }
  for (const { rep } of pool.members) addRep(rep, plan, needing.routing, keys);
}

function partitionsOf(pool: BoundPool, { moments, roles, partitions }: Needing): ReadonlySet<string | null> {
  const known = partitions.get(pool);
  if (known !== undefined) return known;
  const named = new Set<string | null>();
  const { source = null } = pool.policy.partitionBy ?? {};
  const read = roles.filter((role) => mentionsPath(source, `chosen.${role}`));
  for (const routing of source === null ? moments.slice(0, 1) : moments) addPartitions(pool, routing, read, named);
  partitions.set(pool, named);
  return named;
}

// Whom earlier roles chose may name the partition: that may be anybody, or nobody. None of it is on the decision's budget.
function addPartitions(pool: BoundPool, routing: Routing, roles: readonly Id[], named: Set<string | null>): void {
  const choose = (chosen: Scope["chosen"], [role, ...others]: readonly Id[]) => {
    if (role === undefined) {
      const scope = { ...routing.scope, chosen, remaining: Number.POSITIVE_INFINITY };
      named.add(partitionNamed(pool, { ...routing, scope }));
      return;
    }
    choose(chosen, others);
    for (const { record } of routing.reps.values()) choose({ ...chosen, [role]: record }, others);
  };
  choose({}, roles);
}

// Caps of a pool or its members are counted in the pool's own entry.
function ownsEntry({ policy, members }: BoundPool): boolean {
  return policy.caps.length > 0 || members.some(({ caps }) => caps.length > 0);
}
