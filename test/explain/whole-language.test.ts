import { expect, it } from "vitest";
import { explainMarkdown } from "../../src/explain/explain-markdown.js";
import { explainText } from "../../src/explain/explain-text.js";
import { createRouter } from "../../src/router.js";

const router = createRouter({
  ruleset: {
    schema: 1,
    id: "all-of-it",
    timezone: "America/Chicago",
    roles: ["ae", "sdr"],
    schedules: { us: { week: { "mon-fri": ["09:00-17:00"] } } },
    defaults: { rep: { hours: "us" }, rule: { sla: { respondWithin: "30m", hours: "working" } } },
    pools: {
      ae: { members: [{ rep: "ana" }, { rep: "ben" }], strategy: { type: "fixed-order" } },
      sdr: { members: [{ where: { is: { "rep.sdr": true } } }], caps: [{ limit: 1, per: "day" }] },
    },
    rules: [
      {
        id: "pairs",
        when: { is: { kind: "pair" } },
        assign: {
          ae: [{ pool: "ae", away: "cover", exempt: ["hours"] }],
          sdr: [{ pool: "sdr", requires: { "==": [{ var: "rep.pod" }, { var: "chosen.ae.pod" }] } }],
        },
      },
      {
        id: "patient",
        assign: [{ rep: "ben" }, { wait: "2h", hours: "us", for: ["hours"] }, { wait: "1d" }, { rep: "ana" }],
      },
    ],
  },
  roster: {
    schema: 1,
    reps: [
      {
        id: "ana",
        absences: [{ from: "2026-06-12", until: "2026-06-15" }],
        backup: ["ben"],
        attributes: { pod: "east" },
      },
      { id: "ben", attributes: { pod: "east" } },
      { id: "cem", attributes: { sdr: true, pod: "east" } },
      { id: "dee", attributes: { sdr: true, pod: "west" } },
    ],
  },
});

it("tells roles, who handles the lead of somebody away, exemptions, and until when it must be answered", () => {
  const lead = { id: "L-1", kind: "pair" };
  const decision = router.route(lead, { state: router.initial, at: "2026-06-12T16:50:00-05:00", explain: "full" });
  const lines = explainText(decision).split("\n");
  expect(lines[0]).toBe(
    "lead L-1 goes to ana (role ae, pool ae, handled by ben, exempt from hours) and cem (role sdr, pool sdr) by rule pairs",
  );
  expect(lines).toContain("step 1 of rule pairs for role ae: pool ae took the lead; 2 passed every gate");
  expect(lines).toContain(
    "step 1 of rule pairs for role sdr: pool sdr took the lead; 1 passed every gate; stopped: 1 by requires",
  );
  expect(lines).toContain('    not true: rep.pod == chosen.ae.pod — rep.pod was "west", chosen.ae.pod was "east"');
  expect(lines).toContain("  count of sdr, day@America/Chicago: +1");
  expect(lines.find((line) => line.startsWith("decided at"))).toContain("respond by 2026-06-15T14:20:00.000Z");
});

it("tells what a lead waits for, and until when", () => {
  const decision = router.route(
    { id: "L-2" },
    { state: router.initial, at: "2026-06-12T17:00:00-05:00", explain: "full" },
  );
  const lines = explainText(decision).split("\n");
  expect(lines[0]).toBe("lead L-2 waits until 2026-06-15T14:00:00.000Z, held_by_wait at rule patient");
  expect(lines).toContain("  ben is outside working hours; again from 2026-06-15T14:00:00.000Z");
  expect(lines).toContain(
    "step 2 of rule patient for role ae: the wait until 2026-06-15T16:00:00.000Z holds the lead, held_by_wait",
  );
  const markdown = explainMarkdown(decision);
  expect(markdown.split("\n")[0]).toBe(
    "### lead `L-2` waits until `2026-06-15T14:00:00.000Z`, `held_by_wait` at rule `patient`",
  );
  expect(markdown).toContain(
    "- step 2 of rule `patient` for role `ae`: the wait until 2026-06-15T16:00:00.000Z holds the lead, `held_by_wait`",
  );
});
