import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingTime } from "../../src/time/add-working-time.js";
import { closedBecause } from "../../src/time/closed-because.js";
import { compileSchedule } from "../../src/time/compile-schedule.js";
import { isOpen } from "../../src/time/is-open.js";
import { nextBoundary } from "../../src/time/next-boundary.js";
import { nextClosing } from "../../src/time/next-closing.js";
import { nextOpening, SEARCH_HORIZON_MS } from "../../src/time/next-opening.js";
import { workingTimeBetween } from "../../src/time/working-time-between.js";
import { often } from "../laws/runs.js";
import { zonedInstants } from "./instants-under-test.js";
import { schedulesNear } from "./schedules-under-test.js";
import { opensNaively } from "./temporal-oracle.js";
import { zones } from "./zones-under-test.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const LONGEST_MS = 60_000 * Number(process.env.FUZZ ?? 1);

const worlds = zonedInstants.chain(({ zone, instant }) =>
  schedulesNear(instant).map(({ schedule, holidays }) => ({
    zone,
    instant,
    schedule,
    holidays: holidays.own ?? {},
    plan: compileSchedule(schedule, { holidays, timezone: zone }),
  })),
);

const within = (hours: number) => fc.integer({ min: -hours * HOUR_MS, max: hours * HOUR_MS });

test(
  "it is open when a block, read by the local date and time, says so",
  () => {
    fc.assert(
      fc.property(worlds, fc.array(within(72), { minLength: 6, maxLength: 6 }), (world, offsets) => {
        const { zone, instant, schedule, holidays, plan } = world;
        for (const by of [0, ...offsets]) {
          const expected = opensNaively(schedule, holidays, zone, instant + by);
          expect(isOpen(plan, zones, instant + by)).toBe(expected);
          expect(closedBecause(plan, zones, instant + by) === null).toBe(expected);
        }
      }),
      often(1_500),
    );
  },
  LONGEST_MS,
);

test("a holiday is the reason when it would be open without it, and only then", () => {
  fc.assert(
    fc.property(worlds, within(96), ({ zone, instant, schedule, plan }, by) => {
      const { holidays: _, ...working } = schedule;
      const reason = closedBecause(plan, zones, instant + by);
      if (reason === null || reason.because === "date") return;
      const openWithout = isOpen(compileSchedule(working, { timezone: zone }), zones, instant + by);
      expect(reason.because === "holiday").toBe(openWithout);
    }),
    often(3_000),
  );
});

test("the next opening is open, the moment before it is closed, and so is everything in between", () => {
  fc.assert(
    fc.property(worlds, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), ({ plan, instant }, parts) => {
      const opening = nextOpening(plan, zones, instant);
      const until = opening ?? instant + SEARCH_HORIZON_MS;
      if (opening !== null) expect(isOpen(plan, zones, opening)).toBe(true);
      if (opening === instant) return;
      expect(isOpen(plan, zones, until - 1)).toBe(false);
      for (let sample = 0; sample < 20; sample++) {
        const part = instant + Math.floor((until - 1 - instant) * Number(parts.next().value));
        expect(isOpen(plan, zones, part)).toBe(false);
      }
    }),
    often(3_000),
  );
});

test("minute by minute, it changes at its boundaries and nowhere else", () => {
  fc.assert(
    fc.property(worlds, ({ plan, instant, schedule, holidays, zone }) => {
      const start = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
      let open = opensNaively(schedule, holidays, zone, start);
      let boundary = nextBoundary(plan, zones, start);
      for (let at = start + MINUTE_MS; at < start + 12 * HOUR_MS; at += MINUTE_MS) {
        const now = opensNaively(schedule, holidays, zone, at);
        expect(at === boundary).toBe(now !== open);
        if (now !== open) boundary = nextBoundary(plan, zones, at);
        open = now;
      }
    }),
    often(12),
  );
});

test("boundaries alternate, and each turns open to closed or back", () => {
  fc.assert(
    fc.property(worlds, ({ plan, instant }) => {
      for (let at: number | null = instant, count = 0; at !== null && count < 8; count++) {
        const boundary: number | null = nextBoundary(plan, zones, at);
        if (boundary === null) return;
        expect(boundary).toBeGreaterThan(at);
        expect(isOpen(plan, zones, boundary)).not.toBe(isOpen(plan, zones, boundary - 1));
        expect(workingTimeBetween(plan, zones, at, boundary)).toBe(isOpen(plan, zones, at) ? boundary - at : 0);
        at = boundary;
      }
    }),
    often(2_000),
  );
});

test("the next closing is this instant where it is closed, else the next boundary", () => {
  fc.assert(
    fc.property(worlds, ({ plan, instant }) => {
      const closing = nextClosing(plan, zones, instant);
      expect(closing).toBe(isOpen(plan, zones, instant) ? nextBoundary(plan, zones, instant) : instant);
    }),
    often(1_000),
  );
});

test("working time adds up over any instant in between, and turns its sign", () => {
  fc.assert(
    fc.property(worlds, within(300), within(300), ({ plan, instant }, by, more) => {
      const [second, third] = [instant + by, instant + more];
      const between = (from: number, until: number) => workingTimeBetween(plan, zones, from, until);
      expect(between(instant, second) + between(second, third)).toBe(between(instant, third));
      expect(between(second, instant) + between(instant, second)).toBe(0);
      expect(Math.abs(between(instant, second))).toBeLessThanOrEqual(Math.abs(by));
    }),
    often(2_000),
  );
});

test("so much working time lies before its end, and less before any earlier instant", () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 120 * HOUR_MS }), ({ plan, instant }, durationMs) => {
      const end = addWorkingTime(plan, zones, instant, durationMs);
      if (end === null) {
        expect(workingTimeBetween(plan, zones, instant, instant + 3 * SEARCH_HORIZON_MS)).toBeLessThan(durationMs);
        return;
      }
      expect(workingTimeBetween(plan, zones, instant, end)).toBe(durationMs);
      expect(workingTimeBetween(plan, zones, instant, end - 1)).toBe(durationMs - 1);
    }),
    often(2_000),
  );
});

test("working time added is taken back by measuring it: from an instant to another and on again", () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 0, max: 300 * HOUR_MS }), ({ plan, instant }, by) => {
      const until = instant + by;
      const end = addWorkingTime(plan, zones, instant, workingTimeBetween(plan, zones, instant, until));
      expect(end).not.toBeNull();
      expect(Number(end)).toBeLessThanOrEqual(until);
      expect(workingTimeBetween(plan, zones, Number(end), until)).toBe(0);
    }),
    often(2_000),
  );
});

test("it never comes to be open when there is no opening for 60 days", () => {
  fc.assert(
    fc.property(worlds, ({ plan, instant }) => {
      if (nextOpening(plan, zones, instant) !== null) return;
      expect(workingTimeBetween(plan, zones, instant, instant + SEARCH_HORIZON_MS)).toBe(0);
      expect(addWorkingTime(plan, zones, instant, 1)).toBeNull();
    }),
    often(2_000),
  );
});
