import type { Semantics } from "../../src/condition/compiled.js";
import { createScope } from "../../src/condition/create-scope.js";
import { createSlots } from "../../src/condition/slots.js";
import { bindPool, turnsReadOf } from "../../src/eligibility/bind-pool.js";
import { bindRep } from "../../src/eligibility/bind-rep.js";
import type { BoundMember, BoundPool } from "../../src/eligibility/bound-pool.js";
import { compilePool } from "../../src/eligibility/compile-pool.js";
import type { Judging } from "../../src/eligibility/judging.js";
import { createTimePolicy } from "../../src/eligibility/time-policy.js";
import type { Json } from "../../src/model/json.js";
import type { PoolSettings } from "../../src/model/pool.js";
import type { Rep } from "../../src/model/roster.js";
import type { PoolState, RepState } from "../../src/model/state.js";
import { applyToPool } from "../../src/state/apply-to-pool.js";
import { EMPTY_POOL } from "../../src/state/empty-pool.js";
import { EMPTY_REP } from "../../src/state/read-rep.js";
import { soundPool } from "../../src/state/sound-pool.js";
import type { Question, Rotation } from "../../src/strategy/rotation.js";
import { pickMember } from "../../src/targets/pick-member.js";
import { storedRotation } from "../../src/targets/stored-rotation.js";
import { turnCounts } from "../../src/targets/turn-counts.js";
import { cacheOffsets } from "../../src/time/cache-offsets.js";
import { UTC_ONLY } from "../../src/time/utc-only.js";

/** 2026-06-10T12:00:00Z */
export const NOON = 1_781_092_800_000;

const TIME = createTimePolicy({ schema: 1, id: "t", timezone: "UTC", pools: {}, rules: [] }, cacheOffsets(UTC_ONLY));

/** A member: the rep's id and weight, then whatever else the rep has. */
export type Sketch = readonly [id: string, weight: number, more?: Omit<Rep, "id" | "weight">];

/** One lead that comes to a pool. */
export interface Call {
  readonly id?: string;
  /** Who is stopped by some gate. */
  readonly without?: readonly string[];
  /** Who is away by date. */
  readonly absent?: readonly string[];
  readonly cost?: number;
  readonly at?: number;
  /** What `key` reads of the lead. */
  readonly key?: Json;
}

/** How things stand before the first lead. */
export interface Start {
  readonly entry?: PoolState;
  /** Open leads; whoever is picked has one more. */
  readonly opens?: { readonly [rep: string]: number };
  readonly values?: { readonly [rep: string]: number };
}

/** The pool `p` with these settings; in expressions `key` is the only field of the lead. */
export function poolOf(settings: PoolSettings, ...sketches: readonly Sketch[]): BoundPool {
  return poolIn("strict", settings, sketches);
}

/** The same in either semantics. */
export function poolIn(semantics: Semantics, settings: PoolSettings, sketches: readonly Sketch[]): BoundPool {
  const slots = createSlots();
  slots.slotOf("key");
  const context = { slotOf: slots.slotOf, lookups: new Map(), semantics };
  const policy = compilePool("p", settings, undefined, { context, time: TIME, entryIds: new Map() });
  const binding = { defaults: { hours: "always" }, absences: undefined, time: TIME, context };
  const memberships = sketches.map(([id, weight, more], index) => {
    return { rep: bindRep({ ...more, id, weight }, index, binding), weight, tier: 0, caps: [] };
  });
  return bindPool("p", policy, memberships, { time: TIME, turnsRead: turnsReadOf([policy]).get("p") ?? [] });
}

/** A rotation as an entry has it. */
function rotationOf(entry: PoolState): Rotation {
  return storedRotation(soundPool(entry));
}

/** What a strategy is asked when a lead comes to a pool. */
export function questionOf(pool: BoundPool, call: Call = {}, start: Start = {}): Question {
  const { without = [], absent = [], id = "lead" } = call;
  const gates = pool.members.map(({ rep }) => {
    if (absent.includes(rep.id)) return "absent";
    return without.includes(rep.id) ? "capacity" : null;
  });
  const away = pool.members.map((member) => (absent.includes(member.rep.id) ? absentMember(member) : member));
  return {
    pool: { ...pool, members: away },
    eligible: pool.members.filter(({ position }) => gates[position] === null),
    gates,
    rotation: rotationOf(start.entry ?? EMPTY_POOL),
    judging: judgingOf(call, start),
    draw: { salt: "salt", leadId: id },
  };
}

function absentMember(member: BoundMember): BoundMember {
  return { ...member, rep: { ...member.rep, absences: [{ from: 0, until: Number.POSITIVE_INFINITY }] } };
}

function judgingOf({ cost = 1, at = NOON, key = null }: Call, { opens = {}, values = {} }: Start): Judging {
  const openOf = (rep: string) => opens[rep] ?? 0;
  const repStateOf = (rep: string): RepState => ({ ...EMPTY_REP, open: openOf(rep), value: values[rep] ?? 0 });
  return {
    ...{
      openOf,
      repStateOf,
      poolStateOf: () => EMPTY_POOL,
      zones: TIME.zones,
      scope: createScope([key], at, Number.POSITIVE_INFINITY),
      steps: 10_000,
    },
    ...{
      repeats: [],
      serving: [],
      pauses: true,
      requires: [],
      exempt: [],
      standInFor: null,
      counts: true,
      cost,
      pool: null,
    },
  };
}

/** Who is picked of those who pass, and the entry afterwards. */
export function step(
  pool: BoundPool,
  call: Call,
  start: Start,
): { readonly chosen: BoundMember; readonly entry: PoolState } {
  const question = questionOf(pool, call, start);
  const { chosen, changes } = pickMember(question);
  const taken = { rotation: question.rotation, changes };
  const counted = [...changes, ...turnCounts(pool, chosen, question.judging, taken)];
  return { chosen, entry: counted.reduce(applyToPool, start.entry ?? EMPTY_POOL) };
}

/** Asks a pool's strategy lead after lead. */
export function sequence(
  pool: BoundPool,
  calls: readonly Call[],
  start: Start = {},
): { readonly picks: string; readonly entry: PoolState } {
  const opens: { [rep: string]: number } = { ...start.opens };
  let entry = start.entry ?? EMPTY_POOL;
  const picks = calls.map((call) => {
    const next = step(pool, call, { ...start, entry, opens });
    const { id } = next.chosen.rep;
    opens[id] = (opens[id] ?? 0) + (call.cost ?? 1);
    entry = next.entry;
    return id;
  });
  return { picks: picks.join(" "), entry };
}

/** So many leads for everybody, or for everybody but these. */
export function leads(count: number, ...without: readonly string[]): Call[] {
  return Array.from({ length: count }, (_, index) => ({ id: `L${index}`, without }));
}
