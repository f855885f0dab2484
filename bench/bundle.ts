import { build, type Plugin } from "esbuild";

/**
 * A bench as one module for plain Node, on the package as built. Only the bench's own files are bundled (a loader that keeps
 * names would slow every closure), and of `src` only the zod schema and what it imports: what is measured is `dist/`.
 *
 * @throws an Error where more of `src` would be bundled.
 */
export async function bundled(entry: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    // Without it `lead-router` would be read from the paths of tsconfig.json, that is from `src`.
    tsconfigRaw: {},
    plugins,
    metafile: true,
    write: false,
  });
  const strangers = Object.keys(metafile.inputs).filter((path) =>
    /^src\/(?:\w+\.ts|condition|dispatcher|matching|store|targets)/.test(path),
  );
  if (strangers.length > 0) throw new Error(`the bench must measure dist, yet bundles ${strangers.join(", ")}`);
  return outputFiles[0]?.text ?? "";
}
