import type { Attribution } from '../attribution/attribution';
import type { Line } from '../segmentation/line';
import type { Claim } from './claim';

/** Finds the statements worth checking in the article lines of `text`, with their claimants from `attributions`. */
export function findClaims(
  _text: string,
  _lines: readonly Line[],
  _attributions: readonly Attribution[],
): readonly Claim[] {
  return [];
}
