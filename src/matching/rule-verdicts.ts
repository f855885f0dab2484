import { findEvidence } from "../condition/find-evidence.js";
import type { RuleVerdict } from "../model/explanation.js";
import { isActive } from "./is-active.js";
import { type Reading, truthOfRule } from "./read-rules.js";
import type { RuleNode } from "./rule-node.js";

const EVIDENCE_SHOWN = 10;

/** What a rule's own condition came to, with the clauses that made it so. `known`: it was true. */
function ruleVerdict(node: RuleNode<unknown>, reading: Reading, known: "true" | null): RuleVerdict {
  const { id: rule, path, when } = node;
  if (!isActive(node, reading.scope.now)) return { rule, path, verdict: "inactive", evidence: [] };
  // Where the decision ran out of steps it stays so, however many there are to explain it.
  if (when !== null && reading.scope.overruns.has(when.path)) {
    return { rule, path, verdict: "limit_exceeded", evidence: [] };
  }
  const truth = known ?? truthOfRule(node, reading);
  const evidence = when === null ? [] : findEvidence(when, reading.scope, reading.steps, truth);
  // The decision did not run out of steps here, because the rule's guard did not hold: the rule was not true.
  return { rule, path, verdict: truth === "limit_exceeded" ? "false" : truth, evidence };
}

/** The verdict of the rule that decided (it was true, or ran out of steps), with the evidence of the branches it stands in before its own. */
export function decidingVerdict(
  rules: readonly RuleNode<unknown>[],
  node: RuleNode<unknown>,
  reading: Reading,
): RuleVerdict {
  const own = ruleVerdict(node, reading, "true");
  if (node.parent < 0) return own;
  const evidence = [...own.evidence];
  for (let branch = rules[node.parent]; branch !== undefined; branch = rules[branch.parent]) {
    evidence.unshift(...ruleVerdict(branch, reading, "true").evidence);
  }
  return { ...own, evidence: evidence.slice(0, EVIDENCE_SHOWN) };
}

/** Every rule in order, as it was read up to the one that decided (`null`: to the end). */
export function allVerdicts(
  rules: readonly RuleNode<unknown>[],
  deciding: RuleNode<unknown> | null,
  reading: Reading,
): readonly RuleVerdict[] {
  const last = deciding === null ? rules.length : deciding.position;
  let readable = 0;
  return rules.map((node) => {
    if (node.position > last || node.position < readable) return unread(node);
    const verdict = ruleVerdict(node, reading, null);
    if (verdict.verdict !== "true") readable = node.end;
    return verdict;
  });
}

function unread(node: RuleNode<unknown>): RuleVerdict {
  return { rule: node.id, path: node.path, verdict: "unread", evidence: [] };
}
