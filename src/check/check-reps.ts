import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import { REP_KEYS } from "../model/rep-keys.js";
import type { Rep, Roster } from "../model/roster.js";
import { duplicateIds } from "./check-duplicates.js";
import type { Draft } from "./draft.js";
import { didYouMean } from "./suggest.js";

/** Rep ids that stand twice, attributes that conditions cannot read, and backups that nobody is, that stand twice, or that are the rep itself. */
export function checkReps(roster: Draft<Roster>): readonly Issue[] {
  const reps = roster.reps ?? [];
  const named = reps.map((rep) => rep?.id);
  const ids = new Set(named.filter((id) => id !== undefined));
  return [
    ...duplicateIds(named, (index) => `${childPath("reps", index)}.id`),
    ...reps.flatMap((rep, index) => {
      const path = childPath("reps", index);
      return [...refusedAttributes(rep, path), ...badBackups(rep, path, ids)];
    }),
  ];
}

function refusedAttributes(rep: Draft<Rep> | undefined, path: string): readonly Issue[] {
  return Object.keys(rep?.attributes ?? {})
    .filter((name) => REP_KEYS.includes(name))
    .map((name) => ({
      path: childPath(`${path}.attributes`, name),
      code: "refused_attribute",
      message: `an attribute may not be called \`${quote(name)}\`, which is a key of the rep itself`,
      remedy: "give the attribute another name",
    }));
}

function badBackups(rep: Draft<Rep> | undefined, path: string, ids: ReadonlySet<string>): readonly Issue[] {
  const backups = rep?.backup ?? [];
  const pathOf = (index: number) => childPath(`${path}.backup`, index);
  return [
    ...duplicateIds(backups, pathOf),
    ...backups.flatMap((id, index) => {
      if (id === undefined) return [];
      return id === rep?.id ? [backupOfOneself(pathOf(index), id)] : danglingRep(id, pathOf(index), ids);
    }),
  ];
}

function backupOfOneself(path: string, id: string): Issue {
  const message = `\`${quote(id)}\` stands in for nobody by backing up themselves`;
  return { path, code: "backup_of_oneself", message, remedy: "name another rep, or remove the entry" };
}

/** The issue of a rep id that is not in the roster. */
export function danglingRep(id: string, path: string, ids: ReadonlySet<string>): readonly Issue[] {
  if (ids.has(id)) return [];
  const message = `there is no rep \`${quote(id)}\` in the roster`;
  return [
    {
      path,
      code: "dangling_rep",
      message,
      remedy: didYouMean(id, [...ids], "add the rep to the roster, or name one that is there"),
    },
  ];
}
