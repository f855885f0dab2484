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

/** Ids that stand twice where each may stand once: rules in the whole tree, queues, roles, arms of a split. */
export function checkDuplicates({ ruleset, rules }: Examination): readonly Issue[] {
  return [
    ...duplicateIds(rules.map(({ path, rule }) => ({ path: `${path}.id`, id: rule.id }))),
    ...duplicateIds(listPlaces(ruleset.queues, "queues")),
    ...duplicateIds(listPlaces(ruleset.roles, "roles")),
  ];
}

function listPlaces(list: readonly (string | undefined)[] | undefined, path: string): readonly IdPlace[] {
  return (list ?? []).map((id, index) => ({ path: childPath(path, index), id }));
}

function duplicate(path: string, id: string, before: string): Issue {
  return {
    path,
    code: "duplicate_id",
    message: `\`${quote(id)}\` stands twice: first at \`${before}\``,
    remedy: "rename or remove one of them",
  };
}
