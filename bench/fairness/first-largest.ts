/** The first of the members with the largest value; −1 among none. */
export function firstLargest(members: readonly number[], rank: (member: number) => number): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const value = rank(member);
    if (value > most) {
      best = member;
      most = value;
    }
  }
  return best;
}
