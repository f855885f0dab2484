import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemaFiles } from "./json-schema-text.js";

// Writes the files of `schema/`: `npx tsx test/schema/write-json-schema.ts`.
const folder = new URL("../../schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [file, text] of jsonSchemaFiles()) writeFileSync(new URL(file, folder), text);
