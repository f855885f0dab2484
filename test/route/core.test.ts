import { initialState, type Roster } from "lead-router";
import { createEngine } from "lead-router/core";
import { describe, expect, it } from "vitest";
import { AT, rulesetOf } from "./worlds.js";

describe("an engine of checked documents", () => {
  it("does not notice when the documents change afterwards", () => {
    const ruleset = rulesetOf({
      pools: { all: { members: [{ rep: "ana" }], requires: { in: ["fr", { var: "rep.languages" }] } } },
    });
    const languages = ["en"];
    const roster: Roster = { schema: 1, reps: [{ id: "ana", attributes: { languages } }] };
    const engine = createEngine({ ruleset, roster });
    const next = engine.withRoster(roster);
    languages.push("fr");
    ruleset.pools.all = { members: [], strategy: { type: "least-recent" } };
    for (const each of [engine, next]) {
      const decision = each.route({ id: 1 }, { state: initialState(each), at: AT });
      expect(decision.reason).toBe("requirements_unmet");
    }
  });
});
