import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import type { PoolSettings } from "../model/pool.js";
import type { RepSettings } from "../model/roster.js";
import type { RuleSettings } from "../model/rule.js";
import type { Schedule } from "../model/schedule.js";
import { dangling } from "./check-references.js";
import type { Draft } from "./draft.js";
import { entriesOf } from "./entries-of.js";
import type { Examination } from "./examination.js";
import type { KnownNames } from "./known-names.js";

const HOURS = ["working", "always"] as const;

/** References to schedules and holidays, and schedules under a name that means something else. */
export function checkHours({ ruleset, rules, steps, names }: Examination): readonly Issue[] {
  const { defaults, fallback, pools, schedules } = ruleset;
  return [
    ...reservedNames(names),
    ...entriesOf(schedules).flatMap(([id, schedule]) => scheduleHolidays(schedule, childPath("schedules", id), names)),
    ...entriesOf(pools).flatMap(([id, pool]) => poolHours(pool, childPath("pools", id), names)),
    ...poolHours(defaults?.pool, "defaults.pool", names),
    ...repHours(defaults?.rep?.hours, "defaults.rep.hours", names),
    ...slaHours(defaults?.rule?.sla, "defaults.rule", names),
    ...slaHours(fallback?.sla, "fallback", names),
    ...rules.flatMap(({ path, rule }) => (rule.sla === undefined ? [] : slaHours(rule.sla, path, names))),
    ...steps.flatMap(({ path, step }) => ("wait" in step ? waitHours(step.hours, `${path}.hours`, names) : [])),
  ];
}

/** References of a rep's own hours; an own schedule may name lists of holidays of the ruleset. */
export function repHours(own: Draft<RepSettings>["hours"], path: string, names: KnownNames): readonly Issue[] {
  if (typeof own === "object") return scheduleHolidays(own, path, names);
  return dangling(own, "schedules", path, names, ["always"]);
}

function poolHours(pool: Draft<PoolSettings> | undefined, path: string, names: KnownNames): readonly Issue[] {
  return [...hours(pool?.hours, `${path}.hours`, names), ...hours(pool?.credit?.hours, `${path}.credit.hours`, names)];
}

function slaHours(sla: Draft<RuleSettings>["sla"], path: string, names: KnownNames): readonly Issue[] {
  return hours(sla?.hours, `${path}.sla.hours`, names);
}

// A wait is nobody's yet, so there is no rep whose hours could be meant.
function waitHours(name: string | undefined, path: string, names: KnownNames): readonly Issue[] {
  if (name !== "working") return hours(name, path, names);
  const message = "`working` are the hours of a rep, and while a lead waits it has none";
  return [{ path, code: "hours_of_nobody", message, remedy: "name a schedule, or leave `hours` out" }];
}

function hours(name: string | undefined, path: string, names: KnownNames): readonly Issue[] {
  return dangling(name, "schedules", path, names, HOURS);
}

function scheduleHolidays(schedule: Draft<Schedule> | undefined, path: string, names: KnownNames): readonly Issue[] {
  const lists = schedule?.holidays ?? [];
  return lists.flatMap((id, index) => dangling(id, "holidays", childPath(`${path}.holidays`, index), names));
}

function reservedNames(names: KnownNames): readonly Issue[] {
  return HOURS.filter((word) => names.schedules.has(word)).map((word) => ({
    path: childPath("schedules", word),
    code: "reserved_id",
    message: `a schedule may not be called \`${word}\`, which means something else wherever hours are named`,
    remedy: "give the schedule another name",
  }));
}
