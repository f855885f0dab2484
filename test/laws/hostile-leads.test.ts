import { describe, expect, test } from "vitest";
import { hostileLeads } from "../../src/testing/hostile-leads.js";
import { LAWS } from "../../src/testing/laws.js";
import type { Call } from "../../src/testing/world.js";
import { NOON } from "../reference/arbitraries/shared.js";
import { timeSpent } from "../time-spent.js";
import { HOSTILE_WORLD } from "./hostile-world.js";
import { keeps } from "./keeps.js";
import { bareRouting } from "./routing.js";

const calls = (): Call[] => hostileLeads().map((lead) => ({ lead, at: NOON }));

describe("on leads that are no leads", () => {
  test.each(LAWS.hostileLeads)("$name: $statement", (law) => {
    keeps(law, bareRouting, { ...HOSTILE_WORLD, calls: calls() });
  });

  test("each is decided within 50 ms", () => {
    const router = bareRouting.createRouter(HOSTILE_WORLD);
    const took = ({ lead, at }: Call) =>
      timeSpent(() => router.route(lead, { state: router.initial, at, explain: "full" }));
    // The best of three rounds: a pause of the machine is not the router's.
    const rounds = [calls(), calls(), calls()].map((round) => round.map(took));
    const best = calls().map((_, index) => Math.min(...rounds.map((round) => round[index] ?? 0)));
    expect(best.flatMap((time, index) => (time > 50 ? [`lead ${index + 1}: ${time} ms`] : []))).toEqual([]);
  });
});
