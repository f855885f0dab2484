import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../..", import.meta.url);

/** Runs the demo's script in a process of its own, as `npm run demo` does. */
export function runScript(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = ["--import", "tsx", "examples/demo.ts", ...args];
  const options = {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
  return { status, stdout, stderr };
}

/** Writes a file into an empty folder and gives its path. */
export function temporaryFile(name: string, content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "lead-router-demo-")), name);
  writeFileSync(file, content);
  return file;
}
