import { unitDigits } from "../../kernel/unit-digits.js";
import { escapeKey } from "../storage-key.js";

/** The tables and indexes of a store, quoted. */
export interface SqliteNames {
  readonly layout: string;
  readonly entries: string;
  readonly records: string;
  readonly recordsDue: string;
  readonly recordsKeep: string;
}

/** The names under a prefix, whatever it holds: SQLite ends a text at U+0000, and takes `a` and `A` for the same name. */
export function sqliteNames(prefix: string): SqliteNames {
  const escaped = escapeKey(prefix).replace(/[A-Z]/g, (letter) => `%${unitDigits(letter)}`);
  const quoted = (name: string) => `"${escaped.replaceAll('"', '""')}${name}"`;
  return {
    layout: quoted("layout"),
    entries: quoted("entries"),
    records: quoted("records"),
    recordsDue: quoted("records_due"),
    recordsKeep: quoted("records_keep"),
  };
}
