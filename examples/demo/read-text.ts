import { readFileSync } from "node:fs";
import { DemoError } from "./demo-error.js";

/** The text of a file, its byte order mark left out. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new DemoError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The JSON in a file. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DemoError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
