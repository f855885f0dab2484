import { frozenJson } from "../kernel/frozen-json.js";
import type { RuleSettings } from "../model/rule.js";
import type { LeafSettings } from "./rule-node.js";

const DEFAULTS: LeafSettings = Object.freeze({
  otherwise: "fallback",
  sla: undefined,
  repeat: Object.freeze({ skipLast: 1 }),
  actions: Object.freeze([]),
});

/** What a rule has once its own settings are laid over those of whatever it stands in (nothing: the defaults). */
export function inheritSettings(own: RuleSettings | undefined, outer: LeafSettings = DEFAULTS): LeafSettings {
  if (own === undefined || !hasSettings(own)) return outer;
  return {
    otherwise: own.otherwise ?? outer.otherwise,
    sla: own.sla ?? outer.sla,
    repeat: own.repeat ?? outer.repeat,
    actions: own.actions === undefined ? outer.actions : [...outer.actions, ...frozenJson(own.actions)],
  };
}

function hasSettings({ otherwise, sla, repeat, actions }: RuleSettings): boolean {
  return otherwise !== undefined || sla !== undefined || repeat !== undefined || actions !== undefined;
}
