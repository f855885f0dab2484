import type { RepRecord } from "../condition/scope.js";
import { emptyMap } from "../kernel/empty-map.js";
import type { Json } from "../model/json.js";
import type { Rep, RepSettings } from "../model/roster.js";
import type { Id } from "../model/words.js";
import { parseInstant } from "../time/parse-instant.js";
import type { BoundRep } from "./bound-rep.js";

/** A rep of the roster with what it inherits from `defaults.rep`. */
export function bindRep(rep: Rep, defaults: RepSettings | undefined): BoundRep {
  return Object.freeze({
    id: rep.id,
    record: repRecord(rep.id, rep.attributes ?? {}),
    active: rep.active !== false,
    pausedUntil: pausedUntil(rep.paused),
    capacity: rep.capacity ?? defaults?.capacity ?? Number.POSITIVE_INFINITY,
    weight: rep.weight ?? defaults?.weight ?? 1,
    open: rep.open ?? 0,
  });
}

/** Stands in for a rep whom a pool or a target names and the roster does not know: judged `inactive`. */
export function unknownRep(id: Id): BoundRep {
  return Object.freeze({
    id,
    record: repRecord(id, {}),
    active: false,
    pausedUntil: 0,
    capacity: Number.POSITIVE_INFINITY,
    weight: 1,
    open: 0,
  });
}

function repRecord(id: Id, attributes: { readonly [name: string]: Json }): RepRecord {
  return Object.freeze(Object.assign(emptyMap<Json>(), attributes, { id }));
}

function pausedUntil(paused: Rep["paused"]): number {
  if (paused === undefined) return 0;
  return paused === true ? Number.POSITIVE_INFINITY : (parseInstant(paused) ?? Number.POSITIVE_INFINITY);
}
