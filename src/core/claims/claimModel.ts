import { fromBase64 } from '../text/base64';

/** A trained model as it is stored. */
export interface StoredClaimModel {
  /** Half a byte for each slot (a power of two of them) in Base64, the even slot in the low half: an index into `levels`. */
  readonly slots: string;
  /** Sixteen weights. */
  readonly levels: readonly number[];
  readonly bias: number;
  /** Calibration: the score is the logistic of `slope * log-odds + shift`. */
  readonly slope: number;
  readonly shift: number;
}

/** A linear model over the slots of a sentence. */
export class ClaimModel {
  readonly #weights: Float32Array;
  readonly #stored: Omit<StoredClaimModel, 'slots'>;

  constructor(stored: StoredClaimModel) {
    const bytes = fromBase64(stored.slots);
    this.#weights = new Float32Array(bytes.length * 2);
    bytes.forEach((byte, at) => {
      this.#weights[2 * at] = stored.levels[byte & 15] ?? 0;
      this.#weights[2 * at + 1] = stored.levels[byte >> 4] ?? 0;
    });
    this.#stored = stored;
  }

  /** The score of a sentence with these slots, 0 to 1; slots beyond the model's are folded into it. */
  score(slots: readonly number[]): number {
    const { bias, slope, shift } = this.#stored;
    const mask = this.#weights.length - 1;
    let sum = 0;
    for (const slot of slots) sum += this.#weights[slot & mask] ?? 0;
    const logit = bias + sum / Math.sqrt(slots.length + 1);
    return 1 / (1 + Math.exp(-(slope * logit + shift)));
  }
}
