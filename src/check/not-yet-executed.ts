import { isContainer } from "../kernel/is-container.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";

/** A feature of the language that this version does not execute: where it is written, and which values ask for it. */
interface Pending {
  readonly feature: string;
  /** `*` is any key or index; `rules.*` is a rule or branch at any depth. */
  readonly at: readonly string[];
  /** Which values ask for it; every value where absent. */
  readonly asks?: (value: unknown) => boolean;
}

const POOL = ["pools.*", "defaults.pool"];
const REP = ["reps.*", "defaults.rep"];
const RULE = ["rules.*", "defaults.rule", "fallback"];
const MEMBER = ["pools.*.members.*"];
const STEP = ["rules.*.assign.*", "fallback.assign.*"];

/** What is refused by name until it is executed: delete a row when it is. */
const PENDING: readonly Pending[] = [
  { feature: "schedules as opening hours", at: under(REP, "hours"), asks: (hours) => hours !== "always" },
  { feature: "schedules as opening hours", at: under(POOL, "hours"), asks: isOther(["always", "working"]) },
  { feature: "absences", at: [...under(REP, "absences"), "defaults.absence"] },
  { feature: "backups", at: under(REP, "backup") },
  { feature: "caps", at: under([...REP, ...POOL, ...MEMBER], "caps") },
  { feature: "open leads by pool", at: under(REP, "openIn") },
  { feature: "the value of open leads", at: under(REP, "openValue") },
  { feature: "`opensWithin`", at: under(POOL, "opensWithin") },
  { feature: "`cost`", at: under([...POOL, ...STEP], "cost") },
  { feature: "a rotation shared by pools", at: under(POOL, "rotation") },
  { feature: "`partitionBy`", at: under(POOL, "partitionBy") },
  { feature: "`maxAhead`", at: under(POOL, "maxAhead") },
  { feature: "`missedTurns`", at: under(POOL, "missedTurns") },
  { feature: "`credit`", at: under(POOL, "credit") },
  { feature: "this strategy", at: under(POOL, "strategy.type"), asks: isOther(["round-robin", "least-loaded"]) },
  { feature: "`least-loaded` by value", at: under(POOL, "strategy.by"), asks: (by) => by === "value" },
  { feature: "a weight given by an expression", at: under(MEMBER, "weight"), asks: isRecord },
  { feature: "a tier given by an expression", at: under(MEMBER, "tier"), asks: isRecord },
  { feature: "`sla`", at: under(RULE, "sla") },
  { feature: "waiting", at: under(RULE, "otherwise"), asks: (otherwise) => otherwise === "wait" },
  { feature: "waiting", at: under(STEP, "wait") },
  { feature: "waiting", at: under(RULE, "actions.*.on.*"), asks: (outcome) => outcome === "waiting" },
  { feature: "a list of steps for each role", at: under(["rules.*", "fallback"], "assign"), asks: isRecord },
  { feature: "more than one role", at: ["roles"], asks: (roles) => Array.isArray(roles) && roles.length > 1 },
  { feature: "`exempt`", at: under(STEP, "exempt") },
  { feature: "`counts`", at: under(STEP, "counts") },
  { feature: "`away`", at: under(STEP, "away") },
  { feature: "the order of waiting leads", at: ["backlog"] },
  { feature: "`weekStart`", at: ["weekStart"] },
  { feature: "rules that are active for a time", at: under(["rules.*"], "active"), asks: isRecord },
];

interface Branch {
  readonly children: Map<string, Branch>;
  readonly pending: Pending[];
}

const TREE = plant(PENDING);

/** An issue for each use of a feature that this version does not execute. */
export function notYetExecuted(document: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  visit(document, [], TREE, issues);
  return issues;
}

// `keys` is where the value stands: a path is written only for an issue.
function visit(value: unknown, keys: (string | number)[], branch: Branch, issues: Issue[]): void {
  if (value === undefined) return;
  for (const { feature, asks } of branch.pending) {
    if (asks === undefined || asks(value)) issues.push(refuse(keys.reduce<string>(childPath, ""), feature));
  }
  if (branch.children.size === 0 || !isContainer(value)) return;
  const isList = Array.isArray(value);
  const any = branch.children.get("*");
  for (const key of Object.keys(value)) {
    const next = any ?? branch.children.get(key);
    if (next === undefined) continue;
    keys.push(isList ? Number(key) : key);
    visit(value[key], keys, next, issues);
    keys.pop();
  }
}

function refuse(path: string, feature: string): Issue {
  return {
    path,
    code: "not_yet_executed",
    message: `${feature}: part of the language, but this version does not execute it`,
    remedy: "remove it, or wait for a version that does",
  };
}

function plant(rows: readonly Pending[]): Branch {
  const root: Branch = { children: new Map(), pending: [] };
  for (const row of rows) for (const pattern of row.at) grow(root, pattern.split(".")).pending.push(row);
  // A branch's rules are rules.
  const rules = grow(root, ["rules"]);
  grow(rules, ["*"]).children.set("rules", rules);
  return root;
}

function grow(root: Branch, keys: readonly string[]): Branch {
  return keys.reduce((branch, key) => {
    const next: Branch = branch.children.get(key) ?? { children: new Map(), pending: [] };
    branch.children.set(key, next);
    return next;
  }, root);
}

function under(parents: readonly string[], key: string): readonly string[] {
  return parents.map((parent) => `${parent}.${key}`);
}

function isOther(executed: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === "string" && !executed.includes(value);
}
