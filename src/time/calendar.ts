import type { Period } from "../model/words.js";
import { WEEKDAYS } from "./weekday.js";

/** The calendar of a cap: its periods are the hours, days, weeks or months of a zone. */
export interface Calendar {
  readonly per: Period;
  readonly zone: string;
  /** The weekday on which weeks begin, 0 for Monday. */
  readonly weekStart: number;
}

/** The text by which counters of equal calendars are shared: `day@America/Chicago`, `week-sun@Europe/London`. */
export function calendarKey({ per, zone, weekStart }: Calendar): string {
  return per === "week" && weekStart !== 0 ? `week-${WEEKDAYS[weekStart]}@${zone}` : `${per}@${zone}`;
}
