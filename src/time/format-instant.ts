import { civilFromDays } from "./civil-from-days.js";

const DAY_MS = 86_400_000;

/** Writes epoch milliseconds as `2026-11-23T15:00:00.000Z`, by integer arithmetic; for explanations. Years 0 to 9999. */
export function formatInstant(instant: number): string {
  const days = Math.floor(instant / DAY_MS);
  const { year, month, day } = civilFromDays(days);
  const rest = instant - days * DAY_MS;
  const clock = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1_000) % 60];
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return `${date}T${clock.map((part) => padded(part, 2)).join(":")}.${padded(rest % 1_000, 3)}Z`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
