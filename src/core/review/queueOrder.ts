import type { ReviewStatus } from '../annotations/annotation';
import { usefulness, type Waiting } from './waiting';

/** What the order of the queue looks at in a document. */
export interface QueuedDocument {
  /** Tells documents of the same worth apart. */
  readonly path: string;
  readonly status: ReviewStatus;
  readonly waiting: readonly Waiting[];
}

/**
 * The documents in which something waits, in the order in which to review them: first those with annotations that moved or are
 * lost, then those that somebody has begun, so that they get done, then new ones, last those called done; of the same kind the one
 * whose decisions are worth most together.
 */
export function queueOrder<Document extends QueuedDocument>(documents: readonly Document[]): readonly Document[] {
  return documents
    .filter(({ waiting }) => waiting.length > 0)
    .map((document) => ({
      document,
      rank: rankOf(document),
      worth: document.waiting.reduce((sum, one) => sum + usefulness(one), 0),
    }))
    .sort((a, b) => a.rank - b.rank || b.worth - a.worth || (a.document.path < b.document.path ? -1 : 1))
    .map(({ document }) => document);
}

function rankOf({ status, waiting }: QueuedDocument): number {
  if (waiting.some(({ why }) => why !== 'suggested')) return 0;
  return 1 + ['in-review', 'new', 'done'].indexOf(status);
}
