import { canonicalJson } from "../kernel/canonical-json.js";
import type { Law, Routing } from "./law.js";
import { reverseKeys } from "./reverse-keys.js";
import { firstViolation, type World, walkWorld } from "./world.js";

/** What a decision may depend on, and what a call may touch. */
export const PURITY_LAWS: readonly Law<World>[] = [
  {
    name: "same-input-same-decision",
    statement: "Equal inputs give byte-equal decisions, from the same router and from one made anew.",
    check: sameDecision,
  },
  {
    name: "key-order-changes-nothing",
    statement: "The order of the keys of ruleset, roster, lead, history and state changes no decision.",
    check: sameInAnyKeyOrder,
  },
  {
    name: "inputs-are-not-mutated",
    statement: "No call writes to the ruleset, the roster, the lead, the history, the state or a decision.",
    check: inputsUntouched,
  },
  {
    name: "explaining-changes-nothing",
    statement: "The level of explanation changes nothing but the explanation.",
    check: sameAtEveryLevel,
  },
];

function sameDecision(routing: Routing, world: World): string | null {
  const others = walkWorld(routing, world);
  return firstViolation(walkWorld(routing, world), ({ call, router, options, decision }) => {
    const text = JSON.stringify(decision);
    if (JSON.stringify(router.route(call.lead, options)) !== text) return "the same call gave another decision";
    return JSON.stringify(next(others).decision) === text ? null : "another router gave another decision";
  });
}

function sameInAnyKeyOrder(routing: Routing, world: World): string | null {
  const others = walkWorld(withReversedState(routing), reverseKeys(world));
  return firstViolation(walkWorld(routing, world), ({ decision }) =>
    canonicalJson(next(others).decision) === canonicalJson(decision)
      ? null
      : "with every key in reverse order the decision is another one",
  );
}

function inputsUntouched(routing: Routing, world: World): string | null {
  const before = JSON.stringify(world);
  return firstViolation(walkWorld(routing, world), ({ call, router, options, decision }) => {
    const text = JSON.stringify([options, decision]);
    router.route(call.lead, options);
    router.needs(call.lead, { at: call.at });
    routing.applyChanges(options.state, decision.changes);
    if (JSON.stringify([options, decision]) !== text) return "a state, a history or a decision was written to";
    return JSON.stringify(world) === before ? null : "the ruleset, the roster or the lead was written to";
  });
}

function sameAtEveryLevel(routing: Routing, world: World): string | null {
  return firstViolation(walkWorld(routing, world), ({ call, router, options, decision }) => {
    const text = canonicalJson({ ...decision, explanation: null });
    for (const explain of ["none", "brief"] as const) {
      const other = router.route(call.lead, { ...options, explain });
      if (canonicalJson({ ...other, explanation: null }) !== text)
        return `explained as "${explain}" it is another decision`;
    }
    return null;
  });
}

function withReversedState(routing: Routing): Routing {
  return { ...routing, applyChanges: (state, changes) => reverseKeys(routing.applyChanges(state, changes)) };
}

/** The next passage of a walk that is as long as the one it is compared with. */
function next<T>(walk: Iterator<T, void>): T {
  const { value } = walk.next();
  if (value === undefined) throw new TypeError("the second walk ended early");
  return value;
}
