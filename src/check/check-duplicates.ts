import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Examination } from "./examination.js";

/** An id and where it stands. */
export interface IdPlace {
  readonly path: string;
  readonly id: string | undefined;
}

/** An issue for every id that stood before. */
export function duplicateIds(places: readonly IdPlace[]): readonly Issue[] {
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { path, id } of places) {
    if (id === undefined) continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else issues.push(duplicate(path, id, before));
  }
  return issues;
}

/** Ids that stand twice where each may stand once: rules in the whole tree, queues, roles, the reps of one target. */
export function checkDuplicates({ ruleset, rules, steps }: Examination): readonly Issue[] {
  return [
    ...duplicateIds(rules.map(({ path, rule }) => ({ path: `${path}.id`, id: rule.id }))),
    ...duplicateIds(listPlaces(ruleset.queues, "queues")),
    ...duplicateIds(listPlaces(ruleset.roles, "roles")),
    ...steps.flatMap(({ path, step }) => ("rep" in step ? duplicateIds(repPlaces(step.rep, `${path}.rep`)) : [])),
  ];
}

function listPlaces(list: readonly (string | undefined)[] | undefined, path: string): readonly IdPlace[] {
  return (list ?? []).map((id, index) => ({ path: childPath(path, index), id }));
}

// An expression is no list, and whom it gives only a lead can tell.
function repPlaces(named: unknown, path: string): readonly IdPlace[] {
  const list: readonly unknown[] = Array.isArray(named) ? named : [];
  return list.map((id, index) => ({ path: childPath(path, index), id: typeof id === "string" ? id : undefined }));
}

function duplicate(path: string, id: string, before: string): Issue {
  return {
    path,
    code: "duplicate_id",
    message: `\`${quote(id)}\` stands twice: first at \`${before}\``,
    remedy: "rename or remove one of them",
  };
}
