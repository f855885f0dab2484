import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Report, Suite } from "./suite.js";

const QUIET = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];

/** What `npm i lead-router` adds to an empty project. */
export const installSuite: Suite = {
  figures: ["install-packages", "install-mb"],
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "lead-router-"));
    try {
      return install(folder);
    } catch {
      const note = "could not be installed: npm found neither a cache nor a registry";
      return { figures: installSuite.figures.map((name) => ({ name, value: null, note })), tables: [] };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function install(folder: string): Report {
  const packed: { filename: string }[] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], "."),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", version: "0.0.0", private: true }));
  npm(["install", `./${packed[0]?.filename ?? ""}`, ...QUIET], folder);
  const modules = join(folder, "node_modules");
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" });
  const packages = files.filter((path) => /(?:^|node_modules\/)(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(path));
  const bytes = files
    .map((path) => statSync(join(modules, path)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  const names = packages.map((path) => path.replace("/package.json", "")).sort((a, b) => (a < b ? -1 : 1));
  return {
    figures: [
      { name: "install-packages", value: packages.length, note: names.join(", ") },
      { name: "install-mb", value: bytes / 1e6, note: "sum of the files' lengths" },
    ],
    tables: [],
  };
}

function npm(command: readonly string[], folder: string): string {
  return execFileSync("npm", command, {
    cwd: resolve(folder),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
}
