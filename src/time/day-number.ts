import { civilFromDays } from "./civil-from-days.js";
import { daysFromCivil } from "./days-from-civil.js";
import { isDay } from "./is-day.js";

/** Days from 1970-01-01 to a day written as `YYYY-MM-DD`, or `null` if the text is no day (see `isDay`). */
export function parseDay(text: string): number | null {
  if (!isDay(text)) return null;
  return daysFromCivil(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** Writes a day number as `YYYY-MM-DD`; years 0 to 9999. */
export function formatDay(dayNumber: number): string {
  const { year, month, day } = civilFromDays(dayNumber);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
