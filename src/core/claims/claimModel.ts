import { fromBase64 } from '../text/base64';
import { slotCount } from './sentenceFeatures';

/** A trained model as it is stored. */
export interface StoredClaimModel {
  /** One signed byte for each slot, in Base64, in units of `unit` log-odds. */
  readonly weights: string;
  readonly unit: number;
  readonly bias: number;
  /** Calibration: the score is the logistic of `slope * log-odds + shift`. */
  readonly slope: number;
  readonly shift: number;
}

/** A linear model over the slots of a sentence. */
export class ClaimModel {
  readonly #weights: Int8Array;
  readonly #stored: Omit<StoredClaimModel, 'weights'>;

  constructor(stored: StoredClaimModel) {
    const bytes = fromBase64(stored.weights);
    this.#weights = new Int8Array(bytes.buffer, 0, Math.min(slotCount, bytes.length));
    this.#stored = stored;
  }

  /** The score of a sentence with these slots, 0 to 1. */
  score(slots: readonly number[]): number {
    const { unit, bias, slope, shift } = this.#stored;
    let sum = 0;
    for (const slot of slots) sum += this.#weights[slot] ?? 0;
    const logit = bias + (sum * unit) / Math.sqrt(slots.length + 1);
    return 1 / (1 + Math.exp(-(slope * logit + shift)));
  }
}
