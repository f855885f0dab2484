import type { Issue } from "../kernel/issue.js";
import type { Examination } from "./examination.js";

/** More rules and branches than the host allows. */
export function checkSize({ rules, limits }: Examination): readonly Issue[] {
  if (rules.length <= limits.rules) return [];
  const message = `there are \`${rules.length}\` rules and branches, over \`${limits.rules}\``;
  return [
    {
      path: "rules",
      code: "limit_exceeded",
      message,
      remedy: "use tables for what differs by value, or raise `limits.rules`",
    },
  ];
}
