import type { Scope } from "../condition/scope.js";
import { append } from "../kernel/append.js";
import type { LeafSettings } from "../matching/rule-node.js";
import type { Id } from "../model/words.js";
import type { RoleSteps } from "./compile-steps.js";
import { type Placement, placementOf } from "./placement-of.js";
import type { Routing } from "./routing.js";
import { standingAfter } from "./standing-after.js";
import { type Tried, takeSteps, wasHeld } from "./take-steps.js";

const NOBODY: Scope["chosen"] = Object.freeze({});

const NO_ROLES: RolesTaken = Object.freeze({ roles: Object.freeze([]), result: "refused" });

/** How far the steps of one role came. */
export interface RoleTried {
  readonly role: Id;
  /** Whom its steps could read: the reps of the roles before it. */
  readonly chosen: Scope["chosen"];
  readonly tried: readonly Tried[];
  /** `null`: nobody took the lead for the role. */
  readonly placement: Placement | null;
}

/** How far the steps of a rule came, role by role. */
export interface RolesTaken {
  readonly roles: readonly RoleTried[];
  /** `taken`: for every role somebody took the lead. `held`: a wait holds it. Else it is `refused`, for all roles. */
  readonly result: "taken" | "held" | "refused";
}

/**
 * Takes the steps of each role in turn, all or nothing: a role is decided on the state with the roles before it applied,
 * may read whom they chose, and goes to somebody who serves none of them.
 */
export function takeRoles(lists: readonly RoleSteps[], repeat: LeafSettings["repeat"], routing: Routing): RolesTaken {
  let roles: RoleTried[] | null = null;
  let current = routing;
  routing.scope.chosen = NOBODY;
  for (const { role, steps } of lists) {
    const tried = takeSteps(steps, repeat, current);
    const attempt = tried[tried.length - 1]?.attempt;
    const placement = attempt === undefined ? null : placementOf(attempt, role, current);
    roles = append(roles, { role, chosen: routing.scope.chosen, tried, placement });
    if (placement === null) return { roles, result: wasHeld(tried) ? "held" : "refused" };
    if (roles.length < lists.length) current = afterRole(current, role, placement);
  }
  return roles === null ? NO_ROLES : { roles, result: "taken" };
}

function afterRole(routing: Routing, role: Id, { rep, changes }: Placement): Routing {
  if (rep === null) return routing;
  routing.scope.chosen = { ...routing.scope.chosen, [role]: rep.record };
  return {
    ...routing,
    standing: standingAfter(routing.standing, changes),
    serving: [...routing.serving, rep.id],
  };
}
