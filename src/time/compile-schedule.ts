import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import { readOwn } from "../kernel/read-own.js";
import type { Ruleset } from "../model/ruleset.js";
import type { Schedule } from "../model/schedule.js";
import { dayHours } from "./day-hours.js";
import { parseDay } from "./day-number.js";
import type { DayHours, OpeningPlan } from "./opening-hours.js";
import { parseBlock } from "./parse-block.js";
import { parseDays } from "./parse-days.js";
import type { Span } from "./span.js";
import { WEEKDAYS, weekdayOf } from "./weekday.js";

/** What a schedule refers to: the ruleset's lists of holidays, and the zone if the schedule names none. */
export interface ScheduleContext {
  readonly holidays?: Ruleset["holidays"];
  readonly timezone: string;
}

/**
 * Compiles a schedule that was checked. Keys of `week` that share a weekday add up. An entry of `dates` replaces the
 * blocks of its day's weekday, and wins over a holiday; of two lists that name a day, the first that the schedule lists
 * names the holiday. The zone is the only thing taken from the context's `timezone`: a plan for another zone is
 * `{ ...plan, zone }`.
 *
 * @throws a `RangeError` for a text that is no day, no block or no list of holidays: the schedule was not checked.
 */
export function compileSchedule(schedule: Schedule, { holidays, timezone }: ScheduleContext): OpeningPlan {
  const blocks = weekBlocks(schedule.week);
  const dates = dateBlocks(schedule.dates ?? {});
  const named = namedHolidays(schedule.holidays ?? [], holidays ?? {});
  const startingOn = (day: number) => dates.get(day) ?? (named.has(day) ? [] : (blocks[weekdayOf(day)] ?? []));
  const special = new Map<number, DayHours>();
  for (const day of [...dates.keys(), ...named.keys()].flatMap((day) => [day, day + 1])) {
    special.set(day, dayHours(startingOn(day), startingOn(day - 1)));
  }
  const week = blocks.map((starting, weekday) => dayHours(starting, blocks[(weekday + 6) % 7] ?? []));
  const zone = schedule.timezone ?? timezone;
  return Object.freeze({ zone, week: Object.freeze(week), special, blocks, dates, holidays: named });
}

function weekBlocks(week: Schedule["week"]): readonly (readonly Span[])[] {
  const blocks: Span[][] = WEEKDAYS.map(() => []);
  for (const [days, texts] of Object.entries(week)) {
    const starting = readBlocks(texts, childPath("week", days));
    for (const weekday of parseDays(days) ?? refuse("days", days, "week")) blocks[weekday]?.push(...starting);
  }
  return Object.freeze(blocks.map((starting) => Object.freeze(starting)));
}

function dateBlocks(dates: NonNullable<Schedule["dates"]>): ReadonlyMap<number, readonly Span[]> {
  return new Map(
    Object.entries(dates).map(([day, texts]) => [readDay(day, "dates"), readBlocks(texts, childPath("dates", day))]),
  );
}

function namedHolidays(ids: readonly string[], lists: NonNullable<Ruleset["holidays"]>): ReadonlyMap<number, string> {
  const named = new Map<number, string>();
  for (const id of ids) {
    const list = readOwn(lists, id) ?? refuse("list of holidays", id, "holidays");
    for (const [text, name] of Object.entries(list)) {
      const day = readDay(text, childPath("holidays", id));
      if (!named.has(day)) named.set(day, name);
    }
  }
  return named;
}

function readBlocks(texts: readonly string[], path: string): readonly Span[] {
  return Object.freeze(texts.map((text) => Object.freeze(parseBlock(text) ?? refuse("block", text, path))));
}

function readDay(text: string, path: string): number {
  return parseDay(text) ?? refuse("day", text, path);
}

function refuse(noun: string, text: string, path: string): never {
  throw new RangeError(`${path}: \`${quote(text)}\` is no ${noun}; check the schedule before it is compiled`);
}
