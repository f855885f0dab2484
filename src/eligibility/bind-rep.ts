import type { CompileContext } from "../condition/compiled.js";
import type { RepRecord } from "../condition/scope.js";
import { emptyMap } from "../kernel/empty-map.js";
import type { Json } from "../model/json.js";
import type { Absence, AbsenceSettings, Rep, RepSettings } from "../model/roster.js";
import type { Id, Zone } from "../model/words.js";
import { absenceSpan } from "../time/absence-span.js";
import type { CachedZones } from "../time/cache-offsets.js";
import { parseInstant } from "../time/parse-instant.js";
import type { Span } from "../time/span.js";
import type { BoundRep } from "./bound-rep.js";
import { bindCaps, planCaps } from "./cap-plan.js";
import type { TimePolicy } from "./time-policy.js";

/** What a rep of a roster is bound with: the ruleset's defaults, its times, and how expressions in caps are compiled. */
export interface RepBinding {
  readonly defaults: RepSettings | undefined;
  readonly absences: AbsenceSettings | undefined;
  readonly time: TimePolicy;
  readonly context: CompileContext;
}

/** A rep of the roster with what it inherits from `defaults.rep` and `defaults.absence`. */
export function bindRep(rep: Rep, position: number, { defaults, absences, time, context }: RepBinding): BoundRep {
  const zone = rep.timezone ?? defaults?.timezone ?? time.timezone;
  const [caps, at] =
    rep.caps === undefined ? [defaults?.caps, "defaults.rep.caps"] : [rep.caps, `reps[${position}].caps`];
  return Object.freeze({
    id: rep.id,
    record: repRecord(rep.id, rep.attributes ?? {}),
    known: true,
    active: rep.active !== false,
    zone,
    hours: time.openingHours(rep.hours ?? defaults?.hours ?? "always", zone),
    absences: bindAbsences(rep.absences, absences, zone, time.zones),
    backup: Object.freeze([...(rep.backup ?? [])]),
    pausedUntil: pausedUntil(rep.paused),
    capacity: rep.capacity ?? defaults?.capacity ?? Number.POSITIVE_INFINITY,
    caps: bindCaps(planCaps(caps, at, context, time), zone, time),
    weight: rep.weight ?? defaults?.weight ?? 1,
    open: rep.open ?? 0,
    openIn: Object.freeze({ ...rep.openIn }),
    openValue: rep.openValue ?? 0,
  });
}

// Not frozen: engines iterate frozen lists several times slower.
const NONE: readonly never[] = [];

/**
 * Stands in for a rep whom a pool or a target names and the roster does not know: judged `inactive`. Whoever leaves the
 * roster weighs what everybody does unless the ruleset says otherwise.
 */
export function unknownRep(id: Id, weight = 1): BoundRep {
  return Object.freeze({
    ...{ id, record: repRecord(id, {}), known: false, active: false },
    ...{ zone: "UTC", hours: "always", absences: NONE, backup: NONE, pausedUntil: 0 },
    ...{ capacity: Number.POSITIVE_INFINITY, caps: NONE, weight, open: 0, openIn: Object.freeze({}), openValue: 0 },
  } satisfies BoundRep);
}

function repRecord(id: Id, attributes: { readonly [name: string]: Json }): RepRecord {
  return Object.freeze(Object.assign(emptyMap<Json>(), attributes, { id }));
}

function pausedUntil(paused: Rep["paused"]): number {
  if (paused === undefined) return 0;
  return paused === true ? Number.POSITIVE_INFINITY : (parseInstant(paused) ?? Number.POSITIVE_INFINITY);
}

function bindAbsences(
  absences: readonly Absence[] | undefined,
  defaults: AbsenceSettings | undefined,
  zone: Zone,
  zones: CachedZones,
): readonly Span[] {
  const spans = (absences ?? []).flatMap((absence) => absenceSpan({ ...defaults, ...absence }, zone, zones) ?? []);
  // The list itself is not frozen: engines iterate frozen lists several times slower, and it is asked of every member.
  return spans.sort((a, b) => a.from - b.from);
}
