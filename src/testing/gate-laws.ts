import { isRecord } from "../kernel/is-record.js";
import type { Json } from "../model/json.js";
import type { Rep } from "../model/roster.js";
import type { Rule, RuleSettings } from "../model/rule.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Gate } from "../model/words.js";
import { parseInstant } from "../time/parse-instant.js";
import type { Law, Routing } from "./law.js";
import { firstViolation, type Passage, type World, walkWorld } from "./world.js";

/** Who may be chosen at all. */
export const GATE_LAWS: readonly Law<World>[] = [
  {
    name: "nobody-past-a-gate",
    statement:
      "No chosen rep has left, is paused in a pool, is full, had the lead under a strict `repeat`, or fails an `is` that the ruleset or the pool requires of them; but for gates from which the assignment is exempt.",
    check: nobodyPastAGate,
  },
];

/** Judged from the documents and the state alone, without asking the router why. */
function nobodyPastAGate(routing: Routing, world: World): string | null {
  return firstViolation(walkWorld(routing, world, "none"), (passage) => {
    const assignment = passage.decision.assignments[0];
    if (assignment === undefined || !("rep" in assignment.target)) return null;
    const id = assignment.target.rep;
    const rep = passage.roster.reps.find((each) => each.id === id);
    if (rep === undefined || rep.active === false) return `${id} has left`;
    const asked = (gate: Gate) => !assignment.exempt.includes(gate);
    if (asked("paused") && assignment.pool !== null && isPaused(rep, passage.call.at)) return `${id} is paused`;
    if (asked("capacity") && isFull(rep, world.ruleset, passage)) return `${id} is full`;
    if (asked("repeat") && isBarred(id, world.ruleset, passage)) return `${id} had the lead lately`;
    return meetsAll(rep, requirementsOf(world.ruleset, assignment.pool))
      ? null
      : `${id} does not meet what is required`;
  });
}

function isPaused({ paused }: Rep, at: number): boolean {
  return paused === true || (paused !== undefined && at < (parseInstant(paused) ?? 0));
}

function isFull({ id, capacity }: Rep, ruleset: Ruleset, { options }: Passage): boolean {
  const most = capacity ?? ruleset.defaults?.rep?.capacity;
  const open = Object.hasOwn(options.state.reps, id) ? (options.state.reps[id]?.open ?? 0) : 0;
  return most !== undefined && open >= most;
}

/** Only where the host says whom the lead was with, and a rule's own step took it. */
function isBarred(id: string, ruleset: Ruleset, { options, decision }: Passage): boolean {
  if (decision.reason !== "matched" && decision.reason !== "spilled") return false;
  const settings = settingsOf(decision.rule, ruleset.rules, [ruleset.defaults?.rule ?? {}]) ?? [];
  const repeat = settings
    .map((each) => each.repeat)
    .filter((each) => each !== undefined)
    .at(-1);
  if (repeat?.strict !== true) return false;
  return (options.history?.tried ?? []).slice(0, repeat.skipLast).includes(id);
}

/** The settings around a rule and its own, outermost first. */
function settingsOf(
  id: string | null,
  rules: readonly Rule[],
  outer: readonly RuleSettings[],
): readonly RuleSettings[] | null {
  for (const rule of rules) {
    const settings = [...outer, rule];
    if (rule.id === id) return settings;
    const inner = "rules" in rule ? settingsOf(id, rule.rules, settings) : null;
    if (inner !== null) return inner;
  }
  return null;
}

function requirementsOf(ruleset: Ruleset, pool: string | null): readonly Json[] {
  const inPool = pool === null ? undefined : (ruleset.pools[pool]?.requires ?? ruleset.defaults?.pool?.requires);
  return [ruleset.requires, inPool].filter((condition) => condition !== undefined);
}

/** Reads the everyday condition alone, and of it what speaks of the rep; any other counts as met. */
function meetsAll(rep: Rep, requirements: readonly Json[]): boolean {
  return requirements.every((condition) => {
    const clauses = isRecord(condition) && isRecord(condition.is) ? Object.entries(condition.is) : [];
    return clauses.every(([path, wanted]) => !path.startsWith("rep.") || meets(factOf(rep, path.slice(4)), wanted));
  });
}

function factOf(rep: Rep, name: string): Json | undefined {
  if (name === "id") return rep.id;
  return Object.hasOwn(rep.attributes ?? {}, name) ? rep.attributes?.[name] : undefined;
}

function meets(fact: Json | undefined, wanted: Json): boolean {
  if (Array.isArray(wanted)) return wanted.some((each) => each === fact);
  if (!isRecord(wanted)) return typeof fact !== typeof wanted || fact === wanted;
  if (typeof fact !== "number") return true;
  return fact >= Number(wanted.min ?? fact) && fact <= Number(wanted.max ?? fact);
}
