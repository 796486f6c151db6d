import { reviewStatuses } from '../annotations/annotation';
import type { Cell, CountedDocument } from './countedDocument';

/** The share of each document's text (blank lines left out) that is article, 0 to 1, in the order given. Without those not read. */
export function articleShares(documents: readonly CountedDocument[]): readonly Cell[] {
  return documents.flatMap(({ id, name, facts }): Cell[] =>
    facts && facts.all > 0
      ? [{ row: name, column: '', value: facts.article / facts.all, passages: [{ document: id }] }]
      : [],
  );
}

/** How many documents are new, in review and done; each a row, 0 too. */
export function documentsByStatus(documents: readonly CountedDocument[]): readonly Cell[] {
  return reviewStatuses.map((status) => {
    const passages = documents.filter((one) => one.status === status).map(({ id }) => ({ document: id }));
    return { row: status, column: '', value: passages.length, passages };
  });
}
