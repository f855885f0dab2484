import fc from "fast-check";
import type { Schedule } from "../../src/model/schedule.js";
import { formatDay } from "../../src/time/day-number.js";
import { WEEKDAYS } from "../../src/time/weekday.js";

const hourly = fc.constantFrom(0, 15, 30, 45).map((minute) => String(minute).padStart(2, "0"));
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), hourly).map(([h, m]) => `${String(h).padStart(2, "0")}:${m}`);
const block = fc
  .oneof(
    { weight: 6, arbitrary: fc.tuple(clock, clock).filter(([from, until]) => from !== until) },
    { weight: 1, arbitrary: fc.constant(["00:00", "24:00"]) },
    { weight: 1, arbitrary: fc.constantFrom(["01:00", "02:00"], ["22:00", "06:00"], ["02:00", "03:00"]) },
  )
  .map((ends) => ends.join("-"));
const blocks = fc.array(block, { maxLength: 3 });
const days = fc.oneof(
  fc.constantFrom(...WEEKDAYS),
  fc.tuple(fc.constantFrom(...WEEKDAYS), fc.constantFrom(...WEEKDAYS)).map(([first, last]) => `${first}-${last}`),
  fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 2, maxLength: 3 }).map((names) => names.join(",")),
);

/** A schedule around an instant, with dates and holidays of its own nearby. */
export function schedulesNear(instant: number): fc.Arbitrary<{
  schedule: Schedule;
  holidays: { [list: string]: { [day: string]: string } };
}> {
  const today = Math.floor(instant / 86_400_000);
  const day = fc.integer({ min: -4, max: 9 }).map((by) => formatDay(today + by));
  return fc
    .record({
      week: fc.dictionary(days, blocks, { maxKeys: 4 }),
      dates: fc.dictionary(day, blocks, { maxKeys: 2 }),
      holidays: fc.dictionary(day, fc.constantFrom("Founders' Day", "Rest"), { maxKeys: 3 }),
    })
    .map(({ week, dates, holidays }) => ({
      schedule: { week, dates, holidays: ["own"] },
      holidays: { own: holidays },
    }));
}
