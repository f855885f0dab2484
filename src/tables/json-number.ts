const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The finite number that a text is, if it matches JSON's number grammar exactly (no spaces, signs, commas or hexadecimals); else NaN. */
export function jsonNumber(text: string): number {
  const number = JSON_NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}
