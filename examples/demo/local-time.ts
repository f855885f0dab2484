import { formatInTimeZone } from "date-fns-tz";

/** Epoch milliseconds as local time: `Mon 08:02`. The process must run in UTC for date-fns-tz to be right. */
export function localTime(instant: number, zone: string): string {
  return formatInTimeZone(instant, zone, "EEE HH:mm");
}

/** Epoch milliseconds as a local date: `Mon 1 Jun 2026`. */
export function localDate(instant: number, zone: string): string {
  return formatInTimeZone(instant, zone, "EEE d MMM yyyy");
}

/** Epoch milliseconds as a local date and time: `Mon 8 Jun 09:00`. */
export function localMoment(instant: number, zone: string): string {
  return formatInTimeZone(instant, zone, "EEE d MMM HH:mm");
}
