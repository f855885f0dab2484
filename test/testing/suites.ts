import { existsSync, readFileSync } from "node:fs";

const FOLDER = "../shared/contracts/jsonlogic/suites";

/** A case of the community's suites: a rule, its data, and what it comes to or that it is an error. */
export interface SuiteCase {
  readonly description: string;
  readonly rule: unknown;
  readonly data?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** The suites' files in their order; none where the folder is not there, which one visible line then says. */
export const SUITE_FILES: readonly string[] = listFiles();

function listFiles(): readonly string[] {
  if (existsSync(FOLDER)) return JSON.parse(readFileSync(`${FOLDER}/index.json`, "utf8"));
  console.info(`the suites of JsonLogic were not run: there is no ${FOLDER}`);
  return [];
}

/** The cases of one file, without the headings between them. */
export function readSuite(file: string): readonly SuiteCase[] {
  const entries: readonly (SuiteCase | string)[] = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
  return entries.filter((entry) => typeof entry === "object");
}
