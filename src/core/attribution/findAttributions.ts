import type { Line } from '../segmentation/line';
import type { Attribution, Speaker } from './attribution';

/** Finds who says what in the article lines of `text`; lines that are no article are left out. */
export function findAttributions(
  _text: string,
  _lines: readonly Line[],
): { readonly attributions: readonly Attribution[]; readonly speakers: readonly Speaker[] } {
  return { attributions: [], speakers: [] };
}
