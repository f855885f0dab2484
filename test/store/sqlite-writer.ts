import { createRequire } from "node:module";
import { sqliteStore } from "../../src/store/sqlite-store.js";
import { countUp } from "./request.js";

// A process of its own: `<module> <file> <times>` counts up in a file, and says after each time that it is done.
const [, , module = "", file = "", times = "0"] = process.argv;
const loaded = createRequire(`${process.cwd()}/compat/package.json`)(module);
const Database = module === "node:sqlite" ? loaded.DatabaseSync : loaded;
const store = sqliteStore(new Database(file));
for (let done = 0; done < Number(times); done += 1) {
  await countUp(store, 1);
  process.stdout.write(".");
}
