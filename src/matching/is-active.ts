import type { RuleNode } from "./rule-node.js";

/** Whether a rule is switched on at an instant. */
export function isActive({ active }: RuleNode<unknown>, instant: number): boolean {
  if (typeof active === "boolean") return active;
  return instant >= active.from && instant < active.until;
}
