/** Rows of signals, row after row, with labels and weights. */
export interface Samples {
  readonly count: number;
  readonly signals: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}
