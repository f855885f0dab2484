import { addThousandths } from "../kernel/add-thousandths.js";
import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { PoolState } from "../model/state.js";
import { openInPool } from "../state/open-in-pool.js";
import type { BoundCap } from "./bound-cap.js";
import type { BoundMember } from "./bound-pool.js";
import type { BoundRep } from "./bound-rep.js";
import { type Counted, type FullCap, fullCap, fullCaps } from "./full-cap.js";
import type { Judging } from "./judging.js";

/** The gate `caps`: one more lead would be more than a cap of the rep, of the member or of the pool admits. */
export function caps(rep: BoundRep, judging: Judging, member: BoundMember | null): boolean {
  return counting(rep, judging, member).some(({ caps: some, counted }) =>
    some.some((cap) => fullCap(cap, rep, counted, judging) !== null),
  );
}

/**
 * The first cap that stops the rep (of their own, then as a member, then of the pool as a whole), and until when they are
 * stopped: until the last of all that do has room again.
 */
export function stoppingCap(rep: BoundRep, judging: Judging, member: BoundMember | null): FullCap | null {
  const full = counting(rep, judging, member).flatMap(({ caps: some, counted }) => {
    return fullCaps(some, rep, counted, judging);
  });
  const [first] = full;
  return first === undefined ? null : { ...first, releasedAt: latest(full.map(({ releasedAt }) => releasedAt)) };
}

interface Counting {
  readonly caps: readonly BoundCap[];
  readonly counted: Counted;
}

const NO_CAPS: readonly Counting[] = Object.freeze([]);

function counting(rep: BoundRep, judging: Judging, member: BoundMember | null): readonly Counting[] {
  const own = rep.caps.length === 0 ? NO_CAPS : [ownCounting(rep, judging)];
  const { pool } = judging;
  if (pool === null || member === null || member.caps.length + pool.policy.caps.length === 0) return own;
  const entry = judging.poolStateOf(pool.key);
  const ofPool = { counts: ownPart(entry, "counts"), open: heldInPool(entry) };
  return [
    ...own,
    { caps: member.caps, counted: memberCounted(entry, rep) },
    { caps: pool.policy.caps, counted: ofPool },
  ];
}

function ownCounting({ id, caps: own }: BoundRep, { repStateOf }: Judging): Counting {
  const entry = repStateOf(id);
  return { caps: own, counted: { counts: ownPart(entry, "counts"), open: entry.open } };
}

function latest(instants: readonly (number | null)[]): number | null {
  return instants.reduce((last, instant) => (last === null || instant === null ? null : Math.max(last, instant)));
}

function memberCounted(entry: PoolState, { id }: BoundRep): Counted {
  const member = readOwn(entry.members, id);
  return { counts: member === undefined ? undefined : ownPart(member, "counts"), open: openInPool(entry, id) };
}

function heldInPool(entry: PoolState): number {
  return Object.keys(entry.members).reduce((sum, rep) => addThousandths(sum, openInPool(entry, rep)), 0);
}
