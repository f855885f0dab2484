import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/core.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  tsconfig: "src/tsconfig.json",
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  noExternal: ["fastest-levenshtein"],
});
