/** Stands in a column where there is nothing: no entry in the state, or (for `since`) no earning. */
export const NONE = -1;

/** A column of `length` places, each holding `value`. */
export function newColumn(length: number, value: number): Float64Array {
  return new Float64Array(length).fill(value);
}

/** A copy twice as long; the new places hold `value`. */
export function longerColumn(column: Float64Array, value: number): Float64Array {
  const longer = newColumn(2 * column.length + 8, value);
  longer.set(column);
  return longer;
}
