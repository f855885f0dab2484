import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Roster } from "../model/roster.js";
import { parseDay } from "../time/day-number.js";
import { parseInstant } from "../time/parse-instant.js";
import { DAY_MS, HOUR_MS } from "../time/units.js";
import type { Draft } from "./draft.js";
import type { Examination } from "./examination.js";

/** Days begin so much earlier or later than in UTC, at most. */
const ZONES_APART = 14 * HOUR_MS;

/** Rules that are active until before they begin to be. */
export function checkActive({ rules }: Examination): readonly Issue[] {
  return rules.flatMap(({ path, rule: { active } }) => {
    if (typeof active !== "object") return [];
    return reversed(active.from, active.until, `${path}.active.until`, "write a later day, or leave one of them out");
  });
}

/** Absences that end before they begin. */
export function checkAbsences(roster: Draft<Roster>): readonly Issue[] {
  return (roster.reps ?? []).flatMap((rep, index) =>
    (rep?.absences ?? []).flatMap((absence, position) => {
      const path = childPath(`${childPath("reps", index)}.absences`, position);
      return reversed(absence?.from, absence?.until, `${path}.until`, "write the first day back");
    }),
  );
}

function reversed(from: string | undefined, until: string | undefined, path: string, remedy: string): readonly Issue[] {
  if (from === undefined || until === undefined || !isSurelyEmpty(from, until)) return [];
  const message = `nothing lies from \`${quote(from)}\` until \`${quote(until)}\`, which is not included`;
  return [{ path, code: "ends_before_start", message, remedy }];
}

// Where one is a day and the other an instant the zone decides: refused is only what is empty in every zone.
function isSurelyEmpty(from: string, until: string): boolean {
  const [first, last] = [parseDay(from), parseDay(until)];
  if (first !== null && last !== null) return last <= first;
  const slack = first === null && last === null ? 0 : ZONES_APART;
  const [start, end] = [msOf(from, first), msOf(until, last)];
  return start !== null && end !== null && end + slack <= start;
}

function msOf(text: string, day: number | null): number | null {
  return day === null ? parseInstant(text) : day * DAY_MS;
}
