import { entryIdOf } from "../eligibility/entry-ids.js";
import { compareText } from "../kernel/compare-text.js";
import type { LeadEvent, RoutingEvent } from "../model/event.js";
import type { LeadRecord } from "../model/record.js";
import type { State } from "../model/state.js";
import type { Id } from "../model/words.js";
import { assertState } from "../state/assert-state.js";
import { entryOf } from "../state/entry-of.js";
import { poolKey, repKey } from "../state/keys.js";
import { partitionKeys } from "../state/partitions.js";
import type { BoundRoster, Program } from "../targets/program.js";
import { checkEvent } from "./check-event.js";
import { checkOptions } from "./check-options.js";
import { checkRecord } from "./check-record.js";
import { rotationKeys } from "./rotation-keys.js";

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
  options: EventNeedsOptions,
): readonly string[] {
  const happened = checkEvent(event, program);
  checkOptions(options, ["record", "state"]);
  const { record, state } = options;
  if (state !== undefined) assertState(state);
  switch (happened.type) {
    case "owed":
      return inOrder(
        partitionKeys(entryIdOf(happened.rotation, program.entryIds), happened.partition ?? null).map(poolKey),
      );
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
