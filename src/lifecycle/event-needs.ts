import { compareText } from "../kernel/compare-text.js";
import { ownPart } from "../kernel/own-part.js";
import { readOwn } from "../kernel/read-own.js";
import type { LeadEvent, RoutingEvent } from "../model/event.js";
import type { LeadRecord } from "../model/record.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { entryOf } from "../state/entry-of.js";
import { poolKey, repKey } from "../state/keys.js";
import { OTHER_PARTITION, rotationKey } from "../state/partitions.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { checkEvent } from "./check-event.js";
import { checkRecord } from "./check-record.js";

/** What is known when one asks which entries an event touches. */
export interface EventNeedsOptions {
  readonly record?: LeadRecord;
  /** What is loaded already: the partitions of a rotation are listed in its entry. */
  readonly state?: State;
}

/** The keys of the state entries that following an event can read or change, sorted. */
export function eventNeeds(
  program: Program,
  { tracked }: BoundRoster,
  event: RoutingEvent,
  { record, state }: EventNeedsOptions,
): readonly string[] {
  const happened = checkEvent(event, program);
  switch (happened.type) {
    case "owed":
      return [poolKey(rotationKey(happened.rotation, happened.partition ?? null))];
    case "counted":
      return tracked.has(happened.rep) ? [repKey(happened.rep)] : [];
    case "rep-left":
      return inOrder(rotationKeys(program, state).map(poolKey));
    default: {
      const known = record === undefined ? [] : recordKeys(checkRecord(record, happened.lead));
      return inOrder([
        ...known,
        ...takersOf(happened)
          .filter((rep) => tracked.has(rep))
          .map(repKey),
      ]);
    }
  }
}

function inOrder(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort(compareText);
}

function recordKeys({ holds, turns }: LeadRecord): readonly string[] {
  const held = holds.map((hold) => {
    const { kind, key } = entryOf(hold);
    return kind === "pool" ? poolKey(key) : repKey(key);
  });
  return [...held, ...turns.map(({ rotation }) => poolKey(rotation))];
}

function takersOf(event: LeadEvent): readonly Id[] {
  if (event.type === "manually-assigned") return [event.rep];
  return event.type === "reassigned" && event.to !== undefined ? [event.to] : [];
}

function rotationKeys({ pools }: Program, state: State | undefined): readonly string[] {
  const rotations = [...pools.values()].map(({ policy }) => policy.rotation);
  return rotations.flatMap((rotation) => {
    const base = rotationKey(rotation, null);
    const entry = state === undefined ? undefined : readOwn(state.pools, base);
    const partitions = entry === undefined ? [] : (ownPart(entry, "partitions") ?? []);
    const others = partitions.length === 0 ? [] : [...partitions, OTHER_PARTITION];
    return [base, ...others.map((partition) => rotationKey(rotation, partition))];
  });
}
