import { escapeKey } from "../../../src/store/storage-key.js";
import { joined } from "./joined.js";
import type { Mutant } from "./mutant.js";
import { renaming } from "./renaming.js";

const utf8 = (text: string) => Buffer.from(text, "utf8").toString("utf8");
const throughJson = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
};

/** Faults of names and bodies. */
export const NAME_FAULTS: readonly Mutant[] = [
  {
    fault: "the tenant is ignored",
    caughtBy: [
      "an entry, a record and another tenant's entry of one name are three things",
      "tenants whose names differ in one code unit never see each other",
      "where the tenant's name ends and the key begins is never in doubt",
    ],
    create: () => renaming({ tenant: () => "" }),
  },
  {
    fault: "tenants are lower-cased",
    caughtBy: ["tenants whose names differ in one code unit never see each other"],
    create: () => renaming({ tenant: (text) => text.toLowerCase() }),
  },
  {
    fault: "tenants are trimmed",
    caughtBy: ["tenants whose names differ in one code unit never see each other"],
    create: () => renaming({ tenant: (text) => text.trim() }),
  },
  {
    fault: "keys are lower-cased",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () => renaming({ name: (text) => text.toLowerCase() }),
  },
  {
    fault: "keys are normalised",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () => renaming({ name: (text) => text.normalize("NFC") }),
  },
  {
    fault: "keys lose spaces at their end",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () => renaming({ name: (text) => text.replace(/ +$/, "") }),
  },
  {
    fault: "keys end at U+0000",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () => renaming({ name: (text) => text.split("\u0000", 1).join() }),
  },
  {
    fault: "keys pass through UTF-8",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () => renaming({ name: utf8 }),
  },
  {
    fault: "keys are cut at 255",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () => renaming({ name: (text) => text.slice(0, 255) }),
  },
  {
    fault: "keys are cut at 4,095",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () => renaming({ name: (text) => text.slice(0, 4_095) }),
  },
  {
    fault: "keys are decoded as escapes",
    caughtBy: [
      "entries whose keys differ in one code unit are two",
      "records whose ids differ in one code unit are two, and due gives them back",
    ],
    create: () =>
      renaming({
        name: (text) => text.replace(/%([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      }),
  },
  {
    fault: "ids come back escaped from due",
    caughtBy: [
      "records whose ids differ in one code unit are two, and due gives them back",
      "records of any id that are due at once are listed once each",
    ],
    create: () => renaming({ name: (text) => escapeKey(text) }),
  },
  {
    fault: "tenant and key are joined by a colon",
    caughtBy: [
      "where the tenant's name ends and the key begins is never in doubt",
      "an entry, a record and another tenant's entry of one name are three things",
    ],
    create: joined,
  },
  {
    fault: "bodies are trimmed",
    caughtBy: ["bodies come back code unit by code unit"],
    create: () => renaming({ body: (text) => text.trim() }),
  },
  {
    fault: "bodies pass through JSON",
    caughtBy: ["bodies come back code unit by code unit"],
    create: () => renaming({ body: throughJson }),
  },
  {
    fault: "bodies pass through UTF-8",
    caughtBy: ["bodies come back code unit by code unit", "what was committed survives reopening"],
    create: () => renaming({ body: utf8 }),
  },
  {
    fault: "bodies end at U+0000",
    caughtBy: ["bodies come back code unit by code unit"],
    create: () => renaming({ body: (text) => text.split("\u0000", 1).join() }),
  },
  {
    fault: "bodies are cut at a megabyte",
    caughtBy: ["a body of a megabyte comes back whole"],
    create: () => renaming({ body: (text) => text.slice(0, 1_048_576) }),
  },
];
