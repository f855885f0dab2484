const LONGEST = 255;
const UNFIT = /[\p{Cc}\p{Cs}]/u;
const PLAIN = /^[ -~]*$/;

/**
 * Whether a text can be an id: 1–255 UTF-16 code units, well-formed, without control characters, and not `__proto__`.
 */
export function isIdText(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST || text === "__proto__") return false;
  // Most ids are plain ASCII, and this says so in a fraction of the time.
  return PLAIN.test(text) || !UNFIT.test(text);
}
