import { describe, expect, test } from "vitest";
import { type Normalization, normalizeText } from "../../src/prepare/normalize-text.js";

describe("a text is cleaned by", () => {
  const rows: [Normalization[], string, string][] = [
    [[], " As It Is ", " As It Is "],
    [["trim"], " \t\n\u00a0\ufeffIllinois\u2003\r\n", "Illinois"],
    [["trim"], "a b", "a b"],
    [["lower"], "GoOGLE", "google"],
    [["lower"], "İI", "i\u0307i"],
    [["upper"], "us", "US"],
    [["upper"], "straße", "STRASSE"],
    [["upper"], "ıi", "II"],
    [["digits"], "+1 (312) 555-0100", "13125550100"],
    [["digits"], "٣12", "12"],
    [["digits"], "none", ""],
    [["fold"], "Évian-les-Bains", "evian-les-bains"],
    [["fold"], "ÅNGSTRÖM ﬁ Ⅳ ½ ＡＢＣ", "angstrom fi iv 1⁄2 abc"],
    [["fold"], "İstanbul", "istanbul"],
    [["fold"], "e\u0301\u0323", "e"],
    [["fold"], "日本", "日本"],
    [["trim", "lower"], "  Google ", "google"],
    [["upper", "lower"], "ß", "ss"],
    [["lower", "upper"], "ß", "SS"],
    [["trim"], "", ""],
  ];
  test.each(rows)("%j: %j is %j", (steps, text, cleaned) => {
    expect(normalizeText(text, steps)).toBe(cleaned);
  });
});

test("cleaning twice by one step changes nothing more, whatever the character", () => {
  const unstable: string[] = [];
  for (const step of ["trim", "lower", "upper", "digits", "fold"] satisfies Normalization[]) {
    for (let point = 0; point <= 0x1_ffff; point++) {
      const once = normalizeText(String.fromCodePoint(point), [step]);
      if (normalizeText(once, [step]) !== once) unstable.push(`${step} U+${point.toString(16)}`);
    }
  }
  expect(unstable).toEqual([]);
});
