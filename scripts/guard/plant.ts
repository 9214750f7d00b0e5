/** A file to plant, and the one rule that must refuse it; `undefined` when it must pass. */
export interface Plant {
  readonly path: string;
  readonly text: string;
  readonly refusedBy?: string;
}
