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

/** A linear model over hashed features, ready to score. */
export interface LinearModel {
  /** One for each hash; a power of two of them. */
  readonly weights: Int8Array;
  /** What a sum of weights is multiplied by. */
  readonly scale: number;
}

/** The weights of a stored model. */
export function toLinearModel({ scale, data }: StoredModel): LinearModel {
  const bytes = fromBase64(data);
  return { weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), scale };
}
