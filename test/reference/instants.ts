import { Temporal } from "temporal-polyfill";

/** Whether a text is a day of the calendar: `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Epoch milliseconds of a strict instant, from 2000 to 2100. */
export function toInstant(value: unknown): number | undefined {
  const milliseconds = typeof value === "number" ? value : typeof value === "string" ? parseInstant(value) : undefined;
  if (milliseconds === undefined || !Number.isInteger(milliseconds)) return undefined;
  const year = new Date(milliseconds).getUTCFullYear();
  return year >= 2000 && year <= 2100 ? milliseconds : undefined;
}

function parseInstant(text: string): number | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  return parts?.[1] !== undefined && isDay(parts[1]) ? Date.parse(text) : undefined;
}

/** An instant as it is; a day as its first instant in the zone. */
export function momentOf(text: string, zone: string): number {
  if (!isDay(text)) return toInstant(text) ?? fail(text);
  return Temporal.PlainDate.from(text).toZonedDateTime(zone).epochMilliseconds;
}

function fail(text: string): never {
  throw new Error(`no instant: ${text}`);
}

const UNITS: { [unit: string]: number } = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `30s`, `5m`, `36h`, `3d` in milliseconds: elapsed time. */
export function durationMs(text: string): number {
  return Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
}

export function zonedAt(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

/** The local day of an instant (a number or a text), or a day as it is; anything else is none. */
export function localDay(value: unknown, zone: string): Temporal.PlainDate | undefined {
  if (typeof value === "string" && isDay(value)) return Temporal.PlainDate.from(value);
  const at = toInstant(value);
  return at === undefined ? undefined : zonedAt(at, zone).toPlainDate();
}

export type Period = "hour" | "day" | "week" | "month";

const WEEK_STARTS = { mon: 1, sat: 6, sun: 7 } as const;
export type WeekStart = keyof typeof WEEK_STARTS;

/** The calendar period that an instant falls in: its first instant, and the first of the next. */
export function periodAt(
  at: number,
  period: Period,
  zone: string,
  weekStart: WeekStart,
): { start: number; end: number } {
  const now = zonedAt(at, zone);
  if (period === "hour") {
    const start = now.round({ smallestUnit: "hour", roundingMode: "floor" });
    return { start: start.epochMilliseconds, end: start.add({ hours: 1 }).epochMilliseconds };
  }
  const today = now.toPlainDate();
  const first =
    period === "day"
      ? today
      : period === "month"
        ? today.with({ day: 1 })
        : today.subtract({ days: (today.dayOfWeek - WEEK_STARTS[weekStart] + 7) % 7 });
  const next = first.add(period === "day" ? { days: 1 } : period === "week" ? { weeks: 1 } : { months: 1 });
  return { start: first.toZonedDateTime(zone).epochMilliseconds, end: next.toZonedDateTime(zone).epochMilliseconds };
}
