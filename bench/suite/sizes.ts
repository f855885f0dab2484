import { bundledSize } from "../measure/bundled-size.js";
import type { Figure, Suite } from "./suite.js";
import { numberText } from "./words.js";

/** What the two entries weigh in a bundle. */
export const sizeSuite: Suite = {
  figures: ["core-gzip-bytes", "root-gzip-bytes"],
  run: async () => ({
    figures: [await weigh("core-gzip-bytes", "core"), await weigh("root-gzip-bytes", "index")],
    tables: [],
  }),
};

async function weigh(name: string, entry: "core" | "index"): Promise<Figure> {
  const { gzipBytes, minifiedBytes, byPackage } = await bundledSize(entry);
  const parts = [...byPackage].sort(([, a], [, b]) => b - a).map(([owner, bytes]) => `${owner} ${numberText(bytes)}`);
  return { name, value: gzipBytes, note: `minified ${numberText(minifiedBytes)}: ${parts.join(", ")}` };
}
