import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { PoolSettings } from "../model/pool.js";
import type { AbsenceSettings, Roster } from "../model/roster.js";
import type { RuleSettings } from "../model/rule.js";
import { parseDuration } from "../time/parse-duration.js";
import { DAY_MS } from "../time/units.js";
import type { Draft } from "./draft.js";
import { entriesOf } from "./entries-of.js";
import type { Examination } from "./examination.js";

/** A leap year: whoever asks for more has mistaken the unit. */
const LONGEST_DAYS = 366;

/** Waits, answer times, buffers and windows of credit that last longer than a year. */
export function checkDurations({ ruleset, rules, steps }: Examination): readonly Issue[] {
  const { defaults, fallback, pools } = ruleset;
  return [
    ...slaTime(defaults?.rule?.sla, "defaults.rule"),
    ...slaTime(fallback?.sla, "fallback"),
    ...rules.flatMap(({ path, rule }) => slaTime(rule.sla, path)),
    ...steps.flatMap(({ path, step }) => ("wait" in step ? tooLong(step.wait, `${path}.wait`) : [])),
    ...entriesOf(pools).flatMap(([id, pool]) => poolTimes(pool, childPath("pools", id))),
    ...poolTimes(defaults?.pool, "defaults.pool"),
    ...buffers(defaults?.absence, "defaults.absence"),
  ];
}

/** Buffers around absences of a roster that last longer than a year. */
export function checkBuffers(roster: Draft<Roster>): readonly Issue[] {
  return (roster.reps ?? []).flatMap((rep, index) =>
    (rep?.absences ?? []).flatMap((absence, position) =>
      buffers(absence, childPath(`${childPath("reps", index)}.absences`, position)),
    ),
  );
}

function slaTime(sla: Draft<RuleSettings>["sla"], path: string): readonly Issue[] {
  return tooLong(sla?.respondWithin, `${path}.sla.respondWithin`);
}

function poolTimes(pool: Draft<PoolSettings> | undefined, path: string): readonly Issue[] {
  return [
    ...tooLong(pool?.opensWithin, `${path}.opensWithin`),
    ...tooLong(pool?.credit?.within, `${path}.credit.within`),
  ];
}

function buffers(absence: Draft<AbsenceSettings> | undefined, path: string): readonly Issue[] {
  return [
    ...tooLong(absence?.stopBefore, `${path}.stopBefore`),
    ...tooLong(absence?.resumeBefore, `${path}.resumeBefore`),
  ];
}

function tooLong(duration: string | undefined, path: string): readonly Issue[] {
  if (duration === undefined || (parseDuration(duration) ?? 0) <= LONGEST_DAYS * DAY_MS) return [];
  const message = `\`${quote(duration)}\` is longer than a year`;
  return [{ path, code: "too_long", message, remedy: `write at most \`${LONGEST_DAYS}d\`; mind the unit` }];
}
