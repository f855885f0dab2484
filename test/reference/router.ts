import { fingerprint } from "../../src/kernel/fingerprint.js";
import type { Decision, Note } from "../../src/model/decision.js";
import type { History } from "../../src/model/history.js";
import type { ReasonCode } from "../../src/model/reasons.js";
import type { Rep } from "../../src/model/roster.js";
import type { Action, Rule, RuleSettings } from "../../src/model/rule.js";
import type { Step } from "../../src/model/target.js";
import type { Outcome } from "../../src/model/words.js";
import { holds } from "./condition.js";
import { candidatesOf, poolOf, repOf, type World } from "./members.js";
import { type Past, prepare, shown } from "./prepare.js";
import type { Rotation } from "./rotation.js";
import { reasonOf, type StepAnswer, type Trying, tryStep, type Verdict } from "./targets.js";
import { type Reading, readPath } from "./value.js";

/** Everything that the reference remembers between leads: eager credits, and what each rep holds. */
export interface Memory {
  rotations: Map<string, Rotation>;
  open: Map<string, number>;
}

/** A decision without its explanation, its environment and its changes, which the reference does not make. */
export type PlainDecision = Omit<Decision, "explanation" | "environment" | "changes">;

/** One step that was tried, for comparison with the full explanation. */
export interface TriedStep {
  rule: string | null;
  step: number;
  again: boolean;
  target: StepAnswer["named"];
  result: "taken" | ReasonCode;
  verdicts: [rep: string, verdict: Verdict][];
}

export interface Answer {
  decision: PlainDecision;
  tried: TriedStep[];
  arms: { field: string; arm: string }[];
}

export interface Circumstances {
  at: number;
  history?: History | undefined;
}

const FINGERPRINTS = new WeakMap<object, string>();

/** A fingerprint is the one slow thing here, so it is taken once per document. */
function fingerprintOnce(document: object): string {
  const taken = FINGERPRINTS.get(document) ?? fingerprint(document);
  FINGERPRINTS.set(document, taken);
  return taken;
}

/** What the host's first state is: the roster's open leads, and no turn taken. */
export function rememberRoster(world: World): Memory {
  const counted = world.roster.reps.filter((rep) => isCounted(world, rep));
  return { rotations: new Map(), open: new Map(counted.map((rep) => [rep.id, rep.open ?? 0])) };
}

/** Routes one lead, and writes what follows from it into the memory. */
export function routeByReference(world: World, lead: object, memory: Memory, { at, history }: Circumstances): Answer {
  const { ruleset, roster } = world;
  const fingerprints = { ruleset: fingerprintOnce(ruleset), roster: fingerprintOnce(roster) };
  const leadId = leadIdOf(lead);
  const past = pastOf(leadId === null ? {} : lead, history);
  const rest = { at, attempt: past.attempts + 1, retryAt: null, respondBy: null, ...fingerprints };
  if (leadId === null) {
    const nothing = { rule: null, assignments: [], actions: [], notes: [idNote(lead)] };
    return {
      decision: { leadId, ...rest, outcome: "unassigned", reason: "lead_invalid", ...nothing },
      tried: [],
      arms: [],
    };
  }
  const prepared = prepare(lead, leadId, ruleset, past, at);
  const reading: Reading = { lead: prepared.read, rep: null, now: at, table: (id) => ruleset.tables?.[id] };
  const tried: TriedStep[] = [];
  const found = decide();
  const rep = found.taken !== null && "rep" in found.taken.target ? repOf(world, found.taken.target.rep) : undefined;
  if (rep !== undefined && isCounted(world, rep)) memory.open.set(rep.id, (memory.open.get(rep.id) ?? 0) + 1);
  return {
    decision: {
      leadId,
      ...rest,
      outcome: found.outcome,
      reason: found.reason,
      rule: found.rule,
      assignments:
        found.taken === null ? [] : [{ role: ruleset.roles?.[0] ?? "rep", ...found.taken, handler: null, exempt: [] }],
      actions: found.actions.filter((action) => (action.on ?? ["assigned"]).includes(found.outcome)),
      notes: prepared.notes,
    },
    tried,
    arms: prepared.arms,
  };

  function decide(): Found {
    let deciding: Leaf | null = null;
    let reason: ReasonCode = "no_rule_matched";
    for (const leaf of trueLeaves(ruleset.rules, [ruleset.defaults?.rule ?? {}], reading)) {
      deciding = leaf;
      const answers = tryRounds(leaf.rule.id, leaf.assign, leaf.repeat);
      const taken = answers.at(-1);
      if (taken?.taken) {
        const spilled = taken.step === 0 ? "matched" : "spilled";
        return positive(taken, leaf.rule.id, spilled, leaf.actions);
      }
      reason = reasonOf(answers);
      if (leaf.otherwise === "unassigned") return nobody(leaf.rule.id, reason, leaf.actions);
      if (leaf.otherwise !== "next-rule") break;
    }
    const rule = deciding?.rule.id ?? null;
    const { fallback } = ruleset;
    if (fallback === undefined) return nobody(rule, reason, deciding?.actions ?? []);
    const repeat = ruleset.defaults?.rule?.repeat ?? { skipLast: 1 };
    const taken = tryRounds(null, fallback.assign as Step[], repeat).at(-1);
    const actions = fallback.actions ?? [];
    if (taken?.taken) return positive(taken, rule, deciding === null ? "default" : "fallback", actions);
    return nobody(rule, reason, [...(deciding?.actions ?? []), ...actions]);
  }

  /** Whoever had this lead lately comes last: barred at first, and let through if that is the only reason for nobody. */
  function tryRounds(rule: string | null, steps: readonly Step[], repeat: { skipLast: number; strict?: true }) {
    const first = trySteps(rule, steps, past.previousReps.slice(0, repeat.skipLast), false);
    const barred = first.some((answer) => answer.verdicts.some(([, verdict]) => verdict === "repeat"));
    if (first.at(-1)?.taken || repeat.strict || !barred) return first;
    return [...first, ...trySteps(rule, steps, [], true)];
  }

  function trySteps(rule: string | null, steps: readonly Step[], barred: readonly string[], again: boolean) {
    const answers: (StepAnswer & { step: number })[] = [];
    for (const [index, step] of steps.entries()) {
      const answer = tryStep(step, trying(barred));
      answers.push({ ...answer, step: index });
      const { named, verdicts } = answer;
      const result = answer.taken ? "taken" : reasonOf([answer]);
      tried.push({ rule, step: index, again, target: named, result, verdicts });
      if (answer.taken) break;
    }
    return answers;
  }

  function trying(barred: readonly string[]): Trying {
    return {
      world,
      reading,
      barred,
      rotationOf: (pool) => rotationOf(memory, pool),
      bar: {
        at,
        reading,
        capacityOf: (rep) => rep.capacity ?? ruleset.defaults?.rep?.capacity,
        openOf: (rep) => (isCounted(world, rep) ? (memory.open.get(rep.id) ?? 0) : 0),
      },
    };
  }
}

interface Found {
  outcome: Outcome;
  reason: ReasonCode;
  rule: string | null;
  taken: StepAnswer["taken"];
  actions: readonly Action[];
}

function positive({ taken }: StepAnswer, rule: string | null, reason: ReasonCode, actions: readonly Action[]): Found {
  if (taken === null) throw new Error("nobody took the lead");
  if ("unassigned" in taken.target) return { outcome: "unassigned", reason: "on_purpose", rule, taken, actions };
  return { outcome: "queue" in taken.target ? "queued" : "assigned", reason, rule, taken, actions };
}

function nobody(rule: string | null, reason: ReasonCode, actions: readonly Action[]): Found {
  return { outcome: "unassigned", reason, rule, taken: null, actions };
}

interface Leaf {
  rule: Rule;
  assign: Step[];
  otherwise: NonNullable<RuleSettings["otherwise"]>;
  repeat: NonNullable<RuleSettings["repeat"]>;
  actions: readonly Action[];
}

/** The leaves that are true, with all their branches true, depth first. */
function* trueLeaves(rules: readonly Rule[], outer: readonly RuleSettings[], reading: Reading): Generator<Leaf> {
  for (const rule of rules) {
    if (rule.active === false || !holds(rule.when, reading)) continue;
    const settings = [...outer, rule];
    const innermost = [...settings].reverse();
    if ("rules" in rule) yield* trueLeaves(rule.rules, settings, reading);
    else {
      yield {
        rule,
        assign: rule.assign as Step[],
        otherwise: innermost.find((each) => each.otherwise !== undefined)?.otherwise ?? "fallback",
        repeat: innermost.find((each) => each.repeat !== undefined)?.repeat ?? { skipLast: 1 },
        actions: settings.flatMap((each) => each.actions ?? []),
      };
    }
  }
}

function rotationOf(memory: Memory, pool: string): Rotation {
  const rotation = memory.rotations.get(pool) ?? { turn: 0, standings: new Map() };
  memory.rotations.set(pool, rotation);
  return rotation;
}

/** Whose open leads are kept: those with a capacity, and the members of a pool that goes by load. */
function isCounted(world: World, rep: Rep): boolean {
  if ((rep.capacity ?? world.ruleset.defaults?.rep?.capacity) !== undefined) return true;
  return Object.keys(world.ruleset.pools)
    .filter((pool) => poolOf(world, pool)?.strategy?.type === "least-loaded")
    .some((pool) => candidatesOf(world, pool).some(({ id }) => id === rep.id));
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
