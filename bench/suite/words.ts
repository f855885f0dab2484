const UNITS = [
  { unit: "s", ns: 1e9 },
  { unit: "ms", ns: 1e6 },
  { unit: "µs", ns: 1e3 },
];

/** Nanoseconds as people read them: `1.24 µs`. */
export function timeText(ns: number): string {
  const { unit, ns: size } = UNITS.find((each) => ns >= each.ns) ?? { unit: "ns", ns: 1 };
  return `${numberText(ns / size)} ${unit}`;
}

/** A number in three digits. */
export function numberText(value: number): string {
  return threeDigits(value).toLocaleString("en-US", { maximumFractionDigits: 20 });
}

/** A number cut to three significant digits, but no whole number above 999 changed. */
export function threeDigits(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
