import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext } from "../condition/compiled.js";
import { childPath } from "../kernel/json-path.js";
import type { Rule, RuleSettings } from "../model/rule.js";
import type { Assign } from "../model/target.js";
import { inheritSettings } from "./inherit-settings.js";
import type { ActiveWindow, LeafSettings, RuleNode } from "./rule-node.js";

/** Turns a leaf's `assign` and its inherited settings into what the caller wants to find at the end of the match. */
export type CompileLeaf<Leaf> = (assign: Assign, settings: LeafSettings, path: string) => Leaf;

/** The instants between which a rule is active. */
export type WindowOf = (active: Exclude<Rule["active"], false | undefined>) => ActiveWindow;

/** What every rule is compiled with. */
interface Workshop<Leaf> {
  readonly context: CompileContext;
  readonly windowOf: WindowOf;
  readonly compileLeaf: CompileLeaf<Leaf>;
  readonly nodes: RuleNode<Leaf>[];
}

/** Lays the rules out in reading order, their conditions compiled and their settings inherited. */
export function compileRules<Leaf>(
  rules: readonly Rule[],
  defaults: RuleSettings | undefined,
  { context, windowOf }: { readonly context: CompileContext; readonly windowOf: WindowOf },
  compileLeaf: CompileLeaf<Leaf>,
): readonly RuleNode<Leaf>[] {
  const workshop: Workshop<Leaf> = { context, windowOf, compileLeaf, nodes: [] };
  addRules(workshop, rules, inheritSettings(defaults), "rules", -1);
  // The list itself is not frozen: engines iterate frozen lists several times slower.
  return workshop.nodes;
}

function addRules<Leaf>(
  workshop: Workshop<Leaf>,
  rules: readonly Rule[],
  outer: LeafSettings,
  path: string,
  parent: number,
): void {
  rules.forEach((rule, index) => {
    addRule(workshop, rule, inheritSettings(rule, outer), childPath(path, index), parent);
  });
}

function addRule<Leaf>(
  workshop: Workshop<Leaf>,
  rule: Rule,
  settings: LeafSettings,
  path: string,
  parent: number,
): void {
  const { nodes, context, windowOf, compileLeaf } = workshop;
  const { active = true } = rule;
  const position = nodes.length;
  const node = {
    id: rule.id,
    path,
    position,
    end: position + 1,
    parent,
    active: typeof active === "boolean" ? active : windowOf(active),
    when: rule.when === undefined ? null : compileExpression(rule.when, `${path}.when`, context),
    leaf: "assign" in rule ? compileLeaf(rule.assign, settings, `${path}.assign`) : null,
  };
  nodes.push(node);
  if ("rules" in rule) addRules(workshop, rule.rules, settings, `${path}.rules`, position);
  node.end = nodes.length;
}
