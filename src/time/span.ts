/** A half-open stretch of time in milliseconds: of instants, or of the local time of a day. */
export interface Span {
  readonly from: number;
  readonly until: number;
}
