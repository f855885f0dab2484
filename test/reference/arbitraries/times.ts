import fc from "fast-check";
import type { Cap } from "../../../src/model/cap.js";
import type { Absence } from "../../../src/model/roster.js";
import type { Ruleset } from "../../../src/model/ruleset.js";
import type { Schedule } from "../../../src/model/schedule.js";
import { MINUTE, NOON, oneOf, record, sometimes } from "./shared.js";

export const ZONES = ["America/Chicago", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "UTC"] as const;

/** Also shortly before clocks change in America and Europe. */
export const STARTS = [NOON, NOON, Date.UTC(2026, 2, 7, 18), Date.UTC(2026, 9, 24, 20)] as const;

export const SCHEDULES: { readonly [id: string]: Schedule } = {
  office: { week: { "mon-fri": ["09:00-12:30", "13:00-17:00"] }, holidays: ["closed"] },
  berlin: { timezone: "Europe/Berlin", week: { "mon-thu": ["08:00-16:00"], sat: ["10:00-12:00"] } },
  night: { week: { "mon,wed,fri,sat": ["22:00-06:00"] }, dates: { "2026-06-11": ["00:00-24:00"], "2026-03-08": [] } },
  weekend: { timezone: "America/New_York", week: { "sat-sun": ["01:00-03:30", "12:00-18:00"] }, holidays: ["closed"] },
};

export const HOLIDAYS: NonNullable<Ruleset["holidays"]> = {
  closed: { "2026-06-11": "a day off", "2026-10-25": "one more" },
};

/** Days around the starts, and instants near the first. */
const days = oneOf(["2026-03-07", "2026-03-08", "2026-06-09", "2026-06-10", "2026-06-11", "2026-10-25"]);
const instantFrom = (min: number, max: number) =>
  fc.integer({ min, max }).map((halfHours) => new Date(NOON + halfHours * 30 * MINUTE).toISOString());
const instant = instantFrom(-48, 96);

/** From a moment until a later one. */
export const absence: fc.Arbitrary<Absence> = fc
  .tuple(
    fc.oneof(
      { weight: 1, arbitrary: fc.tuple(days, days) },
      { weight: 1, arbitrary: fc.tuple(instant, instant) },
      { weight: 2, arbitrary: fc.tuple(instantFrom(-48, 0), instantFrom(1, 12)) },
    ),
    sometimes(30, oneOf(["2h", "1d"])),
    sometimes(30, oneOf(["30m", "12h"])),
  )
  .filter(([[from, until]]) => from < until)
  .map(([[from, until], stopBefore, resumeBefore]) => ({
    from,
    until,
    ...(stopBefore === undefined ? {} : { stopBefore }),
    ...(resumeBefore === undefined ? {} : { resumeBefore }),
  }));

/** A window of time for a rule. */
export const activeTime = fc
  .tuple(fc.oneof(days, instant), fc.oneof(days, instant), fc.nat({ max: 2 }))
  .map(([a, b, ends]) => {
    const [from = a, until = b] = [a, b].sort((one, other) => (one < other ? -1 : 1));
    if (ends === 0 || from === until) return { from };
    return ends === 1 ? { until } : { from, until };
  });

/** `open` caps count what is held, the others what was placed. */
export function caps(of: "rep" | "pool"): fc.Arbitrary<Cap[]> {
  const zone = of === "rep" ? oneOf([...ZONES, "rep"]) : oneOf<string>(ZONES);
  const cap = record({
    limit: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<unknown> },
      { weight: 1, arbitrary: fc.constant({ var: "rep.level" }) as fc.Arbitrary<unknown> },
    ),
    per: oneOf(["hour", "day", "week", "month", "90m", "24h", "open"]),
    timezone: sometimes(30, zone),
  });
  return fc
    .array(cap, { minLength: 1, maxLength: 2 })
    .map((made) =>
      made.map(({ timezone, ...others }) =>
        ["hour", "day", "week", "month"].includes(others.per) && timezone !== undefined
          ? { ...others, timezone }
          : others,
      ),
    ) as fc.Arbitrary<Cap[]>;
}
