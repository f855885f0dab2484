import { applyChanges, createRouter, type Router } from "lead-router";
import type { Routing, RoutingRouter } from "../../src/testing/law.js";
import { asInput } from "../as-input.js";

/** The router under test, given every input as the run asks for: as it is, or frozen and through JSON. */
export const routing: Routing = {
  createRouter: ({ ruleset, roster }) => wrapped(createRouter({ ruleset: asInput(ruleset), roster: asInput(roster) })),
  applyChanges: (state, changes) => applyChanges(asInput(state), asInput(changes)),
};

function wrapped(router: Router): RoutingRouter {
  return {
    route: (lead, options) => router.route(asInput(lead), asInput(options)),
    needs: (lead, options) => router.needs(asInput(lead), asInput(options)),
    withRoster: (roster) => wrapped(router.withRoster(asInput(roster))),
    initial: router.initial,
  };
}

/** The same without a copy: for leads that JSON cannot carry. */
export const bareRouting: Routing = { createRouter, applyChanges };
