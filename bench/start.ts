import { spawnSync } from "node:child_process";
import { build, type Plugin } from "esbuild";

/**
 * Runs the bench in plain Node, on the package as built. Only the bench's own files are bundled (a loader that keeps names
 * would slow every closure), and of `src` only the zod schema and what it imports: the engine that is measured is `dist/`.
 *
 * The one stage of it that is measured alone stands in a bundle of its own, made as `tsup` makes `dist/`: the package does
 * not export it.
 */
const STAGE = "bench/engine/matching-stage.ts";

const bundleStage: Plugin = {
  name: "matching stage",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/matching-stage\.js$/ }, async () => ({
      path: dataUrl(await bundledStage()),
      external: true,
    }));
  },
};

const { outputFiles, metafile } = await build({
  entryPoints: ["bench/main.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // Without it `lead-router` would be read from the paths of tsconfig.json, that is from `src`.
  tsconfigRaw: {},
  plugins: [bundleStage],
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

async function bundledStage(): Promise<string> {
  const stage = await build({
    entryPoints: [STAGE],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    tsconfigRaw: {},
    write: false,
  });
  return stage.outputFiles[0]?.text ?? "";
}

function dataUrl(module: string): string {
  return `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;
}
