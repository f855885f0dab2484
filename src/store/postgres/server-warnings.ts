import { isRecord } from "../../kernel/is-record.js";
import type { Issue } from "../../kernel/issue.js";
import { quote } from "../../kernel/quote.js";
import type { Query } from "./connection.js";

interface Wish {
  readonly setting: string;
  readonly fits: readonly string[];
  readonly code: string;
  readonly remedy: string;
}

const WISHES: readonly Wish[] = [
  {
    setting: "fsync",
    fits: ["on"],
    code: "not_durable",
    remedy: "turn it on: without it a crash of the machine may leave nothing that can be read",
  },
  {
    setting: "synchronous_commit",
    fits: ["on", "local", "remote_write", "remote_apply"],
    code: "not_durable",
    remedy: "turn it on for the role of the store: without it a crash of the server loses what it had confirmed",
  },
  {
    setting: "full_page_writes",
    fits: ["on"],
    code: "not_durable",
    remedy: "turn it on, unless the file system never writes half a page",
  },
  {
    setting: "default_transaction_isolation",
    fits: ["read committed"],
    code: "isolation_costly",
    remedy:
      "leave it at `read committed` for the role of the store: above it, collisions cost one more round trip each",
  },
  {
    setting: "transaction_read_only",
    fits: ["off"],
    code: "store_read_only",
    remedy: "connect to the primary server with a role that may write",
  },
  {
    setting: "server_encoding",
    fits: ["UTF8"],
    code: "encoding_narrow",
    remedy: "use a database in UTF8: others refuse bodies with letters that they do not have",
  },
];

const SETTINGS = WISHES.map(({ setting }) => `current_setting('${setting}') AS ${setting}`).join(", ");

/** What is worth a warning about the settings of a server, as a connection of the store has them. */
export async function serverWarnings(query: Query): Promise<readonly Issue[]> {
  const [row] = await query(`SELECT ${SETTINGS}`, []);
  return WISHES.flatMap(({ setting, fits, code, remedy }) => {
    const value = isRecord(row) ? row[setting] : undefined;
    const message = `the server has \`${setting}\` at \`${quote(value)}\``;
    return fits.some((fit) => fit === value) ? [] : [{ path: `store.${setting}`, code, message, remedy }];
  });
}
