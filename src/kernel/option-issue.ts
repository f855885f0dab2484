import type { Issue } from "./issue.js";
import { quote } from "./quote.js";

/** The issue of an option that cannot have the value that it was given. */
export function optionIssue(path: string, value: unknown, remedy: string): Issue {
  return { path, code: "options_invalid", message: `\`${path}\` cannot be \`${quote(value)}\``, remedy };
}
