const LONG = "x".repeat(4_095);
const MIDDLE = "y".repeat(254);

/** Names that stores confuse: twins that differ in one code unit, and marks that mean something to some database. */
export const HOSTILE_NAMES: readonly string[] = Object.freeze([
  ...["", " ", "  ", "a", "A", "a ", " a", "a\t", "a\n", "a:b", "a::b", "a/b", "a//b", "a|b", "a,b", "a;b", "a.b"],
  ...["{x}", "{x", "x}", "}", "{}", "[x]", "(x)", "<x>", "x", "*", "?", "_", "-", "--", "#", "$1", "@x", "&", "~"],
  ...["%", "%%", "%s", "%0000", "%007b", "%0025", "%#", "\\", "\\\\", "\\0", "\\u0000", "'", "''", '"', '""', "`"],
  ...["__proto__", "constructor", "toString", "null", "undefined", "NaN", "0", "00", "1", "01", "1e0", "true"],
  ...["\u0000", "a\u0000", "a\u0000b", "\u0001", "\u007f", "\u0080", "\u00a0", "\u200b", "\u2028", "\ufeff", "\uffff"],
  // Composed and decomposed; full-width; capitals that some locales lower to another letter.
  ...["\u00e9", "e\u0301", "\u00c9", "\uff41", "\u0130", "i\u0307", "\u0131", "i", "I", "\u00df", "ss", "\ufb01", "fi"],
  ...["\ud800", "\udc00", "\ud800\ud800", "\udc00\ud800", "\ufffd", "\ud83d\ude00", "\ud83d", "\ude00", "\u{10ffff}"],
  ...[`${MIDDLE}a`, `${MIDDLE}b`, `${MIDDLE}ab`, `${LONG}a`, `${LONG}b`, `${LONG}A`, `a${LONG}`, `b${LONG}`],
]);
