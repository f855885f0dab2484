const THREE_LETTERS = /^[A-Za-z]{3}$/;
const NAME = /^[A-Za-z][\w+-]*(?:\/[A-Za-z][\w+-]*){0,2}$/;

/**
 * Whether a text names a time zone of the IANA data that this runtime knows, spelt as there: `America/Chicago`, `UTC`.
 * Refused although runtimes accept some of them: the empty text (the host's zone), other names of three letters (`BST`
 * is Dhaka, `IST` India, `EST` never summer time), bare offsets, and other capitals (`america/chicago`).
 *
 * Costs about 0.1 ms: ask once for each distinct name.
 */
export function isZone(name: string): boolean {
  if (name === "UTC") return true;
  return !THREE_LETTERS.test(name) && NAME.test(name) && isKnown(name);
}

function isKnown(name: string): boolean {
  try {
    const known = new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
