import { historyOf } from "lead-router";
import { describe, expect, test } from "vitest";
import { asInput } from "../as-input.js";
import { deskRouter, follow, MINUTE, NOON, openDesk, openOf, routeAt } from "./desk.js";

describe("a lead is decided once per cause", () => {
  test("what was decided is the answer again, later and on any state, and takes no turn", () => {
    const desk = openDesk(deskRouter());
    const decided = routeAt(desk, { id: "L1" }, NOON);
    const options = { state: asInput(desk.state), at: NOON + MINUTE, history: asInput({ decided }) };
    expect(desk.router.route({ id: "L1" }, options)).toEqual({ ...decided, changes: [] });
    const session = desk.router.session(desk.state);
    const { state: _state, ...inSession } = options;
    expect(session.route({ id: "L1" }, inSession)).toEqual({ ...decided, changes: [] });
    expect(session.snapshot()).toEqual(desk.router.session(desk.state).snapshot());
  });

  test("to answer again nothing but the lead's id is read", () => {
    const desk = openDesk(deskRouter());
    const decided = routeAt(desk, { id: "L1" }, NOON);
    const read: (string | symbol)[] = [];
    const lead = new Proxy(
      { id: "L1", for: "ben", spam: true },
      {
        getOwnPropertyDescriptor: (target, key) => {
          read.push(key);
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
        get: (target, key) => {
          read.push(key);
          return Reflect.get(target, key);
        },
      },
    );
    const again = desk.router.route(lead, { state: desk.state, at: NOON, history: { decided } });
    expect(again).toEqual({ ...decided, changes: [] });
    expect(new Set(read)).toEqual(new Set(["id"]));
  });

  test("a record of the answer is a record of what was decided", () => {
    const desk = openDesk(deskRouter());
    const decided = routeAt(desk, { id: "L1" }, NOON);
    const first = desk.records.get("L1");
    routeAt(desk, { id: "L1" }, NOON + MINUTE, { decided });
    expect(desk.records.get("L1")).toEqual(first);
    follow(desk, { type: "closed", id: "e1", lead: "L1", at: NOON + MINUTE });
    expect(openOf(desk)).toEqual({ ana: 0, ben: 0, cleo: 0 });
  });

  test("a decision about another lead is refused, and so is what is none", () => {
    const desk = openDesk(deskRouter());
    const decided = routeAt(desk, { id: "L1" }, NOON);
    expect(() => routeAt(desk, { id: "L2" }, NOON, { decided })).toThrow("history.decided.leadId");
    const none = { ...decided, outcome: "lost" } as unknown as typeof decided;
    expect(() => routeAt(desk, { id: "L1" }, NOON, { decided: none })).toThrow("history.decided.outcome");
  });

  test("a lead that waited goes on with its first attempt, one that came back with the next", () => {
    const desk = openDesk(deskRouter({}, { schema: 1, reps: [{ id: "ana", paused: "2026-06-10T13:00:00Z" }] }));
    expect(routeAt(desk, { id: "L1" }, NOON).outcome).toBe("unassigned");
    expect(historyOf(desk.records.get("L1") ?? expect.fail())).toEqual({ since: NOON, attempt: 0, tried: [] });
  });
});
