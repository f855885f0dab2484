import { daysFromCivil } from "./days-from-civil.js";
import { isDay } from "./is-day.js";

/** 2000-01-01T00:00:00Z, the first instant accepted. */
export const FIRST_INSTANT = 946_684_800_000;
/** 2101-01-01T00:00:00Z, the first instant refused. */
export const END_OF_INSTANTS = 4_133_980_800_000;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const LONGEST_OFFSET_MINUTES = 14 * 60;

/**
 * Reads an instant strictly: a text `YYYY-MM-DDTHH:mm(:ss(.sss))(Z|±HH:mm)` or an integer of epoch milliseconds, in the
 * years 2000 to 2100 of UTC. Gives epoch milliseconds, or `null` for anything else: days that do not exist, 24:00, leap
 * seconds, offsets over 14 hours, texts without an offset.
 */
export function parseInstant(value: unknown): number | null {
  const instant = typeof value === "string" ? instantOfText(value) : value;
  if (typeof instant !== "number" || !Number.isInteger(instant)) return null;
  return instant >= FIRST_INSTANT && instant < END_OF_INSTANTS ? instant : null;
}

function instantOfText(text: string): number | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [, day = "", hour, minute, second = "0", millisecond = "0", sign, offsetHour = "0", offsetMinute = "0"] = match;
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  if (!isDay(day) || !isClock(Number(hour), Number(minute), Number(second))) return null;
  if (Number(offsetMinute) > 59 || offset > LONGEST_OFFSET_MINUTES) return null;
  const minutes = Number(hour) * 60 + Number(minute) + (sign === "-" ? offset : -offset);
  return daysOf(day) * 86_400_000 + minutes * 60_000 + Number(second) * 1_000 + Number(millisecond);
}

function isClock(hour: number, minute: number, second: number): boolean {
  return hour <= 23 && minute <= 59 && second <= 59;
}

function daysOf(day: string): number {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}
