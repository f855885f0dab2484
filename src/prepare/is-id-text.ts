const LONGEST = 255;
const UNFIT = /[\p{Cc}\p{Cs}]/u;

/**
 * Whether a text can be an id: 1–255 UTF-16 code units, well-formed, without control characters, and not `__proto__`.
 */
export function isIdText(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST && text !== "__proto__" && !UNFIT.test(text);
}
