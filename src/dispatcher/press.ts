/** Races lost lately, and what follows for the batches to come. */
export interface Press {
  /** Takes note of a race that was lost. */
  lost(): void;
  /** Takes note of one that was won. */
  won(): void;
  /** Whether the next batch had better ask for the lock at once. */
  asksFirst(): boolean;
}

const LOST_BEFORE_ASKING = 3;
const SHORTEST_SPELL = 8;
const LONGEST_SPELL = 128;

/**
 * While others write the same entries all the time, whoever decides before they have the lock mostly decides in vain. So
 * after some lost races batches ask for the lock first: a spell of them, then one that tries without; each spell is twice as
 * long as the one before, until races are won again.
 */
export function createPress(): Press {
  let lost = 0;
  let spell = SHORTEST_SPELL;
  let left = 0;
  return {
    lost: () => {
      lost += 1;
      if (lost < LOST_BEFORE_ASKING || left > 0) return;
      left = spell;
      spell = Math.min(2 * spell, LONGEST_SPELL);
      // One that is lost after the spell begins the next.
      lost = LOST_BEFORE_ASKING - 1;
    },
    won: () => {
      lost = Math.max(0, lost - 1);
      if (lost === 0) spell = SHORTEST_SPELL;
    },
    asksFirst: () => {
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
}
