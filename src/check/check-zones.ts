import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Cap } from "../model/cap.js";
import type { RepSettings, Roster } from "../model/roster.js";
import { knowsZone } from "../time/knows-zone.js";
import type { Zones } from "../time/zones.js";
import type { Draft } from "./draft.js";
import type { Examination } from "./examination.js";

interface ZonePlace {
  readonly path: string;
  readonly zone: string | undefined;
}

/** Time zones of a ruleset that the zone data do not know. */
export function checkZones({ ruleset, zones }: Examination): readonly Issue[] {
  const { pools, schedules, defaults } = ruleset;
  return unknownZones(zones, [
    { path: "timezone", zone: ruleset.timezone },
    ...Object.entries(schedules ?? {}).map(([id, schedule]) => ({
      path: `${childPath("schedules", id)}.timezone`,
      zone: schedule?.timezone,
    })),
    ...Object.entries(pools ?? {}).flatMap(([id, pool]) => {
      const path = childPath("pools", id);
      const members = (pool?.members ?? []).flatMap((member, index) =>
        capZones(member?.caps, childPath(`${path}.members`, index)),
      );
      return [...capZones(pool?.caps, path), ...members];
    }),
    ...capZones(defaults?.pool?.caps, "defaults.pool"),
    ...repZones(defaults?.rep, "defaults.rep"),
  ]);
}

/** Time zones of a roster that the zone data do not know. */
export function checkRepZones(roster: Draft<Roster>, zones: Zones): readonly Issue[] {
  return unknownZones(
    zones,
    (roster.reps ?? []).flatMap((rep, index) => repZones(rep, childPath("reps", index))),
  );
}

function repZones(settings: Draft<RepSettings> | undefined, path: string): readonly ZonePlace[] {
  const { hours } = settings ?? {};
  const own = typeof hours === "object" ? [{ path: `${path}.hours.timezone`, zone: hours.timezone }] : [];
  return [{ path: `${path}.timezone`, zone: settings?.timezone }, ...own, ...capZones(settings?.caps, path)];
}

function capZones(caps: readonly (Draft<Cap> | undefined)[] | undefined, path: string): readonly ZonePlace[] {
  return (caps ?? []).map((cap, index) => ({
    path: `${childPath(`${path}.caps`, index)}.timezone`,
    zone: cap?.timezone === "rep" ? undefined : cap?.timezone,
  }));
}

// Asking is slow, so each name is asked for once.
function unknownZones(zones: Zones, places: readonly ZonePlace[]): readonly Issue[] {
  const known = new Map<string, boolean>();
  return places.flatMap(({ path, zone }) => {
    if (zone === undefined) return [];
    const answer = known.get(zone) ?? knowsZone(zones, zone);
    known.set(zone, answer);
    return answer ? [] : [unknownZone(path, zone)];
  });
}

function unknownZone(path: string, zone: string): Issue {
  return {
    path,
    code: "bad_zone",
    message: `\`${quote(zone)}\` is not a time zone`,
    remedy: "write an IANA name such as `America/Chicago`, spelt as there; zone data of the host must have it, too",
  };
}
