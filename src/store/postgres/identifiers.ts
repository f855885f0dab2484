import { createError } from "../../kernel/errors.js";
import { optionIssue } from "../../kernel/option-issue.js";

/** Where the tables and functions of the store are. */
export interface PostgresStoreOptions {
  /** The schema; `migrate` creates it if there is none. `public` by default. */
  readonly schema?: string;
  /** What the names of the tables and functions begin with; `lead_router_` by default. */
  readonly prefix?: string;
}

/** Names as they stand in a statement, quoted. */
export interface Names {
  readonly schema: string;
  /** `commit` → `"public"."lead_router_commit"`. */
  readonly of: (name: string) => string;
  /** The same without the schema, for what stands in that of its table. */
  readonly bare: (name: string) => string;
}

// PostgreSQL cuts longer names without a word, and two that are cut may be the same.
const LONGEST = 63;
const LONGEST_PREFIX = 40;

/**
 * The names that follow from the options.
 *
 * @throws an `OptionsError` for names that PostgreSQL cannot hold.
 */
export function namesOf({ schema = "public", prefix = "lead_router_" }: PostgresStoreOptions): Names {
  const issues = [
    ...(schema !== "" && isName(schema, LONGEST) ? [] : [nameIssue("schema", schema, 1, LONGEST)]),
    ...(isName(prefix, LONGEST_PREFIX) ? [] : [nameIssue("prefix", prefix, 0, LONGEST_PREFIX)]),
  ];
  if (issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
  const bare = (name: string) => identifier(prefix + name);
  return { schema: identifier(schema), bare, of: (name) => `${identifier(schema)}.${bare(name)}` };
}

/** A text as an identifier, whatever is in it. */
function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal, whatever is in it and however the server reads backslashes. */
export function literal(text: string): string {
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

function isName(name: unknown, longest: number): boolean {
  return typeof name === "string" && !/\0|\p{Surrogate}/u.test(name) && bytesOf(name) <= longest;
}

function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, "-").length;
}

function nameIssue(path: string, value: unknown, fewest: number, most: number) {
  return optionIssue(path, value, `give a text of ${fewest} to ${most} bytes that PostgreSQL can have as a name`);
}
