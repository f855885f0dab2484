import { createError } from "../kernel/errors.js";
import { quote } from "../kernel/quote.js";
import { bodyOf } from "./body-text.js";
import type { Stored } from "./rotation-store.js";

const REVISION = /^[1-9][0-9]{0,15}$/;

/**
 * A value from what a database gave for its revision, as a number, a bigint or a text, and for its body.
 *
 * @throws a `StateError` for what this store did not write: never an empty start.
 */
export function storedValue(key: string, revision: unknown, body: unknown): Stored {
  const digits = String(revision);
  if (typeof body !== "string" || !REVISION.test(digits)) {
    const message = `what is kept here is no value of this store: revision \`${quote(revision)}\`, body \`${quote(body)}\``;
    const remedy =
      "restore the value from the last good state, and give the store a prefix that nobody else writes under";
    throw createError("StateError", "state_invalid", [{ path: key, code: "state_invalid", message, remedy }]);
  }
  return { revision: Number(digits), body: bodyOf(body) };
}
