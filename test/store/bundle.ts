import { join } from "node:path";
import { build } from "esbuild";

/** Makes a script of TypeScript and what it imports one file that any Node runs; gives its path. */
export async function bundle(script: string, folder: string): Promise<string> {
  const outfile = join(folder, "script.mjs");
  const banner = { js: 'import { createRequire as make } from "node:module"; const require = make(import.meta.url);' };
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner,
    // An optional part of pg.
    external: ["pg-native"],
  });
  return outfile;
}
