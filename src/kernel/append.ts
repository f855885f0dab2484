/**
 * Adds an item to a list of which there is nothing yet (`null`) or a beginning. Most lists of a decision come to one item: a
 * list that begins with it takes just its room, one that is empty when it is first pushed to takes that of seventeen.
 */
export function append<T>(list: T[] | null, item: T): T[] {
  if (list === null) return [item];
  list.push(item);
  return list;
}
