import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A folder outside the repository in which `lead-router` is installed as built. */
export interface Consumer {
  readonly folder: string;
  /** Writes a file into the folder. */
  write(path: string, text: string): void;
  /** Runs a file of the folder with Node and gives what it printed. */
  run(path: string): string;
  remove(): void;
}

/** Makes such a folder; the caller removes it. */
export function createConsumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "lead-router-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve("."), join(folder, "node_modules", "lead-router"), "junction");
  // A database that examples may use.
  symlinkSync(resolve("node_modules/@electric-sql"), join(folder, "node_modules", "@electric-sql"), "junction");
  return {
    folder,
    write: (path, text) => writeFileSync(join(folder, path), text),
    run: (path) => execFileSync(process.execPath, [path], { cwd: folder, encoding: "utf8", stdio: "pipe" }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
