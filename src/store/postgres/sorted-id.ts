// Units before and behind those that stay: tabulator and tilde sort on their side of all of them.
const LOWER = /[^ -\uffff]/g;
const HIGHER = /[~-\uffff]/g;

/**
 * An id in printable ASCII and tabulators, so that the server holds any id and sorts by bytes as JavaScript does by code
 * units. `originalId` gives it back.
 */
export function sortedId(id: string): string {
  return id.replace(LOWER, (unit) => `\t${digitsOf(unit)}`).replace(HIGHER, (unit) => `~${digitsOf(unit)}`);
}

/** The id that `sortedId` wrote. */
export function originalId(sorted: string): string {
  return sorted.replace(/[\t~]([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function digitsOf(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, "0");
}
