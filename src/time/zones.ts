/**
 * Time-zone data, as an input: equal data give equal decisions, on any machine and years later.
 *
 * A host may pass its own. `id` says which data they are (a release of the IANA database, or whatever the host knows of
 * them); it is recorded with each decision and never decides.
 */
export interface Zones {
  readonly id: string;
  /**
   * Milliseconds that the local clock of a zone is ahead of UTC at an instant: -21,600,000 for `America/Chicago` in
   * winter. `NaN` for a zone that the data do not know, and for an instant of which they say nothing. The same arguments
   * must always give the same number. An offset changes on a whole second, and does not change there and back within
   * four days: the shortest that is known lasted a week.
   */
  offsetAt(zone: string, utcMs: number): number;
}
