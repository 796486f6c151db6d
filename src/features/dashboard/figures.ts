import { quotationsBySpeaker, tagsByDocument, tagsBySpeaker } from '../../core/statistics/annotationCounts';
import { claimsByDate, type ClaimsByDate } from '../../core/statistics/claimsByDate';
import type { Cell, CountedDocument } from '../../core/statistics/countedDocument';
import { articleShares, documentsByStatus } from '../../core/statistics/documentCounts';
import { tagPairs } from '../../core/statistics/tagPairs';
import type { ChartId } from './messages';

/** The numbers behind every chart. */
export interface Figures {
  readonly cells: Readonly<Record<ChartId, readonly Cell[]>>;
  readonly claims: ClaimsByDate;
}

/** Counts `documents` for every chart. */
export function figuresOf(documents: readonly CountedDocument[]): Figures {
  const claims = claimsByDate(documents);
  return {
    claims,
    cells: {
      quotationsBySpeaker: quotationsBySpeaker(documents),
      tagsByDocument: tagsByDocument(documents),
      tagsBySpeaker: tagsBySpeaker(documents),
      tagPairs: bothWays(tagPairs(documents)),
      claimsByDate: claims.cells,
      articleShare: articleShares(documents),
      progress: documentsByStatus(documents),
    },
  };
}

/** Each pair of tags is found from either of the two. */
function bothWays(pairs: readonly Cell[]): readonly Cell[] {
  return [...pairs, ...pairs.map((pair) => ({ ...pair, row: pair.column, column: pair.row }))];
}
