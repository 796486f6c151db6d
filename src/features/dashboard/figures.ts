import { quotationsBySpeaker, tagsByDocument, tagsBySpeaker } from '../../core/statistics/annotationCounts';
import { claimsByDate, type ClaimsByDate } from '../../core/statistics/claimsByDate';
import type { Cell, CountedDocument } from '../../core/statistics/countedDocument';
import { articleShares, documentsByStatus } from '../../core/statistics/documentCounts';
import { tagPairs } from '../../core/statistics/tagPairs';
import type { Steps } from '../../core/text/steps';
import type { ChartId } from './messages';

/** The numbers behind every chart. */
export interface Figures {
  /** By chart. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly claims: ClaimsByDate;
}

/** Counts `documents` for every chart, in steps. */
export function* figureSteps(documents: readonly CountedDocument[]): Steps<Figures> {
  const counts: Readonly<Record<Exclude<ChartId, 'claimsByDate'>, (of: typeof documents) => readonly Cell[]>> = {
    quotationsBySpeaker,
    tagsByDocument,
    tagsBySpeaker,
    tagPairs: (of) => bothWays(tagPairs(of)),
    articleShare: articleShares,
    progress: documentsByStatus,
  };
  const claims = claimsByDate(documents);
  const cells = new Map<string, readonly Cell[]>([['claimsByDate', claims.cells]]);
  for (const [id, count] of Object.entries(counts)) {
    yield;
    cells.set(id, count(documents));
  }
  return { claims, cells };
}

/** Each pair of tags is found from either of the two. */
function bothWays(pairs: readonly Cell[]): readonly Cell[] {
  return [...pairs, ...pairs.map((pair) => ({ ...pair, row: pair.column, column: pair.row }))];
}
