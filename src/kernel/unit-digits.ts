/** The four hexadecimal digits of a text's first code unit: what an escape of it is written with. */
export function unitDigits(text: string): string {
  return text.charCodeAt(0).toString(16).padStart(4, "0");
}
