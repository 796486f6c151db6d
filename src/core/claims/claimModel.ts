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
  /** Half a byte for each slot, as stored. */
  readonly #slots: Uint8Array;
  readonly #levels: Float32Array;
  readonly #stored: Omit<StoredClaimModel, 'slots'>;

  constructor(stored: StoredClaimModel) {
    this.#slots = fromBase64(stored.slots);
    this.#levels = Float32Array.from(stored.levels);
    this.#stored = stored;
  }

  /** The score of a sentence with these slots, 0 to 1; slots beyond the model's are folded into it. */
  score(slots: Int32Array): number {
    const { bias, slope, shift } = this.#stored;
    const mask = 2 * this.#slots.length - 1;
    let sum = 0;
    for (const one of slots) {
      const slot = one & mask;
      const pair = this.#slots[slot >> 1] ?? 0;
      sum += this.#levels[(slot & 1) === 0 ? pair & 15 : pair >> 4] ?? 0;
    }
    const logit = bias + sum / Math.sqrt(slots.length + 1);
    return 1 / (1 + Math.exp(-(slope * logit + shift)));
  }
}
