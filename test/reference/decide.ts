import type { Note } from "../../src/model/decision.js";
import type { ReasonCode } from "../../src/model/reasons.js";
import type { Action, RuleSettings } from "../../src/model/rule.js";
import type { Outcome } from "../../src/model/words.js";
import { recordOf, repOf, type World } from "./members.js";
import { copyOf, type Memory } from "./memory.js";
import { type Past, type Prepared, prepare } from "./prepare.js";
import { readingOf } from "./reading.js";
import { trueLeaves } from "./rules.js";
import { type StepList, type TriedStep, trySteps } from "./steps.js";
import type { Taken } from "./targets.js";
import type { Record } from "./value.js";

/** One lead, and what is known of it. */
export interface Asked {
  world: World;
  lead: object;
  leadId: string;
  past: Past;
  /** When waiting began. */
  since: number;
  partitions: number;
}

/** How a rule's `otherwise: "wait"` is read: the lead waits, or nothing can change and it goes to the fallback. */
export type Waiting = "waits" | "falls back";

/** What became of the lead at one instant. */
export interface Found {
  outcome: Outcome;
  reason: ReasonCode;
  rule: string | null;
  taken: RoleTaken[];
  actions: readonly Action[];
  sla: RuleSettings["sla"];
  notes: Note[];
  remarks: string[];
  tried: TriedStep[];
  arms: Prepared["arms"];
  waitEnds: number[];
  /** As it is after this decision. */
  memory: Memory;
}

export type RoleTaken = Taken & { role: string; step: number };

/** Decides a lead at an instant. The memory that it is given stays as it is. */
export function decideAt(asked: Asked, before: Memory, at: number, waiting: Waiting): Found {
  const { world, lead, leadId, past, since, partitions } = asked;
  const { ruleset } = world;
  const prepared = prepare(lead, leadId, ruleset, past, at);
  const reading = readingOf(ruleset, at, prepared.read);
  const notes: Note[] = [];
  const remarks: string[] = [];
  const tried: TriedStep[] = [];
  const waitEnds: number[] = [];
  let memory = copyOf(before);
  return { ...decide(), notes: [...prepared.notes, ...notes], remarks, tried, arms: prepared.arms, waitEnds, memory };

  type Core = Pick<Found, "outcome" | "reason" | "rule" | "taken" | "actions" | "sla">;

  function decide(): Core {
    let rule: string | null = null;
    let reason: ReasonCode = "no_rule_matched";
    let actions: readonly Action[] = [];
    for (const leaf of trueLeaves(world, reading)) {
      rule = leaf.id;
      actions = leaf.actions;
      const answer = tryRoles(leaf.id, `${leaf.path}.assign`, leaf.assign, leaf.repeat);
      if (answer.taken !== null) return taken(answer.taken, rule, null, leaf.actions, leaf.sla);
      if (answer.isHeld) return nobody("waiting", "held_by_wait", rule, actions);
      reason = answer.reason;
      if (leaf.otherwise === "unassigned") return nobody("unassigned", reason, rule, actions);
      if (leaf.otherwise === "wait" && waiting === "waits") {
        return nobody("waiting", "held_until_available", rule, actions);
      }
      if (leaf.otherwise !== "next-rule") break;
    }
    const { fallback } = ruleset;
    if (fallback === undefined) return nobody("unassigned", reason, rule, actions);
    const repeat = ruleset.defaults?.rule?.repeat ?? { skipLast: 1 };
    const answer = tryRoles(null, "fallback.assign", fallback.assign, repeat);
    const own = fallback.actions ?? [];
    if (answer.taken !== null) {
      return taken(answer.taken, rule, rule === null ? "default" : "fallback", own, fallback.sla);
    }
    if (answer.isHeld) return nobody("waiting", "held_by_wait", rule, [...actions, ...own]);
    return nobody("unassigned", reason, rule, [...actions, ...own]);
  }

  /** Role after role, each on what the earlier ones left behind; all of them or none. */
  function tryRoles(rule: string | null, path: string, assign: unknown, repeat: StepList["repeat"]) {
    const roles = ruleset.roles ?? ["rep"];
    const lists = (Array.isArray(assign) ? { [roles[0] ?? "rep"]: assign } : assign) as { [role: string]: [] };
    const trial = copyOf(memory);
    const served: RoleTaken[] = [];
    const chosen: { [role: string]: Record } = {};
    const serving: string[] = [];
    for (const role of roles) {
      const steps = Object.hasOwn(lists, role) ? lists[role] : undefined;
      if (steps === undefined) continue;
      const answer = trySteps(
        {
          rule,
          path: Array.isArray(assign) ? path : `${path}.${role}`,
          steps,
          repeat,
          previousReps: past.previousReps,
        },
        {
          ...{ world, lead, leadId, at, since, partitions, barred: [], path, attempt: past.attempts + 1 },
          memory: trial,
          reading: { ...reading, chosen },
          serving,
          note: (note) => addOnce(notes, note),
          remark: (text) => addOnce(remarks, text),
        },
      );
      tried.push(...answer.tried);
      waitEnds.push(...answer.waitEnds);
      if (answer.taken === null) return { taken: null, isHeld: answer.isHeld, reason: answer.reason };
      served.push({ ...answer.taken, role });
      const rep = "rep" in answer.taken.target ? repOf(world, answer.taken.target.rep) : undefined;
      if (rep === undefined) continue;
      chosen[role] = recordOf(rep);
      serving.push(rep.id);
    }
    memory = trial;
    return { taken: served, isHeld: false, reason: "no_rep_named" as const };
  }
}

function addOnce<T>(list: T[], item: T): void {
  if (!list.some((each) => JSON.stringify(each) === JSON.stringify(item))) list.push(item);
}

function nobody(outcome: Outcome, reason: ReasonCode, rule: string | null, actions: readonly Action[]) {
  return { outcome, reason, rule, taken: [], actions, sla: undefined };
}

/** Assigned if any role has a rep, else queued, else unassigned; the first such role says why. */
function taken(
  roles: RoleTaken[],
  rule: string | null,
  byFallback: "default" | "fallback" | null,
  actions: readonly Action[],
  sla: RuleSettings["sla"],
) {
  const kinds = [
    ["rep", "assigned"],
    ["queue", "queued"],
    ["unassigned", "unassigned"],
  ] as const;
  for (const [kind, outcome] of kinds) {
    const first = roles.find(({ target }) => kind in target);
    if (first === undefined) continue;
    const reason = kind === "unassigned" ? "on_purpose" : (byFallback ?? (first.step === 0 ? "matched" : "spilled"));
    return { outcome, reason, rule, taken: roles, actions, sla } as const;
  }
  return nobody("unassigned", "no_rep_named", rule, actions);
}
