import { describe, expect, test } from "vitest";
import { createHeavyWorld } from "../../bench/fairness/heavy-worlds.js";
import { leadRouter, routerOf } from "../../bench/fairness/lead-router.js";
import { leastRecent } from "../../bench/fairness/least-recent.js";
import { measureFairness } from "../../bench/fairness/measure-fairness.js";
import { FAIRNESS_RULES } from "../../bench/fairness/rules.js";
import { shortfall } from "../../bench/fairness/shortfall.js";
import { createSkillWorld, type SkillPattern } from "../../bench/fairness/skill-worlds.js";
import { smoothWeighted } from "../../bench/fairness/smooth-weighted.js";
import type { FairMember, FairWorld, Rule } from "../../bench/fairness/world.js";

const PATTERNS: readonly SkillPattern[] = ["random", "bursty", "skew", "flaps"];
const SKILLS = ["other", "any"];
const NOBODY = new Set<number>();

describe("where the candidates change from lead to lead, round robin stays near what members are entitled to", () => {
  test.each(PATTERNS)("%s: within 1.2 leads", (pattern) => {
    expect(measureFairness(createSkillWorld(pattern, 1_000, "light"), leadRouter).deviation).toBeLessThanOrEqual(1.2);
  });

  test.each(["light", "heavy"] as const)(
    "one of weight 20 where the %s fill up: within 2.5 leads, no run over 8",
    (fills) => {
      const { deviation, longestRun } = measureFairness(createHeavyWorld(fills, 1_000), leadRouter);
      expect(deviation).toBeLessThanOrEqual(2.5);
      expect(longestRun).toBeLessThanOrEqual(8);
    },
  );
});

describe("the other rules", () => {
  const constant = worldOf([5, 1, 1], 7);
  const expected: readonly (readonly [Rule, string])[] = [
    [smoothWeighted, "0010200"],
    [shortfall, "0010200"],
    [leastRecent, "0120120"],
  ];

  test.each(expected)("$name among weights 5, 1, 1", (rule, picks) => {
    expect(picksOf(constant, rule).join("")).toBe(picks);
  });

  test("are further away where skills are asked for at random", () => {
    const world = createSkillWorld("random", 1_000, "light");
    const [ours, ...others] = FAIRNESS_RULES.map((rule) => measureFairness(world, rule).deviation);
    for (const other of others) expect(other).toBeGreaterThan(2 * (ours ?? 0));
  });
});

describe("the measure", () => {
  const always = (member: number): Rule => ({ name: "always", start: () => () => member });

  test("is what is missing from, or beyond, a share of every lead that could be taken", () => {
    expect(measureFairness(worldOf([3, 1], 4), always(0))).toEqual({ deviation: 1, longestRun: 4 });
    expect(measureFairness(worldOf([3, 1], 4), always(1))).toEqual({ deviation: 3, longestRun: 4 });
  });

  test("gives nothing for leads that a member cannot take", () => {
    const world = worldOf([1, 1], 4);
    const away = { ...world, leads: world.leads.map((lead) => ({ ...lead, away: new Set([1]) })) };
    expect(measureFairness(away, always(0))).toEqual({ deviation: 0, longestRun: 4 });
  });

  test("passes over leads that nobody can take", () => {
    const world = worldOf([1, 1], 7);
    const filling = { ...world, members: world.members.map((member) => ({ ...member, fullLeads: 3 })) };
    for (const rule of FAIRNESS_RULES) {
      expect(picksOf(filling, rule)).toEqual([0, 1, 0, 1]);
      expect(measureFairness(filling, rule)).toEqual({ deviation: 0.5, longestRun: 1 });
    }
  });

  test("accepts nobody who is away, lacks the skill or is full", () => {
    const world = worldOf([1, 1], 4);
    const [lead] = world.leads;
    if (lead === undefined) throw new Error("a world without leads");
    const filling = { ...world, members: world.members.map((member) => ({ ...member, fullLeads: 1 })) };
    const worlds = [
      { ...world, leads: [{ ...lead, away: new Set([0]) }] },
      { ...world, members: world.members.map((member, position) => ({ ...member, skills: [SKILLS[position] ?? ""] })) },
      filling,
    ];
    for (const each of worlds) expect(() => measureFairness(each, always(0))).toThrow(/^always gives lead \d of tiny/);
  });
});

test.each(PATTERNS)("%s: the same members can take a lead for the engine as for the measure", (pattern) => {
  const { members, leads } = createSkillWorld(pattern, 800, "light");
  for (const { skill, away } of leads.filter((_, index) => index % 40 === 0)) {
    const router = routerOf(members, away);
    const options = { state: router.initial, at: Date.UTC(2026, 10, 23, 15) };
    const { explanation } = router.explain({ id: "L-1", skill }, options);
    const candidates = explanation?.level === "full" ? (explanation.steps[0]?.candidates ?? []) : [];
    const able = candidates.filter(({ verdict }) => verdict === "chosen" || verdict === "later").map(({ rep }) => rep);
    const expected = members.filter(({ skills }, position) => skills.includes(skill) && !away.has(position));
    expect(new Set(able)).toEqual(new Set(expected.map(({ id }) => id)));
  }
});

test.each(PATTERNS)("%s is drawn the same every time", (pattern) => {
  expect(createSkillWorld(pattern, 300, "1")).toEqual(createSkillWorld(pattern, 300, "1"));
  expect(createSkillWorld(pattern, 300, "1")).not.toEqual(createSkillWorld(pattern, 300, "2"));
});

function worldOf(weights: readonly number[], leads: number): FairWorld {
  const members = weights.map(
    (weight, index): FairMember => ({ id: `${index}`, weight, skills: ["any"], fullLeads: 0 }),
  );
  return { name: "tiny", members, leads: Array.from({ length: leads }, () => ({ skill: "any", away: NOBODY })) };
}

function picksOf(world: FairWorld, rule: Rule): readonly number[] {
  const picks: number[] = [];
  const watched: Rule = {
    name: rule.name,
    start: (members) => {
      const pick = rule.start(members);
      return (call) => {
        const picked = pick(call);
        picks.push(picked);
        return picked;
      };
    },
  };
  measureFairness(world, watched);
  return picks;
}
