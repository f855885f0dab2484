import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const BUILT = [
  "index",
  "core",
  "dispatcher",
  "testing",
  "store/memory",
  "store/postgres",
  "store/redis",
  "store/sqlite",
]
  .flatMap((entry) => [".js", ".cjs", ".d.ts", ".d.cts"].map((ending) => `dist/${entry}${ending}`))
  .concat("dist/THIRD-PARTY-NOTICES.txt");

/** Vitest's global set-up of the package project: builds `dist/` unless it is newer than everything it is made from. */
export default function build(): void {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => join("src", path));
  const newestSource = Math.max(...[...sources, "package.json", "tsconfig.json", "tsup.config.ts"].map(changedAt));
  if (BUILT.every((path) => existsSync(path) && changedAt(path) > newestSource)) return;
  execFileSync(process.execPath, ["node_modules/tsup/dist/cli-default.js", "--silent"], { stdio: "inherit" });
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs;
}
