import {
  applyChanges,
  CREDIT_REASONS,
  EVENT_REASONS,
  historyOf,
  isLeadRouterError,
  type RoutingEvent,
} from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { deskRouter, follow, holderOf, MINUTE, NOON, openDesk, openOf, routeAt } from "./desk.js";

const CREDIT = { on: ["rejected", "no-show", "reassigned"], within: "30m" } as const;
const credit = { credit: { ...CREDIT, on: [...CREDIT.on] } };

function withOneLead(settings = {}) {
  const desk = openDesk(deskRouter(settings));
  routeAt(desk, { id: "L1" }, NOON);
  return desk;
}

const at = NOON + MINUTE;
const EVENTS = {
  accepted: { type: "accepted", id: "e1", lead: "L1", at },
  rejected: { type: "rejected", id: "e1", lead: "L1", at },
  closed: { type: "closed", id: "e1", lead: "L1", at },
  reopened: { type: "reopened", id: "e1", lead: "L1", at },
  reassigned: { type: "reassigned", id: "e1", lead: "L1", at },
  moved: { type: "reassigned", id: "e1", lead: "L1", to: "cleo", at },
  "no-show": { type: "no-show", id: "e1", lead: "L1", at },
  "sla-missed": { type: "sla-missed", id: "e1", lead: "L1", at },
  given: { type: "manually-assigned", id: "e1", lead: "L1", rep: "cleo", at },
} as const satisfies { readonly [name: string]: RoutingEvent };

describe("an event of an open lead", () => {
  test.each([
    ["accepted", { ana: 1, ben: 0, cleo: 0 }, "open", null, "ana"],
    ["rejected", { ana: 0, ben: 0, cleo: 0 }, "returned", "e1", null],
    ["closed", { ana: 0, ben: 0, cleo: 0 }, "closed", null, "ana"],
    ["reopened", { ana: 1, ben: 0, cleo: 0 }, "open", null, "ana"],
    ["reassigned", { ana: 0, ben: 0, cleo: 0 }, "returned", "e1", null],
    ["moved", { ana: 0, ben: 0, cleo: 1 }, "open", null, "cleo"],
    ["no-show", { ana: 1, ben: 0, cleo: 0 }, "open", null, "ana"],
    ["sla-missed", { ana: 0, ben: 0, cleo: 0 }, "returned", "e1", null],
    ["given", { ana: 0, ben: 0, cleo: 1 }, "open", null, "cleo"],
  ] as const)("%s", (name, open, status, cause, holder) => {
    const desk = withOneLead();
    const followed = follow(desk, EVENTS[name]);
    expect(openOf(desk)).toEqual(open);
    expect(followed.record?.status).toBe(status);
    expect(followed.cause).toBe(cause);
    expect(holderOf(desk, "L1")).toBe(holder);
    if (cause !== null) expect(followed.history).toEqual({ since: NOON, attempt: 1, tried: ["ana"] });
  });
});

describe("a lead that comes back", () => {
  test("goes to somebody else, as the next attempt, and waits since the beginning", () => {
    const desk = withOneLead();
    const { history } = follow(desk, EVENTS.rejected);
    const decision = routeAt(desk, { id: "L1" }, at, history ?? {});
    expect(decision).toMatchObject({ attempt: 2, assignments: [{ target: { rep: "ben" } }] });
    expect(desk.records.get("L1")).toMatchObject({ since: NOON, attempt: 2, tried: ["ana"], assignedAt: at });
    expect(openOf(desk)).toEqual({ ana: 0, ben: 1, cleo: 0 });
  });

  test("is remembered with everybody who had it, newest first", () => {
    const desk = withOneLead();
    routeAt(desk, { id: "L1" }, at, follow(desk, EVENTS.rejected).history ?? {});
    expect(follow(desk, { ...EVENTS["sla-missed"], id: "e2" }).history?.tried).toEqual(["ben", "ana"]);
  });

  test("waits since it was received, where the lead says so", () => {
    const desk = openDesk(deskRouter());
    const received = { id: "L1", receivedAt: "2026-06-10T11:00:00Z" };
    routeAt(desk, received, NOON);
    expect(follow(desk, EVENTS.rejected).history?.since).toBe(NOON - 60 * MINUTE);
  });
});

describe("an event that no longer fits changes nothing and says why", () => {
  test.each([
    ["closed", "closed", "not_open"],
    ["closed", "rejected", "not_open"],
    ["closed", "no-show", "not_open"],
    ["closed", "reassigned", "not_open"],
    ["rejected", "sla-missed", "not_open"],
    ["accepted", "sla-missed", "already_accepted"],
    ["accepted", "reopened", "not_closed"],
  ] as const)("after %s, %s: %s", (first, second, reason) => {
    const desk = withOneLead(credit);
    follow(desk, EVENTS[first]);
    const [before, kept] = [desk.state, desk.records.get("L1")];
    const followed = follow(desk, { ...EVENTS[second], id: "e2" });
    expect(followed).toMatchObject({ reason, changes: [], cause: null, history: null, credit: { given: false } });
    expect(desk.state).toEqual(before);
    expect(followed.record).toEqual(kept);
  });

  test("of a rep who has the lead no more", () => {
    const desk = withOneLead();
    expect(follow(desk, { ...EVENTS.rejected, rep: "ben" })).toMatchObject({ reason: "not_theirs", changes: [] });
    expect(follow(desk, { ...EVENTS.rejected, rep: "ana" })).toMatchObject({ reason: "followed", cause: "e1" });
  });

  test("every code has its meaning and remedy", () => {
    for (const { meaning, remedy } of [...Object.values(EVENT_REASONS), ...Object.values(CREDIT_REASONS)]) {
      expect([meaning, remedy]).not.toContain("");
    }
  });
});

describe("a lead that is opened again", () => {
  test("is with whom it was, past every gate, and can be closed again", () => {
    const desk = withOneLead();
    follow(desk, EVENTS.closed);
    follow(desk, EVENTS.reopened);
    expect(openOf(desk)).toEqual({ ana: 1, ben: 0, cleo: 0 });
    follow(desk, { ...EVENTS.closed, id: "e3" });
    expect(openOf(desk)).toEqual({ ana: 0, ben: 0, cleo: 0 });
  });

  test("is routed again if its rep has left", () => {
    const desk = withOneLead();
    follow(desk, EVENTS.closed);
    desk.router = desk.router.withRoster({ schema: 1, reps: [{ id: "ben" }, { id: "cleo" }] });
    expect(follow(desk, { ...EVENTS.reopened, id: "e2" })).toMatchObject({ cause: "e2", history: { tried: ["ana"] } });
  });

  test("is routed again if it was nobody's on purpose", () => {
    const desk = openDesk(deskRouter());
    routeAt(desk, { id: "L1", spam: true } as { id: string }, NOON);
    expect(desk.records.get("L1")).toMatchObject({ status: "unassigned", assignments: [{ role: "rep" }] });
    follow(desk, EVENTS.closed);
    const reopened = follow(desk, { ...EVENTS.reopened, id: "e2" });
    expect(reopened).toMatchObject({ cause: "e2", record: { status: "returned", assignments: [] } });
  });
});

describe("open leads of a pool", () => {
  test("are taken back with the lead, at what it cost, and added again with it", () => {
    const desk = openDesk(deskRouter({ cost: 1.5, caps: [{ limit: 9, per: "open" }] }));
    const openIn = () => desk.state.pools.all?.members.ana?.open;
    routeAt(desk, { id: "L1" }, NOON);
    expect(openIn()).toBe(1.5);
    follow(desk, EVENTS.closed);
    expect(openIn()).toBe(0);
    follow(desk, EVENTS.reopened);
    expect(openIn()).toBe(1.5);
    follow(desk, EVENTS.moved);
    expect(openIn()).toBe(0);
  });

  test("of a rep who left the pool and came back are never less than none", () => {
    const desk = openDesk(deskRouter({ caps: [{ limit: 9, per: "open" }] }));
    routeAt(desk, { id: "L1" }, NOON);
    follow(desk, { type: "rep-left", id: "e1", rep: "ana", at });
    expect(follow(desk, EVENTS.closed).changes).toEqual([{ type: "open", rep: "ana", by: -1 }]);
  });
});

describe("what an event touches", () => {
  test("is named before it is followed", () => {
    const desk = withOneLead(credit);
    const record = desk.records.get("L1") ?? expect.fail();
    const { eventNeeds } = desk.router;
    expect(eventNeeds(EVENTS.rejected, { record })).toEqual(["pool/all", "rep/ana"]);
    expect(eventNeeds(EVENTS.moved, { record })).toEqual(["pool/all", "rep/ana", "rep/cleo"]);
    expect(eventNeeds(EVENTS.given)).toEqual(["rep/cleo"]);
    expect(eventNeeds({ type: "counted", id: "e1", rep: "ben", open: 1, at })).toEqual(["rep/ben"]);
    expect(eventNeeds({ type: "owed", id: "e1", rotation: "all", rep: "ben", at })).toEqual(["pool/all"]);
    const state = applyChanges(desk.state, [{ type: "partition", rotation: "all", key: "east" }]);
    const left = { type: "rep-left", id: "e1", rep: "ana", at } as const;
    expect(eventNeeds(left, { state })).toEqual(["pool/all", "pool/all/east", "pool/all/other"]);
  });
});

describe("a turn owed in a partition", () => {
  const desk = () => openDesk(deskRouter({ partitionBy: { var: "region" } }));
  const owed = { type: "owed", id: "e1", rotation: "all", partition: "east", rep: "cleo", at } as const;

  test("makes it known, so that it is served there and found again when the rep leaves", () => {
    const one = desk();
    expect(one.router.eventNeeds(owed)).toEqual(["pool/all", "pool/all/east", "pool/all/other"]);
    follow(one, owed);
    expect(one.state.pools["all/east"]?.owed).toEqual(["cleo"]);
    const left = { type: "rep-left", id: "e2", rep: "cleo", at } as const;
    const needs = one.router.eventNeeds(left, { state: asInput(one.state) });
    expect(needs).toContain("pool/all/east");
    follow(one, left);
    expect(one.state.pools["all/east"]?.owed).toEqual([]);
  });

  test("stands where its leads look for it once there are as many partitions as there may be", () => {
    const one = openDesk(deskRouter({ partitionBy: { var: "region" } }, undefined, { partitions: 1 }));
    routeAt(one, { id: "L1", region: "west" } as { id: string }, NOON);
    follow(one, owed);
    expect(one.state.pools["all/other"]?.owed).toEqual(["cleo"]);
    const lead = { id: "L2", region: "east" } as { id: string };
    expect(routeAt(one, lead, at).assignments[0]?.target).toEqual({ rep: "cleo" });
  });

  test("is refused where no pool of the rotation has any", () => {
    const { router, state } = openDesk(deskRouter());
    expect(faultOf(() => router.followUp(owed, { state })).issues[0]?.path).toBe("event.partition");
  });
});

describe("a lead given by hand", () => {
  test("need not have been routed, and takes no turn", () => {
    const desk = openDesk(deskRouter());
    const followed = follow(desk, EVENTS.given);
    expect(followed.changes).toEqual([{ type: "open", rep: "cleo", by: 1 }]);
    expect(followed.record).toMatchObject({ status: "open", attempt: 1, assignments: [{ target: { rep: "cleo" } }] });
  });

  test("takes nothing from who had closed it", () => {
    const desk = withOneLead();
    routeAt(desk, { id: "L2", for: "ana" } as { id: string }, NOON);
    follow(desk, EVENTS.closed);
    follow(desk, EVENTS.given);
    expect(openOf(desk)).toEqual({ ana: 1, ben: 0, cleo: 1 });
  });

  test("costs whoever gets it what it cost before", () => {
    const desk = openDesk(deskRouter({ cost: 2.5 }));
    routeAt(desk, { id: "L1" }, NOON);
    follow(desk, EVENTS.moved);
    expect(openOf(desk)).toEqual({ ana: 0, ben: 0, cleo: 2.5 });
  });
});

describe("credit", () => {
  test.each([
    ["rejected", 29, "credited"],
    ["rejected", 30, "window_over"],
    ["reassigned", 1, "credited"],
    ["moved", 1, "credited"],
    ["no-show", 1, "credited"],
    ["sla-missed", 1, "not_for_this_event"],
    ["closed", 1, "not_for_this_event"],
    ["given", 1, "not_for_this_event"],
  ] as const)("%s after %d minutes: %s", (name, minutes, because) => {
    const desk = withOneLead(credit);
    const followed = follow(desk, { ...EVENTS[name], at: NOON + minutes * MINUTE });
    expect(followed.credit).toEqual({ given: because === "credited", because });
    expect(desk.state.pools.all?.owed).toEqual(because === "credited" ? ["ana"] : []);
  });

  test("not for a type that the pool does not name, and not for a lead that took no turn", () => {
    const desk = withOneLead({ credit: { on: ["no-show"] } });
    expect(follow(desk, EVENTS.rejected).credit.because).toBe("not_in_policy");
    const named = { id: "L1", for: "ben" };
    const other = openDesk(deskRouter(credit));
    routeAt(other, named, NOON);
    expect(follow(other, EVENTS.rejected).credit.because).toBe("no_turn");
  });

  test("once for a lead, however often it comes back", () => {
    const desk = withOneLead(credit);
    follow(desk, EVENTS["no-show"]);
    const { history, credit: second } = follow(desk, { ...EVENTS.rejected, id: "e2" });
    expect(second.because).toBe("already_credited");
    routeAt(desk, { id: "L1" }, at, history ?? {});
    expect(follow(desk, { ...EVENTS.rejected, id: "e3" }).credit.because).toBe("already_credited");
    expect(desk.state.pools.all?.owed).toEqual(["ana"]);
    expect(historyOf(desk.records.get("L1") ?? expect.fail()).credited).toBe(true);
  });

  test("in working time", () => {
    const desk = openDesk(deskRouter({ credit: { on: ["rejected"], within: "30m", hours: "day" } }));
    const friday = Date.parse("2026-06-12T16:50:00Z");
    const monday = Date.parse("2026-06-15T09:00:00Z");
    routeAt(desk, { id: "L1" }, friday);
    routeAt(desk, { id: "L2" }, friday);
    expect(follow(desk, { ...EVENTS.rejected, at: monday + 20 * MINUTE - 1 }).credit.because).toBe("credited");
    const late = { ...EVENTS.rejected, id: "e2", lead: "L2", at: monday + 20 * MINUTE };
    expect(follow(desk, late).credit.because).toBe("window_over");
  });
});

describe("events of a rep", () => {
  test("an admin gives a turn, which is served first", () => {
    const desk = openDesk(deskRouter());
    follow(desk, { type: "owed", id: "e1", rotation: "all", rep: "cleo", at: NOON });
    expect(routeAt(desk, { id: "L1" }, NOON).assignments[0]?.target).toEqual({ rep: "cleo" });
    expect(desk.state.pools.all?.owed).toEqual([]);
  });

  test("a count of the CRM is the open leads from then on, completed by later placements, whichever comes first", () => {
    const desk = openDesk(deskRouter());
    const counted = { type: "counted", rep: "ana", open: 5 } as const;
    follow(desk, { ...counted, id: "e1", at: NOON });
    routeAt(desk, { id: "L1", for: "ana" } as { id: string }, NOON + 3 * MINUTE);
    expect(openOf(desk).ana).toBe(6);
    follow(desk, { ...counted, id: "e2", open: 4, at: NOON + 2 * MINUTE });
    expect(openOf(desk).ana).toBe(5);
    expect(follow(desk, { ...counted, id: "e3", open: 1, at: NOON + MINUTE })).toMatchObject({ reason: "older_count" });
    follow(desk, { ...EVENTS.closed, at: NOON + 4 * MINUTE });
    expect(openOf(desk).ana).toBe(4);
    expect(follow(desk, { ...counted, id: "e4", rep: "nobody", at: NOON })).toMatchObject({ reason: "not_counted" });
  });
});

describe("what is no event", () => {
  test.each([
    [null, "event"],
    [{ type: "sold", id: "e1", at: NOON }, "event.type"],
    [{ type: "closed", id: "", lead: "L1", at: NOON }, "event.id"],
    [{ type: "closed", id: "e1", lead: 7, at: NOON }, "event.lead"],
    [{ type: "closed", id: "e1", lead: "L1", at: "yesterday" }, "event.at"],
    [{ type: "closed", id: "e1", lead: "L1", at: NOON, won: true }, "event.won"],
    [{ type: "counted", id: "e1", rep: "ana", open: -1, at: NOON }, "event.open"],
    [{ type: "owed", id: "e1", rotation: "none", rep: "ana", at: NOON }, "event.rotation"],
  ])("%j is refused at %s", (event, path) => {
    const { router, state } = withOneLead();
    const fault = faultOf(() => router.followUp(event as RoutingEvent, { state }));
    expect(fault).toMatchObject({ name: "EventError", issues: [{ path }] });
  });

  test("nor is a record of another lead, or none", () => {
    const { router, state, records } = withOneLead();
    const record = records.get("L1") ?? expect.fail();
    const other = { ...EVENTS.closed, lead: "L2" };
    const pathOf = (given: object) => faultOf(() => router.followUp(other, { state, ...given })).issues[0]?.path;
    expect(pathOf({ record })).toBe("record.lead");
    expect(pathOf({ record: { ...record, holds: [{ type: "turn" }] } })).toBe("record.holds");
    expect(pathOf({ record: { ...record, holds: [{ type: "open", rep: "ana", by: -1 }] } })).toBe("record.holds");
    expect(pathOf({})).toBe("record");
  });

  test("nor are options with a key that nothing reads, or a state that is none", () => {
    const { router, state, records } = withOneLead();
    const misspelt = { state, recrod: records.get("L1") };
    expect(faultOf(() => router.followUp(EVENTS.given, misspelt)).issues[0]?.path).toBe("options.recrod");
    expect(faultOf(() => router.eventNeeds(EVENTS.given, misspelt)).issues[0]?.path).toBe("options.recrod");
    const left = { type: "rep-left", id: "e1", rep: "ana", at } as const;
    expect(faultOf(() => router.eventNeeds(left, { state: 7 as never })).name).toBe("StateError");
    expect(faultOf(() => router.eventNeeds(left, null as never)).issues[0]?.path).toBe("options");
  });
});

function faultOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (isLeadRouterError(error)) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
