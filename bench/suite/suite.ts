/** A part of the bench that can run without the others. */
export interface Suite {
  /** The figures that it measures. */
  readonly figures: readonly string[];
  readonly run: () => Promise<Report>;
}

/** What a suite found. */
export interface Report {
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

export interface Figure {
  readonly name: string;
  /** `null`: could not be measured; the note says why. */
  readonly value: number | null;
  readonly note?: string;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
