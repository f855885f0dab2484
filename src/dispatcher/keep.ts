/** How long what is kept stays once nobody needs it any more, in milliseconds. */
export interface Keep {
  /** Records of leads that are closed or reached nobody, after their last decision. */
  readonly recordsMs: number;
  /** Records that events were followed. */
  readonly eventsMs: number;
  /** Capsules; 0: none are kept. At most `recordsMs`: when a lead is forgotten, its record says which are its own. */
  readonly capsulesMs: number;
}
