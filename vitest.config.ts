import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));
const HOUSE = ["test/architecture/**/*.test.ts"];
/** Suites that look at the package as it is published: `dist/` is built first, unless it is up to date. */
const PACKAGE = ["types", "package", "docs", "realm"].map((folder) => `test/${folder}/**/*.test.ts`);
/** Suites of the core: they also run with every input deep-frozen and passed through JSON. */
const CORE = [
  ...[
    "laws",
    "reference",
    "strategy",
    "state",
    "matching",
    "eligibility",
    "targets",
    "prepare",
    "condition",
    "session",
    "lifecycle",
  ].map((folder) => `test/${folder}/**/*.test.ts`),
  ...["test/golden*/**/*.test.ts", "test/golden*.test.ts", "test/route*/**/*.test.ts", "test/route*.test.ts"],
];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^lead-router$/, replacement: source("index.ts") },
      { find: /^lead-router\/core$/, replacement: source("core.ts") },
      { find: /^lead-router\/dispatcher$/, replacement: source("dispatcher.ts") },
      { find: /^lead-router\/store\/([a-z]+)$/, replacement: source("store/$1-store.ts") },
      { find: /^lead-router\/testing$/, replacement: source("testing.ts") },
    ],
  },
  test: {
    reporters: ["default"],
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "plain", include: ["test/**/*.test.ts"], exclude: [...HOUSE, ...PACKAGE] } },
      { extends: true, test: { name: "frozen", include: CORE, env: { LEAD_ROUTER_INPUTS: "frozen" } } },
      { extends: true, test: { name: "house", include: HOUSE } },
      { extends: true, test: { name: "package", include: PACKAGE, globalSetup: "test/package/build.ts" } },
    ],
  },
});
