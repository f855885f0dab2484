import * as z from "zod/mini";
import { GATES } from "../model/gates.js";
import { isIdText } from "../prepare/is-id-text.js";
import { isDay } from "../time/is-day.js";
import { parseDuration } from "../time/parse-duration.js";
import { parseInstant } from "../time/parse-instant.js";

// The message of each check is the name of a format; `check/` has the sentences for them.

/** See `Id`. */
export const id = z
  .string("id")
  .check(z.regex(/^(?!__proto__$)[^\p{Cc}\p{Cs}]{1,255}$/u, "id"), z.refine(isIdText, "id"));

/** Could name a zone; whether it does, `check/` asks once for each name. */
export const zone = z.string("zone").check(z.regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/, "zone"));

/** See `Duration`. */
export const duration = z.string("duration").check(
  z.regex(/^[1-9]\d{0,6}[smhd]$/, "duration"),
  z.refine((text) => parseDuration(text) !== null, "duration"),
);

/** See `Day`. */
export const day = z.string("day").check(z.regex(/^[1-9]\d{3}-\d{2}-\d{2}$/, "day"), z.refine(isDay, "day"));

/** See `Instant`: as a text. */
export const instant = z.string("instant").check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?(Z|[+-]\d{2}:\d{2})$/, "instant"),
  z.refine((text) => parseInstant(text) !== null, "instant"),
);

/** A whole day or an instant. */
export const dayOrInstant = z.string("dayOrInstant").check(
  z.regex(/^[1-9]\d{3}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?(Z|[+-]\d{2}:\d{2}))?$/, "dayOrInstant"),
  z.refine((text) => isDay(text) || parseInstant(text) !== null, "dayOrInstant"),
);

/** See `Block`. */
export const block = z.string("block").check(
  z.regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "block"),
  z.refine((text) => text.slice(0, 5) !== text.slice(6), "block"),
);

/** See `Days`. */
export const days = z
  .string("days")
  .check(
    z.regex(
      /^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?(,(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)*$/,
      "days",
    ),
  );

/** A calendar period, or the whole time. */
export const periodOrEver = z.enum(["hour", "day", "week", "month", "ever"]);

/** A calendar period, a rolling window, or `open`. */
export const capPeriod = z
  .string("capPeriod")
  .check(z.regex(/^(hour|day|week|month|open|[1-9]\d{0,6}[smhd])$/, "capPeriod"));

/** See `Gate`, in the order in which they are judged. */
export const gate = z.enum(GATES);

/** See `Outcome`. */
export const outcome = z.enum(["assigned", "queued", "waiting", "unassigned"]);

/** A number of things: 0 or more. */
export const count = z.int().check(z.minimum(0));
