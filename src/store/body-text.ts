import { unitDigits } from "../kernel/unit-digits.js";

const UNWRITABLE = /[\0\ud800-\udfff]/u;
const ESCAPED = /[%\0]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A body as a database can keep it, which takes neither U+0000 nor half a surrogate pair: as it is, unless it has one of
 * these or begins with `%`, as no body of the engine does. Then it is a `%`, and what cannot be kept and every other `%` are
 * `%` and four hexadecimal digits.
 */
export function bodyText(body: string): string {
  if (!body.startsWith("%") && !UNWRITABLE.test(body)) return body;
  return `%${body.replace(ESCAPED, (unit) => `%${unitDigits(unit)}`)}`;
}

/** The body that `bodyText` wrote. */
export function bodyOf(text: string): string {
  if (!text.startsWith("%")) return text;
  const digits = /%([0-9a-f]{4})/g;
  return text.slice(1).replace(digits, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
