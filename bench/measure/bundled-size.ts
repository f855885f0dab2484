import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a bundle weighs, and whose code it is. */
export interface BundledSize {
  /** Minified and gzipped. */
  readonly gzipBytes: number;
  readonly minifiedBytes: number;
  /** Minified bytes by package; this package's own under `lead-router`. */
  readonly byPackage: ReadonlyMap<string, number>;
}

/** Bundles an entry of `dist/` with all that it depends on, for any platform. */
export async function bundledSize(entry: "core" | "index"): Promise<BundledSize> {
  const { outputFiles, metafile } = await build({
    entryPoints: [`dist/${entry}.js`],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const byPackage = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? "lead-router";
      byPackage.set(owner, (byPackage.get(owner) ?? 0) + bytesInOutput);
    }
  }
  return { gzipBytes: gzipSync(contents, { level: 9 }).length, minifiedBytes: contents.length, byPackage };
}
