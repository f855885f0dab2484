import type { Temporal } from "temporal-polyfill";
import type { Ruleset } from "../../src/model/ruleset.js";
import type { Schedule } from "../../src/model/schedule.js";
import { durationMs, zonedAt } from "./instants.js";

/** A schedule in a zone, with the holidays that close it. */
export interface Shop {
  schedule: Schedule;
  zone: string;
  holidays: Ruleset["holidays"];
}

/** Searches end after 60 days. */
export const HORIZON = durationMs("60d");

/** By the clock on the wall: an instant is open when its local day and time fall into a block of that day or the last. */
export function isOpen(shop: Shop, at: number): boolean {
  return once(shop, `open ${at}`, () => {
    const now = zonedAt(at, shop.zone);
    const today = now.toPlainDate();
    const yesterday = today.subtract({ days: 1 });
    const time = sinceMidnight(now.toPlainTime());
    return (
      blocksOf(shop, today).some(({ start, end }) => start <= time && time < end) ||
      (doesExist(yesterday, shop.zone) && blocksOf(shop, yesterday).some(({ end }) => time < end - DAY))
    );
  });
}

/** The first instant from `at` on at which the shop is open, within 60 days. */
export function nextOpening(shop: Shop, at: number): number | null {
  if (isOpen(shop, at)) return at;
  for (const edge of edges(shop, at, at + HORIZON)) if (isOpen(shop, edge)) return edge;
  return null;
}

/** The first instant by which the shop has been open for so long since `at`, within 60 days. */
export function addOpenTime(shop: Shop, at: number, forMs: number): number | null {
  let left = forMs;
  let here = at;
  for (const edge of edges(shop, at, at + HORIZON)) {
    if (isOpen(shop, here)) {
      if (left <= edge - here) return here + left;
      left -= edge - here;
    }
    here = edge;
  }
  return null;
}

/** All instants after `from`, up to `until`, at which the shop may open or close; more than those do no harm. */
export function* edges(shop: Shop, from: number, until: number): Generator<number> {
  for (let day = zonedAt(from, shop.zone).toPlainDate(); ; day = day.add({ days: 1 })) {
    const start = startOf(day, shop.zone);
    if (start > until) return;
    const end = startOf(day.add({ days: 1 }), shop.zone);
    const near = [...edgesOfDay(shop, day.subtract({ days: 1 })), ...edgesOfDay(shop, day)];
    const own = new Set(near.filter((edge) => start <= edge && edge < end && from < edge && edge <= until));
    yield* [...own].sort((a, b) => a - b);
  }
}

/** The edges of the blocks that start on a day, whichever way a repeated or skipped hour is read, and the clock's changes. */
function edgesOfDay(shop: Shop, day: Temporal.PlainDate): number[] {
  return once(shop, `edges ${day}`, () => findEdges(shop, day));
}

const KNOWN = new WeakMap<Schedule, { holidays: Shop["holidays"]; answers: Map<string, unknown> }>();

/** Calendars are slow: what was asked of a shop once is known. */
function once<T>({ schedule, zone, holidays }: Shop, question: string, answer: () => T): T {
  const known = KNOWN.get(schedule);
  const answers = known !== undefined && known.holidays === holidays ? known.answers : new Map<string, unknown>();
  if (known?.answers !== answers) KNOWN.set(schedule, { holidays, answers });
  const key = `${zone} ${question}`;
  const found = answers.has(key) ? (answers.get(key) as T) : answer();
  answers.set(key, found);
  return found;
}

function findEdges(shop: Shop, day: Temporal.PlainDate): number[] {
  const midnight = startOf(day, shop.zone);
  const change = zonedAt(midnight - 1, shop.zone).getTimeZoneTransition("next")?.epochMilliseconds;
  const times = blocksOf(shop, day).flatMap(({ start, end }) => [start, end]);
  const local = times.map((time) => day.toPlainDateTime().add({ milliseconds: time }));
  const readings = (["earlier", "later"] as const).flatMap((disambiguation) =>
    local.map((each) => each.toZonedDateTime(shop.zone, { disambiguation }).epochMilliseconds),
  );
  return [midnight, ...readings, ...(change === undefined ? [] : [change])];
}

const DAY = durationMs("1d");

/** In milliseconds of the day on which they start; a block that ends the next day ends after 24 hours. */
interface BlockTimes {
  start: number;
  end: number;
}

/** A date of its own wins over holidays, and those over the week. */
function blocksOf({ schedule, holidays }: Shop, day: Temporal.PlainDate): BlockTimes[] {
  const date = day.toString();
  const own = schedule.dates;
  if (own !== undefined && Object.hasOwn(own, date)) return (own[date] ?? []).map(blockTimes);
  if ((schedule.holidays ?? []).some((list) => Object.hasOwn(holidays?.[list] ?? {}, date))) return [];
  const week = Object.entries(schedule.week).filter(([days]) => weekdaysOf(days).includes(day.dayOfWeek));
  return week.flatMap(([, blocks]) => blocks.map(blockTimes));
}

function blockTimes(block: string): BlockTimes {
  const [start = 0, end = 0] = block.split("-").map((time) => {
    const [hours, minutes] = time.split(":").map(Number);
    return durationMs(`${hours}h`) + durationMs(`${minutes}m`);
  });
  return { start, end: end <= start ? end + DAY : end };
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** `mon-fri`, `sat,sun`, `fri-mon` as days of the week from 1. */
function weekdaysOf(days: string): number[] {
  return days.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split("-").map((name) => WEEKDAYS.indexOf(name.trim()));
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => ((from + index) % 7) + 1);
  });
}

function sinceMidnight(time: Temporal.PlainTime): number {
  return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond;
}

/** A day's first instant; of a day that the zone skips, that of the next. */
function startOf(day: Temporal.PlainDate, zone: string): number {
  return day.toZonedDateTime(zone).epochMilliseconds;
}

function doesExist(day: Temporal.PlainDate, zone: string): boolean {
  return day.toZonedDateTime(zone).toPlainDate().equals(day);
}
