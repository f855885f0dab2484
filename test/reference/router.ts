import type { Decision, Note } from "../../src/model/decision.js";
import type { History } from "../../src/model/history.js";
import type { ReasonCode } from "../../src/model/reasons.js";
import { readsOpenIn } from "./caps.js";
import { type Asked, decideAt, type Found, type RoleTaken, type Waiting } from "./decide.js";
import { fingerprintOf } from "./hash.js";
import { addTime, shopOf } from "./hours.js";
import { durationMs, toInstant } from "./instants.js";
import { candidatesOf, repOf, type World } from "./members.js";
import { become, emptyMemory, joint, type Memory } from "./memory.js";
import { isHoldingCounted } from "./placing.js";
import { type Past, shown } from "./prepare.js";
import { firstOtherOutcome } from "./retry.js";
import { HORIZON } from "./shop.js";
import type { TriedStep } from "./steps.js";
import { readPath } from "./value.js";

/** A decision without its explanation, its environment and its changes, which the reference does not make. */
export type PlainDecision = Omit<Decision, "explanation" | "environment" | "changes" | "reason"> & {
  readonly reason: ReasonCode;
};

export interface Answer {
  decision: PlainDecision;
  tried: TriedStep[];
  arms: { field: string; arm: string }[];
  /** What the explanation says beside: `backup_cycle ana`. */
  remarks: string[];
}

export interface Circumstances {
  at: number;
  history?: History | undefined;
  /** How many partitions a rotation may have. */
  partitions?: number;
}

/** What the host's first state is: the roster's open leads, and no turn taken. */
export function rememberRoster(world: World): Memory {
  const memory = emptyMemory();
  for (const { id, open = 0, openValue } of world.roster.reps) {
    if (isHoldingCounted(world, id)) memory.open.set(id, open * 1000);
    if (openValue !== undefined) memory.value.set(id, openValue);
  }
  for (const pool of Object.keys(world.ruleset.pools)) {
    for (const { id, rep, caps } of candidatesOf(world, pool)) {
      const open = rep?.openIn?.[pool] ?? 0;
      if (readsOpenIn(world, pool, caps) && open > 0) memory.openIn.set(joint(pool, id), open * 1000);
    }
  }
  return memory;
}

/** Routes one lead, and writes what follows from it into the memory. */
export function routeByReference(world: World, lead: object, memory: Memory, { at, ...more }: Circumstances): Answer {
  const { ruleset, roster } = world;
  const { history, partitions = 1000 } = more;
  const leadId = leadIdOf(lead);
  const past = pastOf(leadId === null ? {} : lead, history);
  const fingerprints = { ruleset: fingerprintOf(ruleset), roster: fingerprintOf(roster) };
  const rest = { at, attempt: past.attempts + 1, ...fingerprints };
  if (leadId === null) {
    const nothing = { rule: null, assignments: [], actions: [], notes: [idNote(lead)], retryAt: null, respondBy: null };
    return {
      decision: { leadId, ...rest, outcome: "unassigned", reason: "lead_invalid", ...nothing },
      ...{ tried: [], arms: [], remarks: [] },
    };
  }
  const since = toInstant(history?.since) ?? toInstant(readPath(lead, "receivedAt")) ?? at;
  const asked: Asked = { world, lead, leadId, past, since, partitions };
  const { found, retryAt } = settle(asked, memory, at);
  if (found.outcome !== "waiting") become(memory, found.memory);
  return {
    decision: {
      leadId,
      ...rest,
      retryAt,
      respondBy: respondBy(world, found, at),
      outcome: found.outcome,
      reason: found.reason,
      rule: found.rule,
      assignments: found.taken.map(assignmentOf),
      actions: found.actions.filter((action) => (action.on ?? ["assigned"]).includes(found.outcome)),
      notes: found.notes,
    },
    tried: found.tried,
    arms: found.arms,
    remarks: found.remarks,
  };
}

/** A lead waits until something changes; where its rule would wait and nothing can change, it goes to the fallback. */
function settle(asked: Asked, memory: Memory, at: number): { found: Found; retryAt: number | null } {
  for (const waiting of ["waits", "falls back"] satisfies Waiting[]) {
    const found = decideAt(asked, memory, at, waiting);
    if (found.outcome !== "waiting") return { found, retryAt: null };
    const retryAt = firstOtherOutcome(asked, memory, at, found, waiting);
    if (retryAt !== null || found.reason === "held_by_wait") return { found, retryAt: retryAt ?? at + HORIZON };
  }
  throw new Error("a lead that falls back does not wait for something to change");
}

function assignmentOf({ role, target, pool, handler, exempt }: RoleTaken) {
  return { role, target, pool, handler, exempt };
}

/** By when somebody must respond: in the assigned rep's hours where the rule says `working`. */
function respondBy(world: World, { outcome, sla, taken }: Found, at: number): number | null {
  if (sla === undefined || (outcome !== "assigned" && outcome !== "queued")) return null;
  const reps = taken.flatMap(({ target }) => ("rep" in target ? [repOf(world, target.rep)] : []));
  return addTime(shopOf(world, sla.hours ?? "always", reps[0]), at, durationMs(sla.respondWithin));
}

function pastOf(lead: object, history: History | undefined): Past {
  const own = lead as { attempts?: number; previousReps?: string[] };
  return {
    attempts: history?.attempt ?? own.attempts ?? 0,
    previousReps: history?.tried ?? own.previousReps ?? [],
  };
}

function idNote(lead: object): Note {
  const id = readPath(lead, "id");
  if (id === undefined || id === null) return { code: "missing_required", path: "id", seen: null };
  return { code: "wrong_type", path: "id", seen: shown(id) };
}

function leadIdOf(lead: object): string | null {
  const { id } = lead as { id?: unknown };
  if (typeof id === "number") return Number.isSafeInteger(id) ? String(id) : null;
  if (typeof id !== "string" || id.length < 1 || id.length > 255 || id === "__proto__") return null;
  return /[\p{Control}\p{Surrogate}]/u.test(id) ? null : id;
}
