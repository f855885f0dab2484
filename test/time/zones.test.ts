import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cacheOffsets } from "../../src/time/cache-offsets.js";
import { defaultZones } from "../../src/time/default-zones.js";
import { knowsZone } from "../../src/time/knows-zone.js";
import { zoneTables } from "../../src/time/zone-tables.js";
import type { Zones } from "../../src/time/zones.js";
import { zonesFromTables } from "../../src/time/zones-from-tables.js";
import { often } from "../laws/runs.js";
import { zonedInstants } from "./instants-under-test.js";
import { zoned } from "./temporal-oracle.js";
import { at, ZONES, zones } from "./zones-under-test.js";

const HOUR_MS = 3_600_000;

function counting(inner: Zones): Zones & { calls: number } {
  const counter = {
    id: inner.id,
    calls: 0,
    offsetAt(zone: string, utcMs: number) {
      counter.calls++;
      return inner.offsetAt(zone, utcMs);
    },
  };
  return counter;
}

describe("the zones of the runtime", () => {
  test.each([
    ["UTC", "2026-01-01T00:00Z", 0],
    ["America/Chicago", "2026-01-01T00:00Z", -6 * HOUR_MS],
    ["America/Chicago", "2026-07-01T00:00Z", -5 * HOUR_MS],
    ["Asia/Kathmandu", "2026-01-01T00:00Z", 5.75 * HOUR_MS],
    ["Australia/Lord_Howe", "2026-01-01T00:00Z", 11 * HOUR_MS],
    ["Australia/Lord_Howe", "2026-07-01T00:00Z", 10.5 * HOUR_MS],
    ["Pacific/Apia", "2011-12-30T09:59Z", -10 * HOUR_MS],
    ["Pacific/Apia", "2011-12-30T10:00Z", 14 * HOUR_MS],
    ["America/St_Johns", "2026-01-01T00:00Z", -3.5 * HOUR_MS],
  ])("%s at %s is ahead of UTC by %d ms", (zone, instant, offsetMs) => {
    expect(defaultZones().offsetAt(zone, at(instant))).toBe(offsetMs);
  });

  test.each(["", "America/New_Yrok", "EST", "+05:30", "Z", "constructor", "__proto__"])(
    "know nothing of %j",
    (zone) => {
      expect(defaultZones().offsetAt(zone, 0)).toBeNaN();
      expect(knowsZone(defaultZones(), zone)).toBe(false);
    },
  );

  test("are called what the host calls them", () => {
    expect(defaultZones().id).toBe("intl");
    expect(defaultZones("2025b").id).toBe("2025b");
    expect(cacheOffsets(defaultZones("2025b")).id).toBe("2025b");
  });

  test("are known by name", () => {
    expect(ZONES.filter((zone) => !knowsZone(defaultZones(), zone))).toEqual([]);
  });
});

describe("cached offsets", () => {
  test("are those of Temporal", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, instant }) => {
        expect(zones.offsetAt(zone, instant)).toBe(zoned(zone, instant).offsetNanoseconds / 1_000_000);
      }),
      often(4_000),
    );
  });

  test.each(ZONES)("change in %s where Temporal says so, from 2005 to 2045", (zone) => {
    const [first, last] = [at("2005-01-01T00:00Z"), at("2045-01-01T00:00Z")];
    const found: number[] = [];
    for (let instant = first; instant < last; ) {
      const span = zones.spanAt(zone, instant);
      if (zones.offsetAt(zone, span.until) !== span.offsetMs) found.push(span.until);
      instant = span.until;
    }
    const expected: number[] = [];
    let next = zoned(zone, first).getTimeZoneTransition("next");
    while (next !== null && next.epochMilliseconds < last) {
      expected.push(next.epochMilliseconds);
      next = next.getTimeZoneTransition("next");
    }
    expect(found).toEqual(expected);
  });

  test("ask nobody again: once warm, not one call", () => {
    const source = counting(defaultZones());
    const cached = cacheOffsets(source);
    const ask = () => {
      for (const zone of ZONES) {
        for (let hour = 0; hour < 24 * 90; hour += 5) cached.offsetAt(zone, at("2026-02-01T00:00Z") + hour * HOUR_MS);
      }
    };
    ask();
    const { calls } = source;
    expect(calls).toBeGreaterThan(0);
    ask();
    expect(source.calls).toBe(calls);
  });

  test("hold the instant asked for, and one offset", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, instant }) => {
        const { from, until, offsetMs } = zones.spanAt(zone, instant);
        expect(from <= instant && instant < until).toBe(true);
        expect([zones.offsetAt(zone, from), zones.offsetAt(zone, until - 1)]).toEqual([offsetMs, offsetMs]);
      }),
      often(1_000),
    );
  });

  test("find two changes on one day, and an offset with seconds", () => {
    const noon = at("2026-03-01T12:00Z");
    const offsetAt = (_: string, utcMs: number) => (utcMs < noon ? 0 : utcMs < noon + 61_000 ? 1_000 : 7_000);
    const cached = cacheOffsets({ id: "made up", offsetAt });
    expect(cached.spanAt("any", noon - 1)).toMatchObject({ until: noon, offsetMs: 0 });
    expect(cached.spanAt("any", noon)).toEqual({ from: noon, until: noon + 61_000, offsetMs: 1_000 });
    expect(cached.spanAt("any", noon + 61_000)).toMatchObject({ from: noon + 61_000, offsetMs: 7_000 });
  });

  test.each([
    ["a zone that nobody knows", "America/New_Yrok", 0, /say nothing of `"America\/New_Yrok"` at 1970-01-01T00:00/],
    ["no instant", "UTC", Number.NaN, /say nothing of `"UTC"` at NaN/],
  ])("throw for %s", (_, zone, instant, message) => {
    expect(() => zones.offsetAt(zone, instant)).toThrow(message);
  });
});

describe("zone tables", () => {
  const from = at("2010-01-15T00:00Z");
  const until = at("2027-12-15T00:00Z");
  const tables = zoneTables({ zones: defaultZones("2025b"), names: ZONES, from, until });
  const replayed = cacheOffsets(zonesFromTables(JSON.parse(JSON.stringify(tables))));

  test("say what the zones say that they were written from, also around the times asked for", () => {
    const day = 24 * HOUR_MS;
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: from - 60 * day, max: until + 60 * day }),
        (zone, instant) => {
          expect(replayed.offsetAt(zone, instant)).toBe(zones.offsetAt(zone, instant));
        },
      ),
      often(4_000),
    );
  });

  test("are the same tables when they are written from themselves", () => {
    expect(zoneTables({ zones: zonesFromTables(tables), names: ZONES, from, until })).toEqual(tables);
    expect(replayed.id).toBe("2025b");
  });

  test("are small, frozen and in order", () => {
    const { zones: rows } = zoneTables({ zones: defaultZones(), names: ["UTC", "America/Chicago"] });
    expect(Object.keys(rows)).toEqual(["America/Chicago", "UTC"]);
    expect(rows.UTC).toEqual([[at("1999-01-01T00:00Z"), 0]]);
    expect(rows["America/Chicago"]?.length).toBeLessThan(210);
    expect(Object.isFrozen(rows["America/Chicago"]?.[0])).toBe(true);
  });

  test("say nothing of other zones and times", () => {
    const few = zonesFromTables(zoneTables({ zones: defaultZones(), names: ["America/Chicago"], from, until }));
    expect(few.offsetAt("America/Denver", from)).toBeNaN();
    expect(few.offsetAt("America/Chicago", at("2029-01-01T00:00Z"))).toBeNaN();
    expect(knowsZone(few, "America/Chicago")).toBe(true);
    expect(knowsZone(few, "America/Denver")).toBe(false);
    expect(() => cacheOffsets(few).offsetAt("America/Chicago", at("2030-01-01T00:00Z"))).toThrow(RangeError);
  });

  test("are not written of a zone that nobody knows", () => {
    expect(() => zoneTables({ zones: defaultZones(), names: ["America/New_Yrok"], from, until })).toThrow(RangeError);
  });

  test.each([
    ["nothing", undefined, ["zones"]],
    ["a list", [], ["zones"]],
    ["an empty object", {}, ["schema", "id", "from", "until", "zones"]],
    ["another schema", { ...tables, schema: 2 }, ["schema"]],
    ["zones that are none", { ...tables, zones: 7 }, ["zones"]],
    ["a zone without rows", { ...tables, zones: { UTC: [] } }, ["zones.UTC"]],
    ["rows that begin later", { ...tables, zones: { UTC: [[tables.from + 1, 0]] } }, ["zones.UTC"]],
    ["rows out of order", { ...tables, zones: { UTC: [...[2, 1].map((by) => [tables.from + by, 0])] } }, ["zones.UTC"]],
    ["an offset that is none", { ...tables, zones: { UTC: [[tables.from, "0"]] } }, ["zones.UTC"]],
    ["an offset of days", { ...tables, zones: { UTC: [[tables.from, 86_400_000]] } }, ["zones.UTC"]],
  ])("are not %s", (_, value, paths) => {
    const read = () => zonesFromTables(JSON.parse(JSON.stringify(value ?? null)));
    expect(read).toThrow(expect.objectContaining({ name: "OptionsError" }));
    try {
      read();
    } catch (error) {
      expect((error as { issues: { path: string }[] }).issues.map(({ path }) => path)).toEqual(paths);
    }
  });
});
