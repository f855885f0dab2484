import { spawnSync } from "node:child_process";
import { build, type Plugin } from "esbuild";
import { bundled } from "./bundle.js";

/**
 * Runs the bench in plain Node. The one stage of the engine that is measured alone stands in a bundle of its own, made as
 * `tsup` makes `dist/`: the package does not export it.
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

const { status } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-", ...process.argv.slice(2)], {
  input: await bundled("bench/main.ts", [bundleStage]),
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
