import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import type { TenantStore } from "./tenant-store.js";

const DEPTH = 10_000;

/** Bodies that come back otherwise from what reads them as JSON, as UTF-8 or as anything but code units. */
const BODIES: readonly (readonly [what: string, body: string])[] = [
  ["the empty text", ""],
  ["spaces at both ends", "  body \t\r\n"],
  ["an empty list and an empty object", '{"a":[],"b":{}}'],
  ["numbers that no double holds", "[9007199254740993,0.1000000000000000055511151231257827,1e400,-0,1.0]"],
  ["keys twice and in no order", '{"b":1,"a":2,"b":3}'],
  ["what is no JSON", "{not json"],
  ["U+0000", "a\u0000b\u0000"],
  ["escapes", "\\u0000 \\n \\x41 %41 &amp; \\\\ \\"],
  ["quotation marks", `' '' " "" \` $1 $$ :name ? {0}`],
  ["line separators", "\u2028\u2029\u0085\r\n\n\r"],
  ["lone surrogates", "\ud800 \udc00 \udc00\ud800 \ud83d"],
  ["characters beyond the basic plane", "\ud83d\ude00 \u{10ffff}"],
  ["marks that combine", "e\u0301 \u00e9 \ufeff \u200d \ufffd \uffff"],
  ["every code unit up to U+02FF", String.fromCharCode(...Array.from({ length: 768 }, (_, unit) => unit))],
  ["a text nested deeply", `${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`],
];

const MEGABYTE = "0123456789abcdef".repeat(65_536);

/** Whether bodies come back as they were. */
export const BODY_CASES: readonly StoreCase[] = [
  {
    name: "bodies come back code unit by code unit",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      for (const [what, body] of BODIES) await keepsBody(tenant, what, body);
    },
  },
  {
    name: "a body of a megabyte comes back whole",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      await keepsBody(tenant, "a megabyte", `${MEGABYTE}\u00e9!`);
    },
  },
];

async function keepsBody(tenant: TenantStore, what: string, body: string): Promise<void> {
  await tenant.mustCommit(what, {
    read: [[what, 0]],
    write: [[what, body]],
    records: [[what, recordWrite(0, body)]],
  });
  const held = [[what, [1, body]]] as const;
  await tenant.mustHold(what, { entries: held, records: held });
}
