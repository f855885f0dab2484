import { applyChanges, type Decision, historyOf, type Router, type State } from "lead-router";
import { recordedDecision } from "../../../src/dispatcher/answer.js";
import type { LeadBody } from "../../../src/dispatcher/lead-body.js";
import { fingerprint } from "../../../src/kernel/fingerprint.js";
import { writePoolEntry, writeRepEntry } from "../../../src/state/entry-body.js";
import { entryNameOf } from "../../../src/state/keys.js";
import { numberOf, type World } from "../world.js";
import { routersOf } from "../worlds.js";
import type { Commit, Step } from "./history.js";

/** What happened at one place of a history. */
export interface Passage {
  /** The decision, if one was made. */
  readonly decision: Decision | null;
  /** What was kept of the lead before; `null`: it was new. */
  readonly before: LeadBody | null;
  /** The event, and whether it was followed. */
  readonly event: string | null;
  readonly followed: boolean;
}

/** A history done again by the pure router. */
export interface Replayed {
  readonly state: State;
  readonly passages: readonly Passage[];
  /** Where it comes to something else than what was written. */
  readonly findings: readonly string[];
}

interface Walk {
  state: State;
  readonly books: Map<string, LeadBody>;
  readonly passages: Passage[];
  readonly findings: string[];
  readonly routers: readonly Router[];
  readonly world: World;
}

/** Does a history again, step by step, and compares every decision and every text that was written. */
export function replay(world: World, commits: readonly Commit[]): Replayed {
  const routers = routersOf(world);
  const walk: Walk = { state: routers[0].initial, books: new Map(), passages: [], findings: [], routers, world };
  for (const { steps, write } of commits) {
    for (const step of steps) (step.kind === "lead" ? decideAgain : followAgain)(walk, step as never);
    for (const [key, body] of write) {
      if (textOf(walk.state, key) !== body) walk.findings.push(`${key} is not what its history comes to`);
    }
  }
  return walk;
}

function decideAgain(walk: Walk, { body }: Extract<Step, { kind: "lead" }>): void {
  const before = walk.books.get(body.record.lead) ?? null;
  const history = before === null ? undefined : historyOf(before.record);
  const decision = routeAgain(walk, body, history);
  walk.books.set(body.record.lead, body);
  walk.passages.push({ decision, before, event: null, followed: false });
}

function followAgain(walk: Walk, { event, body }: Extract<Step, { kind: "event" }>): void {
  const [router] = walk.routers;
  const lead = "lead" in event ? event.lead : "";
  const before = walk.books.get(lead) ?? null;
  if (router === undefined || before === null) {
    walk.findings.push(`${event.id} was followed before its lead was decided`);
    return;
  }
  const followUp = router.followUp(event, { state: walk.state, record: before.record });
  walk.state = applyChanges(walk.state, followUp.changes);
  const isAgain = body !== null && body.decided.cause === event.id;
  const decision = isAgain ? routeAgain(walk, body, followUp.history ?? undefined) : null;
  if (body !== null) walk.books.set(lead, body);
  walk.passages.push({ decision, before, event: event.type, followed: followUp.reason === "followed" });
}

function routeAgain(walk: Walk, body: LeadBody, history: ReturnType<typeof historyOf> | undefined): Decision {
  const { ruleset, roster, at } = body.decided;
  const router = walk.routers.find((each) => each.ruleset === ruleset && each.roster === roster);
  if (router === undefined) throw new Error(`${body.record.lead} was decided by a ruleset that nobody knows`);
  const lead = walk.world.leadOf(numberOf(body.record.lead));
  const decision = router.route(lead, { state: walk.state, at, explain: "none", ...(history && { history }) });
  walk.state = applyChanges(walk.state, decision.changes);
  if (answerPrint(decision) !== answerPrint(recordedDecision(body))) {
    walk.findings.push(`${body.record.lead} was decided otherwise than its history comes to`);
  }
  return decision;
}

function answerPrint({ at, attempt, outcome, reason, rule, assignments, retryAt }: Decision): string {
  return fingerprint({ at, attempt, outcome, reason, rule, assignments, retryAt });
}

function textOf({ pools, reps }: State, storeKey: string): string {
  const { kind, key } = entryNameOf(storeKey);
  const [pool, rep] = [pools[key], reps[key]];
  if (kind === "pool") return pool === undefined ? "" : writePoolEntry(storeKey, pool);
  return rep === undefined ? "" : writeRepEntry(storeKey, rep);
}
