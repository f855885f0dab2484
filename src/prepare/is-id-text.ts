const LONGEST = 255;
const UNFIT = /[\p{Cc}\p{Cs}]/u;
const [SPACE, TILDE] = [0x20, 0x7e];

/**
 * Whether a text can be an id: 1–255 UTF-16 code units, well-formed, without control characters, and not `__proto__`.
 */
export function isIdText(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST || text === "__proto__") return false;
  return isPrintable(text) || !UNFIT.test(text);
}

// Most ids are printable ASCII, and this says so in a fraction of the time.
function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > TILDE) return false;
  }
  return true;
}
