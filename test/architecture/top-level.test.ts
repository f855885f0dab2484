import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";

const ENTRIES = [
  ...["src", "test", "bench", "examples", "docs", "schema", "compat"],
  ...["package.json", "tsconfig.json", "tsup.config.ts", "vitest.config.ts", "README.md"],
  ...["package-lock.json", "LICENSE", "biome.json", "knip.json", "typedoc.json", "CHANGELOG.md"],
  ...[".changeset", ".ci", ".gitignore"],
];

test.skipIf(!existsSync(".git"))("the top level of the repository is exactly the agreed one", () => {
  const options = { encoding: "utf8" } as const;
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], options);
  const present = listed.split("\n").filter((path) => path !== "" && existsSync(path));
  const entries = new Set(present.map((path) => path.split("/")[0]));
  expect([...entries].sort()).toEqual([...ENTRIES].sort());
});
