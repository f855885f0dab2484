import * as z from "zod/mini";
import { cap } from "./cap.js";
import { json } from "./json.js";
import { schedule } from "./schedule.js";
import { count, dayOrInstant, duration, id, instant, zone } from "./words.js";

const absenceKeys = { stopBefore: z.exactOptional(duration), resumeBefore: z.exactOptional(duration) };

/** See `AbsenceSettings`. */
export const absenceSettings = z.strictObject(absenceKeys, "absenceSettings");

/** See `Absence`. */
export const absence = z.strictObject(
  { ...absenceKeys, from: dayOrInstant, until: dayOrInstant, reason: z.exactOptional(z.string()) },
  "absence",
);

const settings = {
  timezone: z.exactOptional(zone),
  hours: z.exactOptional(z.union([id, schedule], "repHours")),
  capacity: z.exactOptional(count),
  caps: z.exactOptional(z.array(cap)),
  weight: z.exactOptional(z.number()),
};

/** See `RepSettings`. */
export const repSettings = z.strictObject(settings, "repSettings");

/** See `Rep`. */
export const rep = z.strictObject(
  {
    ...settings,
    id,
    name: z.exactOptional(z.string()),
    note: z.exactOptional(z.string()),
    active: z.exactOptional(z.literal(false)),
    paused: z.exactOptional(z.union([z.literal(true), instant], "paused")),
    absences: z.exactOptional(z.array(absence)),
    backup: z.exactOptional(z.array(id)),
    open: z.exactOptional(count),
    openIn: z.exactOptional(z.record(id, count)),
    openValue: z.exactOptional(z.number()),
    attributes: z.exactOptional(z.record(z.string(), json)),
  },
  "rep",
);

/** See `Roster`. */
export const roster = z.strictObject(
  { schema: z.literal(1), note: z.exactOptional(z.string()), reps: z.array(rep) },
  "roster",
);
