import { fromBase64 } from '../text/base64';

/** Weights as they are stored: signed bytes, in Base64. */
export interface StoredModel {
  /** The number of weights is two to this power. */
  readonly bits: number;
  /** What a byte is multiplied by. */
  readonly scale: number;
  /** The weights. */
  readonly data: string;
}

/** A linear model over hashed features. */
export interface LinearModel {
  /** The sum of the weights of `features[from..to)`. */
  score(features: Int32Array, from: number, to: number): number;
}

/** The weights of a stored model, ready to score. */
export function toLinearModel({ bits, scale, data }: StoredModel): LinearModel {
  const bytes = fromBase64(data);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mask = 2 ** bits - 1;
  return {
    score(features, from, to) {
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += weights[(features[at] ?? 0) & mask] ?? 0;
      return sum * scale;
    },
  };
}

/** The weights of `model`, decoded when first asked for. */
export function lazyModel(model: StoredModel): () => LinearModel {
  let decoded: LinearModel | undefined;
  return () => (decoded ??= toLinearModel(model));
}
