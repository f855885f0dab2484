import { writeFileSync } from "node:fs";
import { reasonsDocument } from "./reasons-document.js";

// Writes `docs/reasons.md`: `npm run reasons`.
writeFileSync(new URL("../../docs/reasons.md", import.meta.url), reasonsDocument());
