import { daysFromCivil } from "./days-from-civil.js";
import { daysInMonth } from "./days-in-month.js";
import { digitsAt } from "./digits-at.js";

/** 2000-01-01T00:00:00Z, the first instant accepted. */
export const FIRST_INSTANT = 946_684_800_000;
/** 2101-01-01T00:00:00Z, the first instant refused. */
export const END_OF_INSTANTS = 4_133_980_800_000;

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

// Read place by place, since leads are full of instants; what does not fit any place is no number, and neither is the sum.
function instantOfText(text: string): number {
  const zone = zonePlace(text);
  return daysOf(text) * 86_400_000 + clockOf(text, zone) - offsetOf(text, zone) * 60_000;
}

/** Where the zone begins: after the minutes, the seconds or the milliseconds. */
function zonePlace(text: string): number {
  if (text[16] !== ":") return 16;
  return text[19] === "." ? 23 : 19;
}

function daysOf(text: string): number {
  if (text[4] !== "-" || text[7] !== "-" || text[10] !== "T") return Number.NaN;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  return day >= 1 && day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) : Number.NaN;
}

/** Milliseconds since midnight. */
function clockOf(text: string, zone: number): number {
  const hour = digitsAt(text, 11, 13);
  const minute = digitsAt(text, 14, 16);
  const second = zone > 16 ? digitsAt(text, 17, 19) : 0;
  const millisecond = zone > 19 ? digitsAt(text, 20, 23) : 0;
  const real = text[13] === ":" && hour <= 23 && minute <= 59 && second <= 59;
  return real ? ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond : Number.NaN;
}

/** Minutes ahead of UTC. */
function offsetOf(text: string, zone: number): number {
  const sign = text[zone];
  if (sign === "Z") return text.length === zone + 1 ? 0 : Number.NaN;
  if ((sign !== "+" && sign !== "-") || text[zone + 3] !== ":" || text.length !== zone + 6) return Number.NaN;
  const minute = digitsAt(text, zone + 4, zone + 6);
  const offset = digitsAt(text, zone + 1, zone + 3) * 60 + minute;
  if (!(minute <= 59 && offset <= LONGEST_OFFSET_MINUTES)) return Number.NaN;
  return sign === "-" ? -offset : offset;
}
