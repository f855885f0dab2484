import type { Decision, Roster } from "lead-router";
import type { Routing, RoutingRouter } from "../../src/testing/law.js";
import { bareRouting } from "./routing.js";

type Route = RoutingRouter["route"];

/** The router under test with another `route`. */
function withRoute(change: (route: Route, router: RoutingRouter) => Route): Routing {
  const changed = (router: RoutingRouter): RoutingRouter => ({
    ...router,
    route: change(router.route, router),
    withRoster: (roster) => changed(router.withRoster(roster)),
  });
  return { ...bareRouting, createRouter: (input) => changed(bareRouting.createRouter(input)) };
}

/** The router under test, whose decisions come out otherwise. */
function withDecision(change: (decision: Decision, lead: object) => Decision): Routing {
  return withRoute((route) => (lead, options) => change(route(lead, options), lead));
}

/** A pool's turns go by a position in a list, as rotations elsewhere do. */
function byPosition(positionOf: (turn: number, count: number) => number): Routing {
  return withRoute((route) => (lead, options) => {
    const full = route(lead, { ...options, explain: "full" });
    const step = full.explanation?.steps.find(({ result }) => result === "taken");
    const turn = full.changes.find((change) => change.type === "turn");
    if (turn === undefined || step === undefined) return full;
    const able = step.candidates.filter(({ verdict }) => verdict === "chosen" || verdict === "later");
    const names = able.map(({ rep }) => rep).sort((a, b) => (a < b ? -1 : 1));
    const rep = names[positionOf(options.state.pools[turn.rotation]?.turn ?? 0, names.length)] ?? turn.rep;
    const changes = full.changes.map((change) => ({ ...change, rep }));
    return { ...full, changes, assignments: full.assignments.map((each) => ({ ...each, target: { rep } })) };
  });
}

function renamedTo(decision: Decision, rep: string): Decision {
  const assignments = decision.assignments.map((each) => ("rep" in each.target ? { ...each, target: { rep } } : each));
  return { ...decision, assignments };
}

/** The router under test on a roster that comes out otherwise. */
function withRosters(change: (roster: Roster) => Roster): Routing {
  const changed = (router: RoutingRouter): RoutingRouter => ({
    ...router,
    withRoster: (roster) => changed(router.withRoster(change(roster))),
  });
  return {
    ...bareRouting,
    createRouter: ({ ruleset, roster }) => changed(bareRouting.createRouter({ ruleset, roster: change(roster) })),
  };
}

let calls = 0;

/** For each law an implementation that breaks it, and nothing but a plausible mistake away from a right one. */
export const BROKEN: { readonly [law: string]: Routing } = {
  "same-input-same-decision": withDecision((decision) => {
    calls += 1;
    return { ...decision, attempt: calls };
  }),
  "key-order-changes-nothing": withDecision((decision, lead) => ({
    ...decision,
    at: Object.keys(lead)[0] === "id" ? 1 : 2,
  })),
  "inputs-are-not-mutated": withRoute(
    (route) => (lead, options) => route(Object.assign(lead, { seenBy: "router" }), options),
  ),
  "explaining-changes-nothing": withRoute(
    (route) => (lead, options) =>
      options.explain === "none" ? { ...route(lead, options), changes: [] } : route(lead, options),
  ),
  "nobody-past-a-gate": withDecision((decision) => renamedTo(decision, "nobody")),
  "credits-sum-to-zero": withDecision((decision) => ({
    ...decision,
    changes: decision.changes.map((change) =>
      change.type === "turn" ? { ...change, price: change.price + 1 } : change,
    ),
  })),
  "needs-name-everything": {
    ...bareRouting,
    createRouter: (input) => {
      const blind = (router: RoutingRouter): RoutingRouter => ({
        ...router,
        needs: () => [],
        withRoster: (roster) => blind(router.withRoster(roster)),
      });
      return blind(bareRouting.createRouter(input));
    },
  },
  "only-pools-take-turns": withDecision((decision) => ({
    ...decision,
    changes: decision.changes.filter(({ type }) => type !== "turn"),
  })),
  "every-candidate-is-explained": withDecision(withoutLastCandidate),
  "every-rule-is-explained": withDecision((decision) =>
    decision.explanation?.level === "full"
      ? { ...decision, explanation: { ...decision.explanation, rules: decision.explanation.rules.slice(1) } }
      : decision,
  ),
  "rules-below-change-nothing-above": {
    ...bareRouting,
    createRouter: ({ ruleset, roster }) =>
      bareRouting.createRouter({ ruleset: { ...ruleset, rules: [...ruleset.rules].reverse() }, roster }),
  },
  "names-are-only-names": withDecision((decision) => {
    const target = decision.assignments[0]?.target;
    const isLate = target !== undefined && "rep" in target && target.rep > "m";
    return isLate ? { ...decision, assignments: [] } : decision;
  }),
  "fair-at-every-moment": byPosition((turn, count) => turn % count),
  "only-ratios-matter": withRosters(({ reps, ...roster }) => ({
    ...roster,
    reps: reps.map((rep) => ({ ...rep, weight: Math.min(rep.weight ?? 1, 5) })),
  })),
  "nobody-is-overdue": byPosition((turn) => (turn < 5 ? 1 : 0)),
  "fair-after-a-change": byPosition((turn, count) => (turn * 7) % (count + 1)),
  "nobody-away-has-a-turn": withRosters(({ reps, ...roster }) => ({
    ...roster,
    reps: reps.map(({ paused: _paused, ...rep }) => rep),
  })),
  "no-lead-throws": withRoute((route) => (lead, options) => {
    JSON.stringify(lead);
    return route(lead, options);
  }),
};

function withoutLastCandidate(decision: Decision): Decision {
  if (decision.explanation?.level !== "full") return decision;
  const steps = decision.explanation.steps.map((step) => ({ ...step, candidates: step.candidates.slice(0, -1) }));
  return { ...decision, explanation: { ...decision.explanation, steps } };
}
