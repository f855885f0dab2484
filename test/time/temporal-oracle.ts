import { Temporal } from "temporal-polyfill";
import type { Schedule } from "../../src/model/schedule.js";

const NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** What the clock of a zone shows, by Temporal. */
export function zoned(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** The first instant of a date, by Temporal. */
export function startOf(zone: string, date: Temporal.PlainDate): number {
  return date.toZonedDateTime({ timeZone: zone }).startOfDay().epochMilliseconds;
}

/** Whether a zone has a date at all: a wall time of it comes back as that date. */
export function hasDate(zone: string, date: Temporal.PlainDate): boolean {
  return date.toZonedDateTime({ timeZone: zone, plainTime: "12:00" }).toPlainDate().equals(date);
}

/** Whether a schedule is open at an instant: its blocks read naively, by the local date and time of day. */
export function opensNaively(
  schedule: Schedule,
  holidays: { readonly [day: string]: string },
  zone: string,
  instant: number,
): boolean {
  const local = zoned(zone, instant);
  const date = local.toPlainDate();
  const time = minutesOf(local.toPlainTime().toString().slice(0, 5));
  const before = date.subtract({ days: 1 });
  const started = blocksOn(schedule, holidays, zone, date);
  const left = blocksOn(schedule, holidays, zone, before);
  return (
    started.some(([from, until]) => time >= from && (until <= from || time < until)) ||
    left.some(([from, until]) => until <= from && time < until)
  );
}

function blocksOn(
  schedule: Schedule,
  holidays: { readonly [day: string]: string },
  zone: string,
  date: Temporal.PlainDate,
): readonly (readonly [number, number])[] {
  const own = schedule.dates?.[date.toString()];
  if (!hasDate(zone, date)) return [];
  const texts = own ?? (date.toString() in holidays ? [] : weekdayBlocks(schedule, date.dayOfWeek - 1));
  return texts.map((text) => {
    const [from = "", until = ""] = text.split("-");
    return [minutesOf(from), minutesOf(until)];
  });
}

function weekdayBlocks({ week }: Schedule, weekday: number): readonly string[] {
  return Object.entries(week).flatMap(([days, blocks]) =>
    days.split(",").some((part) => isInRange(part, weekday)) ? blocks : [],
  );
}

function isInRange(part: string, weekday: number): boolean {
  const [first = "", last = first] = part.split("-");
  for (let day = NAMES.indexOf(first); ; day = (day + 1) % 7) {
    if (day === weekday) return true;
    if (day === NAMES.indexOf(last)) return false;
  }
}

function minutesOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}
