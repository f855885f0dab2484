const ZIP = /^(\d{5})(?:-?\d{4})?$/;

/** The five digits of a US ZIP code as text: from `12345`, `12345-6789`, `123456789` or an integer of five digits. */
export function readZip(value: unknown): string | undefined {
  if (typeof value === "string") return ZIP.exec(value)?.[1];
  const five = typeof value === "number" && Number.isInteger(value) && value >= 10_000 && value <= 99_999;
  return five ? String(value) : undefined;
}
