import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walkWorld } from "../../src/testing/world.js";
import { routing } from "../laws/routing.js";
import { often } from "../laws/runs.js";
import { EXECUTED, type Features, NO_FEATURES } from "../reference/arbitraries/features.js";
import { worlds } from "../reference/arbitraries/worlds.js";

const HORIZON = 60 * 86_400_000;
const WAITING: Features = { ...NO_FEATURES, waits: true, hours: true, caps: true, absences: true, active: true };

describe("retryAt of a lead that waits", () => {
  test.each([
    ["where something opens, ends or begins", WAITING, 150],
    ["in the whole language", EXECUTED, 60],
  ] as const)("is the first instant at which it no longer does: %s", (_name, features, runs) => {
    const met = { exact: 0, horizon: 0 };
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
    const judge = fc.property(worlds({ min: 5, max: 15 }, features), parts, (world, between) => {
      for (const { call, router, options, decision } of walkWorld(routing, world, "none")) {
        const { retryAt, at, attempt } = decision;
        if (decision.outcome !== "waiting" || retryAt === null) {
          expect(retryAt).toBeNull();
          continue;
        }
        const since = { since: sinceOf(call.lead, at), attempt: attempt - 1, ...call.history };
        const outcomeAt = (instant: number) =>
          router.route(call.lead, { ...options, at: Math.round(instant), history: since }).outcome;
        const times = [retryAt - 1, ...between.map((part) => at + part * (retryAt - 1 - at))];
        expect(new Set(times.map(outcomeAt))).toEqual(new Set(["waiting"]));
        met[retryAt === at + HORIZON ? "horizon" : "exact"] += 1;
        if (retryAt !== at + HORIZON) expect(outcomeAt(retryAt)).not.toBe("waiting");
      }
    });
    fc.assert(judge, often(runs));
    expect(met.exact).toBeGreaterThan(20);
  });
});

/** Waits count from when the lead came, if it says so. */
function sinceOf(lead: object, at: number): number {
  const { receivedAt } = lead as { receivedAt?: unknown };
  return typeof receivedAt === "string" && Number.isFinite(Date.parse(receivedAt)) ? Date.parse(receivedAt) : at;
}
