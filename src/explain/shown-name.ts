import { quote } from "../kernel/quote.js";

// Letters, digits, spaces between them and the punctuation that ids are made of; nothing that could pass for syntax.
const PLAIN = /^[\p{L}\p{N}_.:/@+#&(),'-]+(?: [\p{L}\p{N}_.:/@+#&(),'-]+)*$/u;

/** An id as it reads in a sentence: bare where it is plain, quoted and escaped where it is not. */
export function shownName(name: string): string {
  return PLAIN.test(name) ? name : quote(name);
}

// The paths that clauses show bare; a clause and the values under it write a path in one way.
const PLAIN_PATH = /^[\p{L}\p{N}_$.-]+$/u;

/** A field's path as clauses write it: bare where it is made of words and dots, quoted where it is not. */
export function shownPath(path: string): string {
  return PLAIN_PATH.test(path) ? path : quote(path);
}
