import { spawnSync } from "node:child_process";
import { build } from "esbuild";

/**
 * Runs the bench in plain Node, on the package as built. Only the bench's own files are bundled (a loader that keeps names
 * would slow every closure), and of `src` only the zod schema and what it imports: the engine that is measured is `dist/`.
 */
const { outputFiles, metafile } = await build({
  entryPoints: ["bench/main.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // Without it `lead-router` would be read from the paths of tsconfig.json, that is from `src`.
  tsconfigRaw: {},
  metafile: true,
  write: false,
});
const strangers = Object.keys(metafile.inputs).filter((path) =>
  /^src\/(?:\w+\.ts|condition|matching|targets)/.test(path),
);
if (strangers.length > 0) throw new Error(`the bench must measure dist, yet bundles ${strangers.join(", ")}`);
const { status } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-", ...process.argv.slice(2)], {
  input: outputFiles[0]?.text ?? "",
  stdio: ["pipe", "inherit", "inherit"],
});
process.exitCode = status ?? 1;
