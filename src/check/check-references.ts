import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Target, Wait } from "../model/target.js";
import type { Draft } from "./draft.js";
import type { Examination } from "./examination.js";
import type { KnownNames } from "./known-names.js";
import { didYouMean } from "./suggest.js";

/** A name that must be declared: what of, and the code of its issue. */
const KINDS = Object.freeze({
  pools: { code: "dangling_pool", noun: "pool", where: "`pools`" },
  queues: { code: "dangling_queue", noun: "queue", where: "`queues`" },
  schedules: { code: "dangling_schedule", noun: "schedule", where: "`schedules`" },
  holidays: { code: "dangling_holidays", noun: "list of holidays", where: "`holidays`" },
  roles: { code: "dangling_role", noun: "role", where: "`roles`" },
  rotations: { code: "dangling_rotation", noun: "rotation", where: "`pools`" },
});

/** A kind of name that a ruleset declares. */
export type NameKind = keyof typeof KINDS;

/** The issue of a name that nothing declares; none for a value that is no name, or one of the words allowed beside. */
export function dangling(
  name: unknown,
  kind: NameKind,
  path: string,
  names: KnownNames,
  words: readonly string[] = [],
): readonly Issue[] {
  if (typeof name !== "string" || names[kind].has(name) || words.includes(name)) return [];
  const { code, noun, where } = KINDS[kind];
  const remedy = didYouMean(name, [...names[kind], ...words], `declare it in ${where}, or name one that is there`);
  return [{ path, code, message: `there is no ${noun} \`${quote(name)}\``, remedy }];
}

/** References of members and steps to pools, queues, roles and rotations. */
export function checkReferences({ ruleset, rules, steps, names }: Examination): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [id, pool] of Object.entries(ruleset.pools ?? {})) {
    (pool?.members ?? []).forEach((member, index) => {
      if (member === undefined || !("pool" in member)) return;
      const path = `${childPath(`${childPath("pools", id)}.members`, index)}.pool`;
      issues.push(...dangling(member.pool, "pools", path, names));
    });
  }
  for (const { path, step } of steps) issues.push(...stepReferences(step, path, names));
  for (const { path, rule } of rules) if ("assign" in rule) issues.push(...roleReferences(rule.assign, path, names));
  return [...issues, ...roleReferences(ruleset.fallback?.assign, "fallback", names)];
}

function stepReferences(step: Draft<Target | Wait>, path: string, names: KnownNames): readonly Issue[] {
  if ("pool" in step) {
    return [
      ...dangling(step.pool, "pools", `${path}.pool`, names),
      ...dangling(step.counts, "rotations", `${path}.counts`, names),
    ];
  }
  if ("rep" in step) return dangling(step.counts, "rotations", `${path}.counts`, names);
  return "queue" in step ? dangling(step.queue, "queues", `${path}.queue`, names) : [];
}

function roleReferences(assign: unknown, path: string, names: KnownNames): readonly Issue[] {
  if (!isRecord(assign)) return [];
  return Object.keys(assign).flatMap((role) => dangling(role, "roles", childPath(`${path}.assign`, role), names));
}
