import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Examination } from "./examination.js";

/** An issue for every id that stood before; `pathOf` gives where the id at an index stands. */
export function duplicateIds(
  ids: readonly (string | undefined)[],
  pathOf: (index: number) => string,
): readonly Issue[] {
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  ids.forEach((id, index) => {
    if (id === undefined) return;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else issues.push(duplicate(pathOf(index), id, pathOf(before)));
  });
  return issues;
}

/** Ids that stand twice where each may stand once: rules in the whole tree, queues, roles, the reps of one target. */
export function checkDuplicates({ ruleset, rules, steps }: Examination): readonly Issue[] {
  const ids = rules.map(({ rule }) => rule.id);
  return [
    ...duplicateIds(ids, (index) => `${rules[index]?.path}.id`),
    ...duplicateIds(ruleset.queues ?? [], (index) => childPath("queues", index)),
    ...duplicateIds(ruleset.roles ?? [], (index) => childPath("roles", index)),
    ...formerIds(ruleset),
    ...steps.flatMap(({ path, step }) => ("rep" in step ? duplicateReps(step.rep, `${path}.rep`) : [])),
  ];
}

// Two pools that had the same id would both keep its state, and so would a pool that has it now.
function formerIds({ pools = {} }: Examination["ruleset"]): readonly Issue[] {
  const own = Object.keys(pools).map((id) => ({ id, path: childPath("pools", id) }));
  const former = Object.entries(pools).flatMap(([id, pool]) => {
    const path = `${childPath("pools", id)}.formerly`;
    return (pool?.formerly ?? []).map((each, index) => ({ id: each, path: childPath(path, index) }));
  });
  const all = [...own, ...former];
  return duplicateIds(
    all.map(({ id }) => id),
    (index) => all[index]?.path ?? "",
  );
}

// An expression is no list, and whom it gives only a lead can tell.
function duplicateReps(named: unknown, path: string): readonly Issue[] {
  if (!Array.isArray(named)) return [];
  const ids = named.map((id: unknown) => (typeof id === "string" ? id : undefined));
  return duplicateIds(ids, (index) => childPath(path, index));
}

function duplicate(path: string, id: string, before: string): Issue {
  return {
    path,
    code: "duplicate_id",
    message: `\`${quote(id)}\` stands twice: first at \`${before}\``,
    remedy: "rename or remove one of them",
  };
}
