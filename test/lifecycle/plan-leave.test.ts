import { applyChanges, type Change, type RoutingEvent } from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { type Desk, deskRouter, holderOf, MINUTE, NOON, openDesk, openOf, routeAt } from "./desk.js";

const LEFT = { type: "rep-left", id: "e1", rep: "ana", at: NOON + 60 * MINUTE } as const satisfies RoutingEvent;

/** Ten leads in the pool, a minute apart, each with who has it. */
function busyDesk(weights: readonly number[] = [1, 1, 1]) {
  const reps = ["ana", "ben", "cleo"].map((id, index) => ({ id, weight: weights[index] ?? 1 }));
  const desk = openDesk(deskRouter({}, { schema: 1, reps }));
  const leads = Array.from({ length: 10 }, (_, index) => ({ id: `L${index}` }));
  for (const [index, lead] of leads.entries()) routeAt(desk, lead, NOON + index * MINUTE);
  return { desk, leads };
}

function leadsOf(desk: Desk, leads: readonly { id: string }[], rep: string) {
  return leads
    .filter(({ id }) => holderOf(desk, id) === rep)
    .map((lead) => ({ lead, record: desk.records.get(lead.id) ?? expect.fail() }));
}

function creditsIn({ state }: Desk, changes: readonly Change[]) {
  const { clock, members } = applyChanges(asInput(state), asInput(changes)).pools.all ?? expect.fail();
  const settled = Object.entries(members).map(([rep, { credit, since, weight }]) => {
    return [rep, since === null ? credit : credit + weight * (clock - since)] as const;
  });
  return new Map(settled);
}

describe("the plan for a rep who leaves", () => {
  test("moves every open lead, oldest first, in whichever order they are passed, and applies nothing", () => {
    const { desk, leads } = busyDesk();
    const own = leadsOf(desk, leads, "ana");
    const before = JSON.stringify(desk.state);
    const plan = desk.router.planLeave(LEFT, { state: asInput(desk.state), leads: asInput(own) });
    expect(plan.moves.map(({ lead }) => lead)).toEqual(own.map(({ lead }) => lead.id));
    for (const { decision } of plan.moves) expect(decision.assignments[0]?.target).not.toEqual({ rep: "ana" });
    expect(desk.router.planLeave(LEFT, { state: desk.state, leads: [...own].reverse() })).toEqual(plan);
    expect(JSON.stringify(desk.state)).toBe(before);
  });

  test("leaves nothing with the leaver once it is applied, move by move", () => {
    const { desk, leads } = busyDesk();
    const { changes, moves } = desk.router.planLeave(LEFT, { state: desk.state, leads: leadsOf(desk, leads, "ana") });
    const all = [...changes, ...moves.flatMap((move) => [...move.changes, ...move.decision.changes])];
    desk.state = applyChanges(desk.state, all);
    expect(openOf(desk)).toEqual({ ana: 0, ben: 5, cleo: 5 });
    for (const { lead, record } of moves) {
      expect(record).toMatchObject({ lead, status: "open", attempt: 2, tried: ["ana"] });
    }
  });

  test("deals the credit out by weight, to the last of it", () => {
    const { desk } = busyDesk([3, 2, 1]);
    const before = creditsIn(desk, []);
    const { changes } = desk.router.followUp(LEFT, { state: desk.state });
    const after = creditsIn(desk, changes);
    expect(after.has("ana")).toBe(false);
    expect([...after.values()].reduce((sum, credit) => sum + credit, 0)).toBe(0);
    const dealt = before.get("ana") ?? 0;
    expect(after.get("ben")).toBe((before.get("ben") ?? 0) + Math.floor((dealt * 2) / 3));
  });

  test("takes back what was owed to the leaver, and changes nothing where nobody remains", () => {
    const { desk } = busyDesk();
    const owed = { type: "owed", rotation: "all", rep: "ana", by: 1 } as const;
    const state = applyChanges(desk.state, [owed, { ...owed, rep: "ben" }, owed]);
    const left = applyChanges(state, desk.router.followUp(LEFT, { state }).changes);
    expect(left.pools.all?.owed).toEqual(["ben"]);
    const alone = deskRouter({}, { schema: 1, reps: [{ id: "ana" }] });
    expect(alone.followUp(LEFT, { state }).changes).toEqual([]);
  });

  test("refuses a lead that is not with the rep", () => {
    const { desk, leads } = busyDesk();
    const plan = () => desk.router.planLeave(LEFT, { state: desk.state, leads: leadsOf(desk, leads, "ben") });
    expect(plan).toThrow("leads[0].record.assignments");
  });

  test("refuses a lead that is there twice or has another's record, and options that nothing reads", () => {
    const { desk, leads } = busyDesk();
    const [first = expect.fail(), second = expect.fail()] = leadsOf(desk, leads, "ana");
    const plan = (given: object) => () => desk.router.planLeave(LEFT, { state: desk.state, leads: [], ...given });
    expect(plan({ leads: [first, first] })).toThrow("leads[1].record.lead");
    expect(plan({ leads: [{ lead: second.lead, record: first.record }] })).toThrow("leads[0].record.lead");
    expect(plan({ explian: "full" })).toThrow("options.explian");
    expect(plan({ explain: "most" })).toThrow("explain");
  });
});
