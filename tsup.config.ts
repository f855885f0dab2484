import { readdir, readFile, writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";

/** Packages that are copied into `dist/`, and whose licences go with it. */
const BUNDLED = ["fastest-levenshtein"];

export default defineConfig({
  entry: {
    index: "src/index.ts",
    core: "src/core.ts",
    dispatcher: "src/dispatcher.ts",
    testing: "src/testing.ts",
    "store/memory": "src/store/memory-store.ts",
    "store/postgres": "src/store/postgres-store.ts",
    "store/redis": "src/store/redis-store.ts",
    "store/sqlite": "src/store/sqlite-store.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  tsconfig: "src/tsconfig.json",
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  noExternal: BUNDLED,
  onSuccess: writeNotices,
});

async function writeNotices(): Promise<void> {
  const notices = await Promise.all(BUNDLED.map(noticeOf));
  await writeFile(
    "dist/THIRD-PARTY-NOTICES.txt",
    `This package contains the following software.\n\n${notices.join("\n")}`,
  );
}

async function noticeOf(name: string): Promise<string> {
  const folder = `node_modules/${name}`;
  const { version } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (licence === undefined) throw new Error(`${name} has no licence file to copy`);
  return `${name} ${version}\n\n${(await readFile(`${folder}/${licence}`, "utf8")).trim()}\n`;
}
